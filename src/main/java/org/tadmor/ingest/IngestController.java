package org.tadmor.ingest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tadmor.web.Caller;
import org.tadmor.web.Fault;
import org.tadmor.web.RequestProblem;
import org.tadmor.web.Retiring;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = "/ingest", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "ingest", description = "Send articles: one, many, files, or the seed corpus.")
class IngestController {

    private static final String KEY =
            "Any text of at most 255 characters, a new one for each request: sent again within a"
                    + " day, it gets the first answer again.";

    private final Submissions submissions;
    private final ArticleIngest articles;
    private final BatchIngest batches;
    private final FileIngest files;
    private final SeedCorpus seeds;
    private final Idempotency idempotency;
    private final JsonMapper json;

    IngestController(
            Submissions submissions,
            ArticleIngest articles,
            BatchIngest batches,
            FileIngest files,
            SeedCorpus seeds,
            Idempotency idempotency,
            JsonMapper json) {
        this.submissions = submissions;
        this.articles = articles;
        this.batches = batches;
        this.files = files;
        this.seeds = seeds;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "ingestArticle",
            summary = "Send one article",
            description = "Its text or HTML, and what is known of it. The same text again in the same outlet is known,"
                    + " not an error; addresses are kept, never fetched.")
    @ApiResponse(
            responseCode = "201",
            description = "Taken in.",
            content = @Content(schema = @Schema(implementation = IngestOutcome.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Known already, or taken back.",
            headers =
                    @Header(
                            name = "Content-Location",
                            description = "The article that is known already.",
                            schema = @Schema(type = "string", format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = IngestOutcome.class)))
    ResponseEntity<?> one(
            @RequestBody IngestRequest request,
            @Parameter(description = KEY, example = "3f0c7a52-feed-0411")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String key,
            HttpServletRequest sent) {
        return idempotency.once(key, Caller.of(sent), json.writeValueAsBytes(request), () -> one(request));
    }

    private ResponseEntity<?> one(IngestRequest request) {
        try {
            return answer(articles.ingest(submissions.of(request)));
        } catch (Rejected e) {
            throw RequestProblem.unprocessable(List.of(new Fault("#" + e.pointer(), String.valueOf(e.getMessage()))));
        }
    }

    @PostMapping(
            path = "/batch",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, "application/jsonl"},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "ingestBatch",
            summary = "Send many articles, one JSON object a line",
            description = "Answers one outcome a line, in the same order, while the request is still being read. A bad"
                    + " line is reported as rejected and the rest goes on.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(type = "string")),
                                @Content(mediaType = "application/jsonl", schema = @Schema(type = "string"))
                            }),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "An `IngestOutcome` a line.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(type = "string"))))
    void batch(
            @Parameter(
                            description = "A new one for each batch, of at most 240 characters: when it is sent again"
                                    + " within a day, each line that was answered gets the same outcome, the rest is"
                                    + " taken up.",
                            example = "3f0c7a52-feed-0411")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        idempotency.check(key, Idempotency.LONGEST_OF_LINES);
        idempotency.forgetOld();
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        batches.ingest(
                request.getInputStream(),
                response.getOutputStream(),
                key == null ? null : new BatchIngest.Retries(Caller.of(request), key));
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "ingestFiles",
            summary = "Send articles as files",
            description = "Text files, HTML pages, or JSON and NDJSON as for the other operations; what is known of a"
                    + " text or page goes into the form's fields and counts for all its files.")
    @ApiResponse(
            responseCode = "200",
            description = "What each file came to.",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = IngestOutcome.class))))
    ResponseEntity<?> files(
            @ModelAttribute FilesForm form,
            @Parameter(description = KEY, example = "3f0c7a52-feed-0411")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String key,
            HttpServletRequest sent)
            throws IOException {
        List<MultipartFile> file = form.file();
        if (file == null || file.isEmpty()) {
            throw RequestProblem.invalid(List.of(new Fault("#/file", "is missing")));
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(json.writeValueAsBytes(form.known()));
        for (MultipartFile each : file) {
            request.writeBytes(Submissions.sha256(each.getBytes()).getBytes(StandardCharsets.US_ASCII));
        }
        return idempotency.once(key, Caller.of(sent), request.toByteArray(), () -> files(file, form.known()));
    }

    private ResponseEntity<?> files(List<MultipartFile> file, IngestRequest known) {
        List<IngestOutcome> outcomes = new ArrayList<>();
        for (MultipartFile each : file) {
            try {
                outcomes.addAll(files.ingest(each, known));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ResponseEntity.ok(outcomes);
    }

    /** As it was before `/ingest/files`, for those who send their forms here. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Hidden
    @Retiring(since = "2026-11-23", until = "2027-05-31", successor = "/ingest/files")
    ResponseEntity<?> filesAtTheRoot(
            @ModelAttribute FilesForm form,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            HttpServletRequest sent)
            throws IOException {
        return files(form, key, sent);
    }

    @PostMapping("/seeds")
    @Operation(
            operationId = "ingestSeeds",
            summary = "Load the seed corpus",
            description = "Five reports of March 2016 on the recapture of Palmyra where the folder with them is"
                    + " configured, else digests of them in other words. Loading again changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "What each report came to.",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = IngestOutcome.class))))
    ResponseEntity<?> seeds(
            @Parameter(description = KEY, example = "3f0c7a52-feed-0411")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String key,
            HttpServletRequest sent) {
        return idempotency.once(
                key,
                Caller.of(sent),
                sent.getRequestURI().getBytes(StandardCharsets.UTF_8),
                () -> ResponseEntity.ok(seeds.load()));
    }

    private static ResponseEntity<IngestOutcome> answer(IngestOutcome outcome) {
        if (outcome.status() == IngestOutcome.Status.DUPLICATE || outcome.status() == IngestOutcome.Status.RETRACTED) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_LOCATION, "/articles/" + outcome.article())
                    .body(outcome);
        }
        return ResponseEntity.created(URI.create("/articles/" + outcome.article()))
                .body(outcome);
    }
}
