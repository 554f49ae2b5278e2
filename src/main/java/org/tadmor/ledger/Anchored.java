package org.tadmor.ledger;

import io.swagger.v3.oas.annotations.media.Schema;

/** Words of an article that a decision holds on to; offsets are Unicode code points. */
@Schema(description = "Words of an article that a decision holds on to; offsets are Unicode code points.")
record Anchored(
        @Schema(example = "4q8d1y7wz3m5k2rn") String article,
        @Schema(example = "214") int begin,
        @Schema(example = "281") int end,

        @Schema(example = "that such a success was out of reach without help")
        String quote) {}
