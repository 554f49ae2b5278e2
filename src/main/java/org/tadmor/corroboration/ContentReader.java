package org.tadmor.corroboration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Span;

/**
 * Reads what a content says: stems, named actors, numbers, times and what is denied. A negation governs the next
 * words that tell something, up to a mark of punctuation, as Das and Chen (2007) take it for short texts.
 */
public final class ContentReader {

    private static final int SCOPE = 3;
    private static final int SENTENCE = 99;
    private static final Set<String> COORDINATED = Set.of("and", "or", "nor", "neither");
    private static final Set<String> SAYING = Set.of(
            "said",
            "say",
            "saying",
            "told",
            "tell",
            "telling",
            "promised",
            "promise",
            "promising",
            "threatened",
            "threaten",
            "threatening",
            "declared",
            "declare",
            "announced",
            "announce",
            "claimed",
            "claim",
            "stated",
            "state",
            "called",
            "call",
            "described",
            "describe",
            "accused",
            "accuse",
            "offered",
            "offer",
            "remarks",
            "statement",
            "words",
            "comment",
            "comments");
    private static final Set<String> THINGS = Set.of("it", "they", "its", "their");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "before", "lest");
    private static final Set<String> CONCESSIONS = Set.of("despite", "although", "though", "notwithstanding");
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being");
    private static final Set<String> AUXILIARIES = Set.of(
            "will", "would", "can", "could", "shall", "should", "may", "might", "must", "to", "has", "have", "had",
            "do", "does", "did");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "their", "its", "his", "her");
    private static final Set<String> QUANTITATIVE = Set.of("fewer", "less", "more", "only", "just", "later", "least");
    private static final Set<String> PREFIXES = Set.of("de", "re", "anti", "co", "pre", "non", "counter", "un");
    private static final Set<String> NEARLY = Set.of("nearly", "almost", "virtually", "practically");
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("both", 2),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("dozen", 12));
    private static final Map<String, Long> SCALES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L,
            "bn",
            1_000_000_000L);

    private final Lexicon lexicon = Lexicon.ENGLISH;

    /** The words of an actor or place, and its identity. */
    public record Named(Span words, String identity) {}

    public Content read(String text, List<Span> spans, List<Named> named, List<TimeExpression> times) {
        Content whole = plain(text, spans, named, times);
        List<Content> clauses = Clauses.of(text, spans).stream()
                .map(clause -> plain(text, clause, named, times))
                .toList();
        boolean told = clauses.size() > 1
                && clauses.stream()
                        .allMatch(clause -> clause.terms().stream().anyMatch(Term::verb)
                                && clause.terms().size() > 1);
        return told ? whole.in(referring(clauses)) : whole;
    }

    /** "The fence would be long and it would be finished by June": in a later clause the pronoun is the first one's subject. */
    private static List<Content> referring(List<Content> clauses) {
        List<Term> subject = clauses.get(0).terms().stream()
                .takeWhile(term -> !term.verb() && !term.key().startsWith("#"))
                .toList();
        List<Content> full = new ArrayList<>(clauses.subList(0, 1));
        for (Content clause : clauses.subList(1, clauses.size())) {
            Term first = clause.terms().get(0);
            boolean refers = !subject.isEmpty() && THINGS.contains(first.word().toLowerCase(Locale.ROOT));
            full.add(refers ? clause.beginning(subject) : clause);
        }
        return full;
    }

    private Content plain(String text, List<Span> spans, List<Named> named, List<TimeExpression> times) {
        Pass pass = new Pass(text);
        for (Span span : spans) {
            List<Named> names = named.stream()
                    .filter(name -> span.covers(name.words()))
                    .sorted(Comparator.comparing(Named::words))
                    .toList();
            List<TimeExpression> dates = times.stream()
                    .filter(time -> time.period() != null && span.covers(time.span()))
                    .toList();
            pass.read(span, names, dates);
        }
        return pass.content();
    }

    /** The stems of a stretch of text that tell something, names and numbers included. */
    public Set<String> stems(String text) {
        Set<String> stems = new TreeSet<>();
        if (!text.isEmpty()) {
            for (Term term : plain(text, List.of(new Span(0, text.length())), List.of(), List.of())
                    .terms()) {
                stems.add(term.key());
            }
        }
        return stems;
    }

    private final class Pass {

        private final String text;
        private final List<Term> terms = new ArrayList<>();
        private final Set<String> numbers = new TreeSet<>();
        private final List<Period> periods = new ArrayList<>();
        private final Map<Integer, String> degrees = new TreeMap<>();
        private int negations;
        private int scope;
        private boolean condition;
        private boolean by;
        private boolean passive;
        private String before = "";
        private boolean says;
        private boolean without;
        private boolean finite;
        private int sinceBe = Integer.MAX_VALUE / 2;
        private int sinceAuxiliary = Integer.MAX_VALUE / 2;
        private @Nullable BigDecimal number;
        private final LocusReader loci = new LocusReader(terms);
        private final CauseReader causes = new CauseReader(terms);

        Pass(String text) {
            this.text = text;
        }

        void read(Span span, List<Named> names, List<TimeExpression> dates) {
            int at = span.begin();
            int name = 0;
            int date = 0;
            while (at < span.end()) {
                while (name < names.size() && names.get(name).words().begin() < at) {
                    name++;
                }
                while (date < dates.size() && dates.get(date).span().begin() < at) {
                    date++;
                }
                if (date < dates.size() && dates.get(date).span().begin() == at) {
                    TimeExpression time = dates.get(date);
                    flush();
                    loci.close();
                    periods.add(Objects.requireNonNull(time.period()));
                    at = time.span().end();
                } else if (name < names.size() && names.get(name).words().begin() == at) {
                    Named actor = names.get(name);
                    flush();
                    add("@" + actor.identity(), actor.words().in(text));
                    at = actor.words().end();
                } else {
                    at = token(at, span.end());
                }
            }
            flush();
            loci.close();
            scope = 0;
        }

        private int token(int at, int end) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                if (",;:.!?—–()\"“”".indexOf(c) >= 0) {
                    scope = 0;
                    by = false;
                    passive = false;
                    condition = false;
                    flush();
                    loci.close();
                }
                return at + 1;
            }
            int stop = Character.isDigit(c) ? digits(at, end) : letters(at, end);
            String form = text.substring(at, stop);
            if (Character.isDigit(c)) {
                flush();
                number = decimal(form);
                return stop;
            }
            Phrases.Found causing = lexicon.causes().at(text, at, stop, end);
            causes.phrase(
                    causing, causing != null && causing.meaning().equals("<") && causing.end() == stop && sinceBe == 0);
            causes.word(form.toLowerCase(Locale.ROOT), stop + 1 < end && Character.isDigit(text.charAt(stop + 1)));
            Phrases.Found phrase = lexicon.denials().at(text, at, stop, end);
            if (phrase != null) {
                flush();
                loci.close();
                phrase(phrase.meaning(), form);
                return phrase.end();
            }
            Phrases.Found idiom = lexicon.idioms().at(text, at, stop, end);
            if (idiom != null) {
                flush();
                loci.close();
                plain(idiom.meaning(), form);
                return idiom.end();
            }
            word(form);
            return stop;
        }

        private void phrase(String meaning, String form) {
            switch (meaning) {
                case "+" -> {}
                case "-" -> negate(SCOPE);
                case "--" -> negate(SENTENCE);
                default -> {
                    negate(SCOPE);
                    if (!lexicon.stopword(meaning)) {
                        add(lexicon.stem(meaning), form);
                    }
                }
            }
        }

        private int digits(int at, int end) {
            int i = at + 1;
            while (i < end
                    && (Character.isDigit(text.charAt(i))
                            || (text.charAt(i) == ',' || text.charAt(i) == '.')
                                    && i + 1 < end
                                    && Character.isDigit(text.charAt(i + 1)))) {
                i++;
            }
            return i;
        }

        private int letters(int at, int end) {
            int i = at + 1;
            while (i < end
                    && (Character.isLetter(text.charAt(i))
                            || apostrophe(text.charAt(i)) && i + 1 < end && Character.isLetter(text.charAt(i + 1))
                            || text.charAt(i) == '-'
                                    && PREFIXES.contains(text.substring(at, i).toLowerCase(Locale.ROOT)))) {
                i++;
            }
            return i;
        }

        private boolean apostrophe(char c) {
            return c == '\'' || c == '’';
        }

        private void word(String form) {
            String word = form.toLowerCase(Locale.ROOT).replace('’', '\'').replace("-", "");
            if (word.endsWith("n't")) {
                negate(SCOPE);
                return;
            }
            if (CONDITIONS.contains(word) || CONCESSIONS.contains(word)) {
                condition = true;
            }
            if (word.equals("unless")) {
                negate(SCOPE);
                return;
            }
            int apostrophe = word.indexOf('\'');
            if (apostrophe > 0) {
                word = word.substring(0, apostrophe);
            }
            if (numeral(word)) {
                return;
            }
            flush();
            plain(word, form);
        }

        private void plain(String word, String form) {
            loci.word(word);
            boolean again = COORDINATED.contains(before) && negations > 0; // "neither free nor fair"
            String last = before;
            before = word;
            boolean cancels = word.equals("without") ? negations > 0 : without && lexicon.negator(word);
            without |= word.equals("without");
            if (cancels) {
                affirm();
                return;
            }
            if (lexicon.negator(word)) {
                negate(SCOPE);
                negations -= again ? 1 : 0;
                return;
            }
            says |= SAYING.contains(word);
            String positive = lexicon.positive(word);
            if (!positive.equals(word)) {
                negate(SCOPE);
            }
            finite |= lexicon.stopword(word) && lexicon.verbForm(word) && !BE.contains(word);
            sinceBe = BE.contains(word) ? 0 : sinceBe + 1;
            sinceAuxiliary = AUXILIARIES.contains(word) || BE.contains(word) ? 0 : sinceAuxiliary + 1;
            by = word.equals("by") && passive || by && (ARTICLES.contains(word) || !lexicon.stopword(word));
            passive = BE.contains(word) || passive && !AUXILIARIES.contains(word);
            if (QUANTITATIVE.contains(word) && scope == SCOPE) {
                negations -= condition ? 0 : 1; // "not later than Monday" denies nothing
                scope = 0;
            }
            String degree = degree(word, last);
            if (degree != null && lexicon.stopword(positive)) {
                degrees.put(terms.size(), degree);
            }
            if (!lexicon.stopword(positive) && positive.length() > 1) {
                add(lexicon.stem(positive), form);
            }
        }

        /** "Nearly all" is most, "not all" a part. */
        private @Nullable String degree(String word, String last) {
            String degree = lexicon.degree(word);
            if (degree == null || !degree.equals("all")) {
                return degree;
            }
            return NEARLY.contains(last) ? "most" : last.equals("not") ? "part" : degree;
        }

        private boolean numeral(String word) {
            BigDecimal before = number;
            Long scale = SCALES.get(word);
            if (scale != null && before != null) {
                number = before.multiply(BigDecimal.valueOf(scale));
                return true;
            }
            boolean unit = word.equals("one") && before != null && tens(before);
            Integer small = unit ? Integer.valueOf(1) : SMALL.get(word);
            if (small == null) {
                return false;
            }
            if (before != null && small < 10 && tens(before)) {
                number = before.add(BigDecimal.valueOf(small));
            } else {
                flush();
                number = BigDecimal.valueOf(small);
            }
            return true;
        }

        private static boolean tens(BigDecimal value) {
            return value.signum() > 0
                    && value.remainder(BigDecimal.TEN).signum() == 0
                    && value.compareTo(BigDecimal.valueOf(100)) < 0;
        }

        /** Denials in a condition are marked at its words, and leave what is said on it as it is. */
        private void negate(int reach) {
            negations += condition ? 0 : 1;
            scope = reach;
        }

        /** "Not possible without help" is possible with it. */
        private void affirm() {
            negations--;
            scope = 0;
            terms.replaceAll(Term::affirmed);
        }

        private void flush() {
            BigDecimal value = number;
            if (value != null) {
                number = null;
                String plain = value.stripTrailingZeros().toPlainString();
                numbers.add(plain);
                add("#" + plain, plain);
            }
        }

        private void add(String key, String form) {
            boolean afterBe = sinceBe <= 2;
            boolean verb = sinceAuxiliary <= 2 || form.endsWith("ed") || lexicon.verbForm(form);
            boolean word = !key.startsWith("@") && !key.startsWith("#");
            terms.add(new Term(key, form, scope > 0, by, (verb || finite) && word, afterBe, condition));
            finite &= !word;
            scope--;
        }

        Content content() {
            return new Content(
                    terms,
                    List.copyOf(numbers),
                    periods,
                    negations,
                    told(),
                    says,
                    causes.cause(),
                    loci.loci(),
                    List.of());
        }

        /** What the degrees said between the terms are degrees of: the nearest telling terms. */
        private Map<String, String> told() {
            Map<String, String> told = new TreeMap<>();
            degrees.forEach((at, degree) -> {
                for (int i = Math.max(0, at - 1); i < Math.min(terms.size(), at + 2); i++) {
                    String key = terms.get(i).key();
                    if (!key.startsWith("@") && !key.startsWith("#")) {
                        told.putIfAbsent(key, degree);
                    }
                }
            });
            return told;
        }
    }

    private static @Nullable BigDecimal decimal(String digits) {
        try {
            return new BigDecimal(digits.replace(",", ""));
        } catch (NumberFormatException e) {
            return null; // "1.2.3": a version or an address, no number
        }
    }
}
