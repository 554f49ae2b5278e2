package org.tadmor.extraction.text;

import org.tadmor.vocabulary.Span;

/**
 * A stretch between quotation marks.
 *
 * @param outer with its marks
 * @param inner without them
 * @param depth 0 for an outermost quotation, 1 for one inside it
 * @param closed whether it ends with a mark, not with the end of its paragraph
 * @param continues whether it goes on from the paragraph before it, opened again without having been closed
 */
public record QuotedRegion(Span outer, Span inner, int depth, boolean closed, boolean continues) {}
