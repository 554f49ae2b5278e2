package org.tadmor.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.ledger.Job;
import org.tadmor.ledger.JobKind;
import org.tadmor.ledger.Jobs;
import org.tadmor.web.NotFound;

@RestController
@Tag(name = "ledger", description = "Everything that is derived, made anew.")
class ReextractionController {

    private final Jobs jobs;
    private final Reextraction reextraction;

    ReextractionController(Jobs jobs, Reextraction reextraction) {
        this.jobs = jobs;
        this.reextraction = reextraction;
    }

    @PostMapping(path = "/articles:reextract", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reextractArticles",
            summary = "Extract stored articles again",
            description = "Writes a new run beside the old one, whose claims stay, marked superseded. People's"
                    + " decisions hold on to words and are kept. An article that fails stays as it was.",
            responses = @ApiResponse(responseCode = "202", description = "Begun; `Location` says where to follow it."))
    ResponseEntity<Job> again(@RequestBody(required = false) @Nullable ReextractionRequest request) {
        return jobs.begin(JobKind.REEXTRACTION, progress -> reextraction.run(request, progress))
                .accepted();
    }

    @GetMapping("/articles/reextractions/{id}")
    @Operation(operationId = "readReextraction", summary = "How far a re-extraction is")
    Job one(@PathVariable String id) {
        return jobs.find(id, JobKind.REEXTRACTION).orElseThrow(() -> new NotFound("reextraction", id));
    }
}
