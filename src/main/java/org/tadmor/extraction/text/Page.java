package org.tadmor.extraction.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Credit;
import org.tadmor.extraction.Segment;

/**
 * A text as its parts: the segments in order, each with the position of its paragraph.
 *
 * @param credit the agency it is credited to, whole before partial
 */
record Page(List<Part> parts, @Nullable Credit credit) {

    record Part(Segment segment, int paragraph) {}
}
