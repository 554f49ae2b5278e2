package org.tadmor.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tadmor.web.Fault;
import org.tadmor.web.RequestProblem;

@RestController
@RequestMapping("/ingest")
@Tag(name = "ingest", description = "Send articles: one, many, files, or the seed corpus.")
class IngestController {

    private final Submissions submissions;
    private final ArticleIngest articles;
    private final BatchIngest batches;
    private final FileIngest files;
    private final SeedCorpus seeds;

    IngestController(
            Submissions submissions, ArticleIngest articles, BatchIngest batches, FileIngest files, SeedCorpus seeds) {
        this.submissions = submissions;
        this.articles = articles;
        this.batches = batches;
        this.files = files;
        this.seeds = seeds;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send one article",
            description = "Its text or HTML, and what is known of it. The same text again in the same outlet is known,"
                    + " not an error; addresses are kept, never fetched.")
    ResponseEntity<IngestOutcome> one(@RequestBody IngestRequest request) {
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
            summary = "Send many articles, one JSON object a line",
            description = "Answers one outcome a line, in the same order, while the request is still being read. A bad"
                    + " line is reported as rejected and the rest goes on.")
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        batches.ingest(request.getInputStream(), response.getOutputStream());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Send articles as files",
            description = "Text files, HTML pages, or JSON and NDJSON as for the other operations; what is known of a"
                    + " text or page goes into the form's fields and counts for all its files.")
    List<IngestOutcome> files(
            @RequestPart("file") List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String outlet,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String url,
            @RequestParam(required = false) @Nullable String published,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String wire)
            throws IOException {
        IngestRequest known = new IngestRequest(outlet, domain, title, url, published, language, null, null, wire);
        List<IngestOutcome> outcomes = new ArrayList<>();
        for (MultipartFile each : file) {
            outcomes.addAll(files.ingest(each, known));
        }
        return outcomes;
    }

    @PostMapping("/seeds")
    @Operation(
            summary = "Load the seed corpus",
            description = "Five reports of March 2016 on the recapture of Palmyra where the folder with them is"
                    + " configured, else digests of them in other words. Loading again changes nothing.")
    List<IngestOutcome> seeds() {
        return seeds.load();
    }

    private static ResponseEntity<IngestOutcome> answer(IngestOutcome outcome) {
        if (outcome.status() == IngestOutcome.Status.DUPLICATE) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_LOCATION, "/articles/" + outcome.article())
                    .body(outcome);
        }
        return ResponseEntity.created(URI.create("/articles/" + outcome.article()))
                .body(outcome);
    }
}
