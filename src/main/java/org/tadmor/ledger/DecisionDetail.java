package org.tadmor.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision.
 *
 * @param overriddenBy the later decision that holds in its place: on the same pair, or one of those that together say
 *     otherwise
 * @param overrides the earlier decisions in whose place it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionDetail(
        @Schema(example = "c3p5s8x0v2a4d6fh") String id,
        DecisionKind kind,
        DecisionJudgement judgement,
        Anchored left,
        @Nullable Anchored right,

        @Schema(description = "The place that the words on the left mean or do not; there is no right side then.")
        @Nullable
        DecidedPlace place,

        String reason,
        @Nullable String who,
        DecisionState state,

        @Schema(
                description =
                        "The later decision that holds in its place, by id: on the same pair, or the last that was"
                                + " needed for others to say otherwise together.")
        @Nullable
        String overriddenBy,

        @Schema(description = "The earlier decisions in whose place it holds, by id.")
        List<String> overrides,

        Instant made,
        @Nullable Instant withdrawn) {}
