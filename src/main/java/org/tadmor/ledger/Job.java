package org.tadmor.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.tadmor.vocabulary.Term;

/**
 * Long work that was asked for, and how far it is.
 *
 * @param total articles to go through
 * @param done articles gone through
 * @param failed articles among them that stay as they were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
        @Schema(example = "h2j4k6m8n0p2q4rs") String id,
        JobKind kind,
        State state,
        @Schema(example = "5") int total,
        @Schema(example = "3") int done,
        @Schema(example = "0") int failed,
        @Nullable String message,
        Instant asked,
        @Nullable Instant ended) {

    /** How a job is getting on. */
    @Schema(name = "JobState")
    public enum State implements Term {
        RUNNING,
        DONE,
        FAILED,
        /** The service stopped meanwhile; what the job had not finished is as it was. */
        INTERRUPTED
    }

    /** 202, with the address where it can be followed. */
    public ResponseEntity<Job> accepted() {
        return ResponseEntity.accepted()
                .location(URI.create(kind.address(id)))
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(this);
    }
}
