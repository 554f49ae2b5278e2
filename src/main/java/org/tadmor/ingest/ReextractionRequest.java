package org.tadmor.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to extract again.
 *
 * @param articles ids; without them, all
 * @param force also those that this version of the extractor has read
 */
@Schema(description = "Which articles to extract again; without a body, all that an older extractor has read.")
record ReextractionRequest(
        @Schema(example = "[\"4q8d1y7wz3m5k2rn\"]") @Nullable
        List<String> articles,

        @Schema(description = "Also those that this version of the extractor has read.", example = "false") @Nullable
        Boolean force) {}
