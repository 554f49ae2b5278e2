package org.tadmor.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as a caller sends it: either text or html, and what the caller knows of it.
 *
 * @param url its address; kept, never fetched
 * @param published a year, month, day or time, as in ISO 8601; with an offset where it is known
 */
@Schema(description = "An article: its text or HTML, and what is known of it from outside.")
record IngestRequest(
        @Schema(example = "The Example Courier") @Nullable String outlet,
        @Schema(example = "courier.example") @Nullable String domain,

        @Schema(example = "Harbour bridge to reopen in May, minister says") @Nullable
        String title,

        @Schema(example = "https://courier.example/2024/04/11/harbour-bridge") @Nullable
        String url,

        @Schema(
                example = "2024-04-11",
                description = "A year, month, day or time (ISO 8601), with an offset where it is known.")
        @Nullable
        String published,

        @Schema(example = "en", description = "ISO 639-1; told from the text where it is not given.") @Nullable
        String language,

        @Schema(
                example =
                        "The harbour bridge will reopen in May, Transport Minister Ana Duarte said on Thursday.\n\n\"The last cable was replaced this morning,\" she told reporters.")
        @Nullable
        String text,

        @Schema(description = "The page instead of its text; what is read from it is stored as the text.") @Nullable
        String html,

        @Schema(description = "The agency the whole article is credited to, where the text need not say.") @Nullable
        String wire) {}
