package org.tadmor.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.tadmor.listing.Lists;
import org.tadmor.listing.Selection;
import org.tadmor.web.NotFound;
import org.tadmor.web.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "articles", description = "Articles as received, with the text that every offset indexes.")
class ArticleController {

    private final Lists lists;
    private final ArticleSearch search;
    private final Articles articles;
    private final EvidenceVerification verification;
    private final JsonMapper json;

    ArticleController(
            Lists lists, ArticleSearch search, Articles articles, EvidenceVerification verification, JsonMapper json) {
        this.lists = lists;
        this.search = search;
        this.articles = articles;
        this.verification = verification;
        this.json = json;
    }

    @GetMapping("/articles")
    @Operation(operationId = "listArticles", summary = "List articles, newest first")
    @Nullable
    ResponseEntity<Page<JsonNode>> list(Selection<ArticleSummary> selection) throws IOException {
        return lists.answer(selection);
    }

    @GetMapping("/articles/{id}")
    @Operation(operationId = "readArticle", summary = "One article with its text and segments")
    ArticleDetail one(@PathVariable String id) {
        return search.one(id).orElseThrow(() -> new NotFound("article", id));
    }

    @GetMapping("/articles/{id}/raw")
    @Operation(
            operationId = "readRawArticle",
            summary = "The bytes as received",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Text or a page, as it came.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> raw(@PathVariable String id) {
        return articles.raw(id)
                .map(raw -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "\"")
                        .body(raw))
                .orElseThrow(() -> new NotFound("article", id));
    }

    @GetMapping("/articles/{id}/evidence:verify")
    @Operation(
            operationId = "verifyEvidence",
            summary = "Check that every quote of an article's evidence is what its text has at those offsets")
    EvidenceCheck verify(@PathVariable String id) {
        return verification.one(id).orElseThrow(() -> new NotFound("article", id));
    }

    @PostMapping(path = "/evidence:verify", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "verifyAllEvidence",
            summary = "Check all evidence",
            description =
                    "One line for each article with anything wrong, as it is found, and a last line with the sums.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "An `EvidenceCheck` a line, and the sums.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(type = "string"))))
    ResponseEntity<StreamingResponseBody> verifyAll() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(out -> {
            long[] sums = new long[3];
            verification.all(check -> {
                sums[0]++;
                sums[1] += check.checked();
                sums[2] += check.wrong().size();
                if (!check.wrong().isEmpty()) {
                    write(out, check);
                }
            });
            write(out, new VerificationSummary(sums[0], sums[1], sums[2]));
        });
    }

    private void write(java.io.OutputStream out, Object line) {
        try {
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The sums of a check of all evidence. */
    record VerificationSummary(long articles, long checked, long wrong) {}
}
