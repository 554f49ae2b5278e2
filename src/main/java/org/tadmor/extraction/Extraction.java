package org.tadmor.extraction;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything found in one text. Spans are UTF-16 offsets into it; indices point into the lists of this record; each list
 * stands in the order of the text. The same text with the same facts from outside always gives an equal extraction.
 *
 * @param language ISO 639-1 code of the text's language, or null where it cannot be told; nothing but segments is
 *     found in a language other than English
 * @param credit the agency the article is credited to
 * @param published the words of the text that date it ("Published March 3, 2014"), with what they mean
 */
public record Extraction(
        @Nullable String language,
        List<Segment> segments,
        @Nullable Credit credit,
        @Nullable TimeExpression published,
        List<Mention> mentions,
        List<Referent> referents,
        List<TimeExpression> times,
        List<Quantity> quantities,
        List<Attribution> attributions,
        List<EventMention> events)
        implements Serializable { // for Spark jobs

    public Extraction {
        segments = List.copyOf(segments);
        mentions = List.copyOf(mentions);
        referents = List.copyOf(referents);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
        attributions = List.copyOf(attributions);
        events = List.copyOf(events);
    }
}
