package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.vocabulary.Span;

/** The paragraphs of a text: its lines without the space around them; a line that only goes on is joined to the one before. */
final class Paragraphs {

    private static final int LEAST_OF_A_WRAPPED_LINE = 50;

    private Paragraphs() {}

    static List<Span> of(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !Letters.isLineEnd(text.charAt(to))) {
                to++;
            }
            add(text, paragraphs, from, to);
            from = to + 1;
        }
        return paragraphs;
    }

    private static void add(String text, List<Span> paragraphs, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && Letters.isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Letters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return;
        }
        int last = paragraphs.size() - 1;
        if (last >= 0 && goesOn(text, paragraphs.get(last), begin)) {
            paragraphs.set(last, new Span(paragraphs.get(last).begin(), end));
        } else {
            paragraphs.add(new Span(begin, end));
        }
    }

    /** Whether a line that begins here goes on the paragraph before: a hard-wrapped line broken inside a sentence. */
    private static boolean goesOn(String text, Span before, int begin) {
        if (!Character.isLowerCase(text.charAt(begin))
                || before.length() < LEAST_OF_A_WRAPPED_LINE
                || text.startsWith("http", begin)) {
            return false;
        }
        char last = text.charAt(before.end() - 1);
        return (Letters.isLetter(text, before.end() - 1) || last == ',') && lineEnds(text, before.end(), begin) == 1;
    }

    private static int lineEnds(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            boolean pair = text.charAt(i) == '\n' && i > from && text.charAt(i - 1) == '\r';
            if (Letters.isLineEnd(text.charAt(i)) && !pair) {
                count++;
            }
        }
        return count;
    }
}
