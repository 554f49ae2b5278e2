package org.tadmor.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.web.NotFound;

@RestController
@Tag(name = "ledger", description = "Everything that is derived, made anew.")
class LedgerController {

    private final Jobs jobs;
    private final Rebuild rebuild;

    LedgerController(Jobs jobs, Rebuild rebuild) {
        this.jobs = jobs;
        this.rebuild = rebuild;
    }

    @PostMapping(path = "/ledger:rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "rebuildLedger",
            summary = "Derive everything anew",
            description = "From the stored extractions and people's decisions; the same comes out, ids included. Reads"
                    + " and ingestion go on meanwhile. One that is interrupted leaves everything as it was.",
            responses = @ApiResponse(responseCode = "202", description = "Begun; `Location` says where to follow it."))
    ResponseEntity<Job> rebuild() {
        return jobs.begin(JobKind.REBUILD, rebuild::run).accepted();
    }

    @GetMapping("/ledger/rebuilds/{id}")
    @Operation(operationId = "readRebuild", summary = "How far a rebuild is")
    Job one(@PathVariable String id) {
        return jobs.find(id, JobKind.REBUILD).orElseThrow(() -> new NotFound("rebuild", id));
    }
}
