package org.tadmor.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.event.EventReference;
import org.tadmor.outlet.OutletSummary;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Term;

/**
 * What sending an article came to.
 *
 * @param source the line, part or file it came in, where it is one of several
 * @param article the public id, or null where it was rejected
 * @param claims how many live claims it has
 * @param events the events it reports or is about
 * @param notes what a user should know: the language is not English, the date is unknown
 * @param reason why it was rejected, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IngestOutcome(
        @Nullable String source,
        Status status,
        @Nullable String article,
        @Nullable ArticleKind kind,
        @Nullable OutletSummary outlet,
        @Nullable Integer claims,
        @Nullable List<EventReference> events,
        @Nullable List<String> notes,
        @Nullable String reason) {

    /** How an article fared. */
    enum Status implements Term {
        CREATED,
        DUPLICATE,
        NEW_VERSION,
        /** Known, and taken back since: it stays so. */
        RETRACTED,
        REJECTED
    }

    static IngestOutcome rejected(@Nullable String source, String reason) {
        return new IngestOutcome(source, Status.REJECTED, null, null, null, null, null, null, reason);
    }

    IngestOutcome from(String place) {
        return new IngestOutcome(place, status, article, kind, outlet, claims, events, notes, reason);
    }
}
