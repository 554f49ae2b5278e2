package org.tadmor.extraction.text;

import java.util.Locale;
import org.tadmor.vocabulary.Span;

/**
 * A line of a page, before it is known what it is.
 *
 * @param lower its words in lower case, as far as {@link #LONGEST} characters go
 * @param words their number
 */
record Line(Span span, String text, String lower, int words) {

    /** Lines longer than this are prose or a dump; furniture of a page is short. */
    static final int LONGEST = 600;

    private static final int WORDS_OF_PROSE = 8;
    private static final int WORDS_OF_LONG_PROSE = 25;

    static Line of(String page, Span span) {
        String text = page.substring(span.begin(), Math.min(span.end(), span.begin() + LONGEST))
                .replace((char) 0xa0, (char) 0x20);
        return new Line(span, text, text.toLowerCase(Locale.ROOT).replace('’', '\''), wordsIn(page, span));
    }

    boolean isLong() {
        return span.length() > LONGEST;
    }

    /** Its letters and digits, by which repeated lines are known. */
    static String key(CharSequence text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                key.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return key.toString();
    }

    static boolean endsSentence(String page, Span span) {
        int last = span.end() - 1;
        while (last > span.begin() && "\"”’'»)]".indexOf(page.charAt(last)) >= 0) {
            last--;
        }
        return ".!?…".indexOf(page.charAt(last)) >= 0;
    }

    /** Whether this is a paragraph of running text. */
    boolean isProse(String page) {
        return words >= WORDS_OF_LONG_PROSE || words >= WORDS_OF_PROSE && endsSentence(page, span);
    }

    /** The share of its longer words that begin with a capital. */
    double capitals() {
        int capital = 0;
        int all = 0;
        for (String word : text.split("[^\\p{L}\\p{N}'’.-]+")) {
            if (word.length() > 3) {
                all++;
                capital += Character.isLowerCase(word.charAt(0)) ? 0 : 1;
            }
        }
        return all == 0 ? 0 : (double) capital / all;
    }

    private static int wordsIn(String page, Span span) {
        int count = 0;
        boolean inside = false;
        for (int i = span.begin(); i < span.end(); i++) {
            boolean word = !Letters.isBlank(page.charAt(i));
            count += word && !inside ? 1 : 0;
            inside = word;
        }
        return count;
    }
}
