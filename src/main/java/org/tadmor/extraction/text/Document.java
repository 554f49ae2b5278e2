package org.tadmor.extraction.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Credit;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.SourceText;

/**
 * A text with its segments, sentences and quotations, all in the order of the text. Boilerplate has no sentences.
 *
 * @param quotations outer regions before the regions inside them
 * @param language ISO 639-1 code, or null where it cannot be told
 */
public record Document(
        SourceText source,
        @Nullable String language,
        List<Segment> segments,
        @Nullable Credit credit,
        List<Sentence> sentences,
        List<QuotedRegion> quotations) {

    public Document {
        segments = List.copyOf(segments);
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    public String text() {
        return source.text();
    }
}
