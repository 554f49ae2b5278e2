package org.tadmor.corroboration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being");
    private static final Set<String> AUXILIARIES = Set.of(
            "will", "would", "can", "could", "shall", "should", "may", "might", "must", "to", "has", "have", "had",
            "do", "does", "did");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "their", "its", "his", "her");
    private static final Set<String> QUANTITATIVE = Set.of("fewer", "less", "more", "only", "just", "later", "least");
    private static final Set<String> PREFIXES = Set.of("de", "re", "anti", "co", "pre", "non", "counter", "un");
    private static final Map<String, Integer> SMALL = Map.ofEntries(
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
        Pass pass = new Pass(text);
        for (Span span : spans) {
            List<Named> names = named.stream()
                    .filter(name -> span.covers(name.words()))
                    .sorted(Comparator.comparing(Named::words))
                    .toList();
            List<TimeExpression> dates =
                    times.stream().filter(time -> span.covers(time.span())).toList();
            pass.read(span, names, dates);
        }
        return pass.content();
    }

    /** The stems of a stretch of text that tell something, names and numbers included. */
    public Set<String> stems(String text) {
        Set<String> stems = new TreeSet<>();
        if (!text.isEmpty()) {
            for (Term term : read(text, List.of(new Span(0, text.length())), List.of(), List.of())
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
        private int negations;
        private int scope;
        private boolean by;
        private int sinceBe = Integer.MAX_VALUE / 2;
        private int sinceAuxiliary = Integer.MAX_VALUE / 2;
        private @Nullable BigDecimal number;

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
                    if (time.period() != null) {
                        periods.add(time.period());
                    }
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
            scope = 0;
        }

        private int token(int at, int end) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                if (",;:.!?—–()\"“”".indexOf(c) >= 0) {
                    scope = 0;
                    by = false;
                }
                return at + 1;
            }
            int stop = Character.isDigit(c) ? digits(at, end) : letters(at, end);
            String form = text.substring(at, stop);
            if (Character.isDigit(c)) {
                flush();
                number = decimal(form);
            } else {
                word(form);
            }
            return stop;
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
                negate();
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
            if (lexicon.negator(word)) {
                negate();
                return;
            }
            String positive = lexicon.positive(word);
            if (!positive.equals(word)) {
                negate();
            }
            sinceBe = BE.contains(word) ? 0 : sinceBe + 1;
            sinceAuxiliary = AUXILIARIES.contains(word) || BE.contains(word) ? 0 : sinceAuxiliary + 1;
            by = word.equals("by") || by && (ARTICLES.contains(word) || !lexicon.stopword(word));
            if (QUANTITATIVE.contains(word) && scope == SCOPE) {
                negations--; // "not fewer than twenty" denies nothing
                scope = 0;
            }
            if (!lexicon.stopword(positive) && positive.length() > 1) {
                add(lexicon.stem(positive), form);
            }
        }

        private boolean numeral(String word) {
            BigDecimal before = number;
            Long scale = SCALES.get(word);
            if (scale != null && before != null) {
                number = before.multiply(BigDecimal.valueOf(scale));
                return true;
            }
            Integer small = SMALL.get(word);
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

        private void negate() {
            negations++;
            scope = SCOPE;
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
            boolean passive = sinceBe <= 2;
            boolean verb = sinceAuxiliary <= 2 || form.endsWith("ed") || lexicon.verbForm(form);
            terms.add(
                    new Term(key, form, scope > 0, by, verb && !key.startsWith("@") && !key.startsWith("#"), passive));
            scope--;
        }

        Content content() {
            return new Content(terms, List.copyOf(numbers), periods, negations);
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
