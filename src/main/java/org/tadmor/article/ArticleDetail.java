package org.tadmor.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.SegmentKind;

/**
 * An article with its text, which every offset of its claims indexes.
 *
 * @param text as received, or as read from the page received
 * @param engine the version of the extractor whose run is live, or null before the first
 * @param standsFor for a digest, the SHA-256 of its report
 */
public record ArticleDetail(
        @JsonUnwrapped ArticleSummary summary,
        String text,
        List<TextSegment> segments,
        @Nullable String engine,
        @Nullable String standsFor) {

    public ArticleDetail {
        segments = List.copyOf(segments);
    }

    /** A part of the text and what it is; offsets are Unicode code points. */
    public record TextSegment(int begin, int end, SegmentKind kind) {}
}
