package org.tadmor.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files with articles, and what is known of all of them.
 *
 * @param file texts, pages, or JSON and NDJSON
 */
record FilesForm(
        @Schema(
                description = "Texts (.txt), pages (.html), articles as JSON (.json) or NDJSON (.ndjson).",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        List<MultipartFile> file,

        @Schema(description = "Name of the outlet.", example = "NDTV") @Nullable
        String outlet,

        @Schema(description = "Domain of its site.", example = "ndtv.com") @Nullable
        String domain,

        @Schema(description = "Headline.", example = "Bridge reopens") @Nullable
        String title,

        @Schema(description = "Address of the article; kept, never fetched.", example = "https://example.org/bridge")
        @Nullable
        String url,

        @Schema(description = "When it was published, as ISO 8601 in any precision.", example = "2016-03-27") @Nullable
        String published,

        @Schema(description = "ISO 639-1 code of the language.", example = "en") @Nullable
        String language,

        @Schema(description = "The agency it is credited to.", example = "Reuters") @Nullable
        String wire) {

    /** What is known of each of the files. */
    IngestRequest known() {
        return new IngestRequest(outlet, domain, title, url, published, language, null, null, wire);
    }
}
