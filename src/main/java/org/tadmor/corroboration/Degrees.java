package org.tadmor.corroboration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Verdict;

/** Words that say how much of a thing happened, or how strongly. */
public final class Degrees {

    private static final int REACH = 28;
    private static final int BESIDE = 2;
    private static final double TELLING = 3;
    /** How far apart two extents are that cannot both be so. */
    private static final int APART = 3;

    private static final Map<String, Integer> EXTENT =
            Map.of("none", -1, "few", 1, "part", 2, "half", 3, "many", 4, "most", 4, "all", 6);
    private static final Map<String, Integer> STRENGTH = Map.of("slight", 0, "severe", 1);

    private static final Set<String> SHARES =
            Set.of("part", "share", "portion", "proportion", "section", "number", "minority", "fraction");
    private static final Set<String> SMALL = Set.of("small", "tiny", "minor", "little", "negligible", "slight");
    private static final Set<String> LARGE = Set.of("large", "big", "great", "good", "considerable", "huge", "major");

    /** A degree and the word that says it. */
    public record Degree(String degree, Span word) {}

    /** The degree said next to these words, in the same clause, or empty. */
    public Optional<Degree> around(String text, Span words) {
        int begin = Math.max(0, words.begin() - REACH);
        int end = Math.min(text.length(), words.end() + REACH);
        for (int i = words.begin() - 1; i >= begin; i--) {
            if (".;:!?\n".indexOf(text.charAt(i)) >= 0) {
                begin = i + 1;
            }
        }
        for (int i = words.end(); i < end; i++) {
            if (".;:,!?\n".indexOf(text.charAt(i)) >= 0) {
                end = i;
            }
        }
        Degree best = null;
        int distance = Integer.MAX_VALUE;
        for (int i = begin; i < end; ) {
            int stop = word(text, i, end);
            if (stop > i) {
                String degree = Lexicon.ENGLISH.degree(text.substring(i, stop).toLowerCase(Locale.ROOT));
                int away = Math.min(Math.abs(words.begin() - stop), Math.abs(i - words.end()));
                boolean whole = (i == 0 || !Character.isLetter(text.charAt(i - 1)))
                        && (stop == text.length() || !Character.isLetter(text.charAt(stop)));
                if (degree != null && whole && away < distance) {
                    best = new Degree(degree, new Span(i, stop));
                    distance = away;
                }
            }
            i = Math.max(stop, i + 1);
        }
        return Optional.ofNullable(best);
    }

    private static int word(String text, int at, int end) {
        int i = at;
        while (i < end && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The degrees that a content's words give to the telling words beside them, by these. */
    static Map<String, String> of(Content content) {
        Map<String, String> degrees = new TreeMap<>(content.degrees());
        List<Term> terms = content.terms();
        for (int i = 0; i < terms.size(); i++) {
            String degree = share(terms, i);
            if (degree != null) {
                for (int j = Math.max(0, i - BESIDE); j <= Math.min(terms.size() - 1, i + BESIDE); j++) {
                    String key = terms.get(j).key();
                    if (j != i && !key.startsWith("@") && !key.startsWith("#") && Contents.weight(key) >= TELLING) {
                        degrees.putIfAbsent(key, degree);
                    }
                }
            }
        }
        return degrees;
    }

    /** How much the term at this position says: "a small part" is few, "a large part" many, whatever "part" says alone. */
    private static @Nullable String share(List<Term> terms, int at) {
        String word = terms.get(at).word().toLowerCase(Locale.ROOT);
        String next = at + 1 < terms.size() ? terms.get(at + 1).word().toLowerCase(Locale.ROOT) : "";
        if (SHARES.contains(next) && SMALL.contains(word)) {
            return "few";
        }
        if (SHARES.contains(next) && LARGE.contains(word)) {
            return "many";
        }
        return Lexicon.ENGLISH.degree(word);
    }

    /** How two degrees of one thing compare; empty where they are the same or measure different things. */
    public Optional<Verdict> compare(String left, String right) {
        Optional<Verdict> extent =
                left.equals(right) ? Optional.empty() : compare(EXTENT.get(left), EXTENT.get(right), APART);
        return extent.isPresent() ? extent : compare(STRENGTH.get(left), STRENGTH.get(right), 1);
    }

    private static Optional<Verdict> compare(@Nullable Integer left, @Nullable Integer right, int step) {
        if (left == null || right == null || step == 1 && left.equals(right)) {
            return Optional.empty();
        }
        return Optional.of(Math.abs(left - right) >= step ? Verdict.CONFLICT : Verdict.COMPATIBLE);
    }
}
