package org.tadmor.listing;

import java.util.List;

/**
 * A sentence in which something was found. Offsets are half-open and count Unicode code points.
 *
 * @param in the text that they index
 * @param begin of the sentence
 * @param end of the sentence
 * @param matches where the words found stand
 */
public record Highlight(String in, int begin, int end, List<int[]> matches) {

    public Highlight {
        matches = List.copyOf(matches);
    }
}
