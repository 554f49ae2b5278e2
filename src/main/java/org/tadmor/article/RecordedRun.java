package org.tadmor.article;

import java.util.Map;
import org.tadmor.vocabulary.Span;

/**
 * The ids under which an extraction was stored, for what else refers to it.
 *
 * @param evidence id by span in UTF-16 units
 * @param referents id by position in the extraction
 * @param mentions id by position
 * @param times id by position
 * @param quantities id by position
 */
public record RecordedRun(
        long id, Map<Span, Long> evidence, long[] referents, long[] mentions, long[] times, long[] quantities) {

    /** The id of the evidence at this span. */
    public long evidence(Span span) {
        Long id = evidence.get(span);
        if (id == null) {
            throw new IllegalArgumentException("no evidence was stored at " + span);
        }
        return id;
    }
}
