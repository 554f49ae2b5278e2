package org.tadmor.access;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key to be made. */
@Schema(description = "A key to be made: what it is called, and what it is for.")
record KeyRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "nightly feed") @Nullable
        String name,

        @ArraySchema(
                schema =
                        @Schema(
                                allowableValues = {"ingest", "curate", "admin"},
                                example = "ingest"))
        @Nullable
        List<String> scopes) {}
