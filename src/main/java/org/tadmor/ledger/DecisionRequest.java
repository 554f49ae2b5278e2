package org.tadmor.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a person asks for it.
 *
 * @param kind what it is about
 * @param left id of a resource of that kind or of a claim, or the words themselves
 * @param judgement whether the two are one, repeat each other, or can be compared
 */
@Schema(description = "A decision on two things: what they are, and whether they are one.")
record DecisionRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"actor", "event", "proposition", "echo", "comparison", "place"},
                example = "proposition")
        @Nullable
        String kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Reference left,

        @Schema(
                description = "Not needed where `left` is a disagreement: then its two sides are meant. For a place the"
                        + " place itself: its key in the gazetteer, such as `geonames:163808`, or the id of a place that"
                        + " an event has.")
        @Nullable
        Reference right,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"same", "not_same", "echo", "not_echo", "comparable", "not_comparable"},
                description = "`same` or `not_same` for actors, events, propositions and places; `echo` or `not_echo`;"
                        + " `comparable` or `not_comparable` for figures.",
                example = "same")
        @Nullable
        String judgement,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "Both translate the same sentence of the read-out.")
        @Nullable
        String reason,

        @Schema(example = "m.haddad") @Nullable String who) {}
