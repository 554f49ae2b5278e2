package org.tadmor.vocabulary;

import java.util.Arrays;

/**
 * Converts offsets of one text between UTF-16 units, which the engine counts in, and Unicode code points, which the
 * database, JSON and the command line count in. Built once per text; each conversion is a binary search over the
 * text's surrogate pairs, and free for a text without any.
 */
public final class CodePoints {

    private final int[] pairs;

    public CodePoints(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i++;
            }
        }
        pairs = Arrays.copyOf(found, count);
    }

    /** The span in code points for one in UTF-16 units. */
    public Span fromUtf16(Span span) {
        return pairs.length == 0 ? span : new Span(fromUtf16(span.begin()), fromUtf16(span.end()));
    }

    /** The span in UTF-16 units for one in code points. */
    public Span toUtf16(Span span) {
        return pairs.length == 0 ? span : new Span(toUtf16(span.begin()), toUtf16(span.end()));
    }

    /** The number of code points before a UTF-16 offset; an offset inside a pair counts as the pair's begin. */
    public int fromUtf16(int offset) {
        int before = pairsBefore(offset - 1);
        return offset - before;
    }

    /** The UTF-16 offset of the code point with this index. */
    public int toUtf16(int codePoint) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    private int pairsBefore(int offset) {
        int at = Arrays.binarySearch(pairs, offset);
        return at >= 0 ? at : -at - 1;
    }
}
