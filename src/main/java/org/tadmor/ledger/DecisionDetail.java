package org.tadmor.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Judgement;

/**
 * A person's decision.
 *
 * @param overriddenBy the later decision on the same pair that holds in its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionDetail(
        @Schema(example = "c3p5s8x0v2a4d6fh") String id,
        DecisionKind kind,
        Judgement judgement,
        Anchored left,
        Anchored right,
        String reason,
        @Nullable String who,
        DecisionState state,
        @Nullable String overriddenBy,
        Instant made,
        @Nullable Instant withdrawn) {}
