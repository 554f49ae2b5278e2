package org.tadmor.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of one resource.
 *
 * @param cursor the place after it
 * @param into the resource it was merged into
 * @param from the resource it was split from
 * @param resource the resource as it is now, which may be after later changes; absent where it is no longer there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeItem(
        @Schema(description = "The place after this change.", example = "4711")
        String cursor,

        @Schema(example = "2026-03-27T18:00:00Z") Instant at,
        ChangeType change,
        ResourceKind kind,
        @Schema(example = "9mhfbakzv4ehmmg5") String id,

        @Schema(example = "/propositions/9mhfbakzv4ehmmg5") String href,

        @Schema(description = "With `merged`: the id that it has now; its old address leads there.") @Nullable
        String into,

        @Schema(description = "With `split`: the id, still there, that it was part of.") @Nullable
        String from,

        @Schema(
                type = "object",
                description = "The resource as it is now, others named by their ids; absent where it is gone.")
        @Nullable
        ObjectNode resource) {}
