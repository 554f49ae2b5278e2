package org.tadmor.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/**
 * The words of one rendering, and how they differ from another's. The alignment is a longest common subsequence in
 * which long words weigh more than short ones, so that "the" and "of" do not tear apart what belongs together; of
 * alignments that weigh the same the earliest words are taken. Punctuation and letter case do not count.
 */
final class Wording {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Sc}%]+(?:['’.,\\-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final int SHORT = 3;
    /** Beyond so many pairs of words what lies between the common beginning and end counts as replaced. */
    private static final int MOST_PAIRS = 4_000_000;

    private final String text;
    private final CodePoints offsets;
    private final List<int[]> pieces;
    private final List<Span> words = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();

    /**
     * @param text the pieces joined by a space
     * @param pieces where they stand in the article, in code points
     */
    Wording(String text, List<int[]> pieces) {
        this.text = text;
        this.offsets = new CodePoints(text);
        this.pieces = pieces;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Span(word.start(), word.end()));
            forms.add(word.group().toLowerCase(Locale.ROOT).replace('’', '\''));
        }
    }

    /** Whether the words are the same, one by one. */
    boolean sameAs(Wording other) {
        return forms.equals(other.forms);
    }

    /** These words from the first to the last, beside those of the reference. */
    List<Stretch> against(Wording reference) {
        List<int[]> pairs = common(forms, reference.forms);
        pairs.add(new int[] {forms.size(), reference.forms.size()});
        List<Stretch> stretches = new ArrayList<>();
        int here = 0;
        int there = 0;
        int at = 0;
        while (at < pairs.size()) {
            int[] pair = pairs.get(at);
            if (pair[0] > here || pair[1] > there) {
                Stretch.Kind kind = pair[0] == here
                        ? Stretch.Kind.ONLY_THERE
                        : pair[1] == there ? Stretch.Kind.ONLY_HERE : Stretch.Kind.REPLACED;
                stretches.add(stretch(kind, here, pair[0], reference, there, pair[1]));
            }
            int length = 0;
            while (at + length < pairs.size() - 1
                    && pairs.get(at + length)[0] == pair[0] + length
                    && pairs.get(at + length)[1] == pair[1] + length) {
                length++;
            }
            if (length > 0) {
                stretches.add(
                        stretch(Stretch.Kind.SAME, pair[0], pair[0] + length, reference, pair[1], pair[1] + length));
            }
            here = pair[0] + length;
            there = pair[1] + length;
            at += Math.max(1, length);
        }
        return stretches;
    }

    private Stretch stretch(Stretch.Kind kind, int from, int to, Wording reference, int fromThere, int toThere) {
        Place own = place(from, to);
        Place other = reference.place(fromThere, toThere);
        int begin = offsets.fromUtf16(own.begin());
        int end = offsets.fromUtf16(own.end());
        return new Stretch(
                kind,
                begin,
                end,
                own.in(text),
                reference.offsets.fromUtf16(other.begin()),
                reference.offsets.fromUtf16(other.end()),
                other.in(reference.text),
                inArticle(begin, end));
    }

    /** From the first of these words to the last; where there are none, behind the word before. */
    private Place place(int from, int to) {
        if (from < to) {
            return new Place(words.get(from).begin(), words.get(to - 1).end());
        }
        int at = from == 0 ? 0 : words.get(from - 1).end();
        return new Place(at, at);
    }

    private List<int[]> inArticle(int begin, int end) {
        List<int[]> spans = new ArrayList<>();
        int before = 0;
        for (int[] piece : pieces) {
            int first = Math.max(begin, before);
            int last = Math.min(end, before + piece[1] - piece[0]);
            if (first < last) {
                spans.add(new int[] {piece[0] + first - before, piece[0] + last - before});
            }
            before += piece[1] - piece[0] + 1;
        }
        return spans;
    }

    private static List<int[]> common(List<String> one, List<String> other) {
        int head = 0;
        int shorter = Math.min(one.size(), other.size());
        while (head < shorter && one.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            pairs.add(new int[] {i, i});
        }
        for (int[] pair : middle(one.subList(head, one.size() - tail), other.subList(head, other.size() - tail))) {
            pairs.add(new int[] {pair[0] + head, pair[1] + head});
        }
        for (int i = tail; i > 0; i--) {
            pairs.add(new int[] {one.size() - i, other.size() - i});
        }
        return pairs;
    }

    private static List<int[]> middle(List<String> one, List<String> other) {
        if ((long) one.size() * other.size() > MOST_PAIRS) {
            return List.of();
        }
        int[][] best = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                int apart = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = one.get(i).equals(other.get(j))
                        ? Math.max(apart, best[i + 1][j + 1] + weight(one.get(i)))
                        : apart;
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j)) && best[i][j] == best[i + 1][j + 1] + weight(one.get(i))) {
                pairs.add(new int[] {i++, j++});
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static int weight(String word) {
        return word.length() > SHORT ? SHORT : 1;
    }

    /** A stretch of the text in UTF-16 units, which may be empty. */
    private record Place(int begin, int end) {

        String in(String text) {
            return text.substring(begin, end);
        }
    }
}
