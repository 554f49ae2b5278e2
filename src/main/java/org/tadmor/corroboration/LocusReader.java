package org.tadmor.corroboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Follows the phrases of one content that say where, from the preposition to the next word that belongs to no noun.
 * They name a place or a kind of place; after most verbs, "in the" and any noun says where too.
 */
final class LocusReader {

    private static final Set<String> IN =
            Set.of("in", "at", "inside", "into", "within", "on", "off", "over", "under", "aboard");
    private static final Set<String> NEAR = Set.of("near", "outside", "beside", "behind", "around", "opposite");
    private static final Set<String> PARTLY = Set.of("on", "off", "over", "under", "into");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "their", "its", "his", "her");
    /** Verbs after which "in the" says what, and not where. */
    private static final Set<String> ABSTRACT = Set.of(
            "=believe",
            "interest",
            "involv",
            "=join",
            "particip",
            "=result",
            "=invest",
            "succe",
            "=success",
            "=fail",
            "engag",
            "=aim",
            "look",
            "deal",
            "consist",
            "differ",
            "=trust",
            "=increase",
            "=decrease",
            "rais",
            "specialis",
            "=share",
            "=vote",
            "=win",
            "=loss",
            "play",
            "lead",
            "=talk",
            "=change",
            "=divide",
            "=interfere",
            "rank",
            "=accuse",
            "=charge",
            "=guilty",
            "=help",
            "hope",
            "=hope",
            "deepen",
            "issu",
            "=enter",
            "=arrive");
    /** Verbs after which "on the" says where. */
    private static final Set<String> ONTO =
            Set.of("=decrease", "=land", "land", "drop", "=accident", "=explode", "crash", "hit");

    private static final Set<String> NOWHERE = Set.of(
            "time",
            "end",
            "=end",
            "moment",
            "begin",
            "=begin",
            "case",
            "=number",
            "=night",
            "morn",
            "even",
            "afternoon",
            "weekend",
            "cours",
            "process",
            "wake",
            "futur",
            "past",
            "meantim",
            "=attack",
            "=accident",
            "=explode",
            "=fire",
            "=year",
            "=month",
            "=week",
            "=day",
            "hour",
            "minut",
            "summer",
            "winter",
            "spring",
            "autumn",
            "dark",
            "=flood",
            "=storm",
            "=earthquake",
            "clash",
            "=war",
            "=fight",
            "=fail",
            "riot",
            "=kill",
            "=danger");
    private static final int PHRASE = 6;

    private final Lexicon lexicon = Lexicon.ENGLISH;
    private final List<Term> terms;
    private final List<Locus> loci = new ArrayList<>();
    private int at = -1;
    private int words;
    private int of = -1;
    private boolean near;
    private boolean somewhere;
    private boolean anyNoun;

    /** @param terms those of the content, as they are read */
    LocusReader(List<Term> terms) {
        this.terms = terms;
    }

    /** Takes the next word. */
    void word(String word) {
        if (IN.contains(word) || NEAR.contains(word)) {
            close();
            at = terms.size();
            words = 0;
            near = NEAR.contains(word);
            somewhere = at > 0 && happens(word, terms.get(at - 1));
            anyNoun = false;
            of = -1;
        } else if (at >= 0) {
            boolean article = ARTICLES.contains(word);
            anyNoun |= somewhere && words == 0 && article;
            of = word.equals("of") && of < 0 ? terms.size() : of;
            if (lexicon.stopword(word) && !article && !word.equals("of") || ++words > PHRASE) {
                close();
            }
        }
    }

    private static boolean happens(String preposition, Term before) {
        return PARTLY.contains(preposition)
                ? preposition.equals("on") && ONTO.contains(before.key())
                : before.verb() && !ABSTRACT.contains(before.key());
    }

    /** Ends the phrase that it is in, if any. */
    void close() {
        if (at < 0) {
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> nouns = new ArrayList<>();
        boolean where = false;
        for (Term term : terms.subList(at, terms.size())) {
            String word = term.word().toLowerCase(Locale.ROOT);
            boolean place = term.key().startsWith("@place:");
            where |= place || lexicon.place(word);
            if (place || Character.isUpperCase(term.word().charAt(0))) {
                names.add(lexicon.stem(word.substring(word.lastIndexOf(' ') + 1)));
            } else if (lexicon.place(word)) {
                nouns.add(term.key());
            }
        }
        if (!where && anyNoun) {
            nouns.addAll(plain());
            where = !nouns.isEmpty();
        }
        if (where) {
            loci.add(new Locus(near, names, nouns, at, terms.size()));
        }
        at = -1;
    }

    /** The nouns, without what they are of, of a phrase that names no kind of place; none where one of them is a time or what happened. */
    private List<String> plain() {
        List<String> keys = terms.subList(at, of > at ? of : terms.size()).stream()
                .map(Term::key)
                .toList();
        return keys.stream().anyMatch(key -> NOWHERE.contains(key) || key.startsWith("@") || key.startsWith("#"))
                ? List.of()
                : keys;
    }

    List<Locus> loci() {
        return loci;
    }
}
