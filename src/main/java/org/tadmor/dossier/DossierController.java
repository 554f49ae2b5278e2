package org.tadmor.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.web.NotFound;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@RestController
class DossierController {

    private final DossierSearch dossiers;
    private final ReportSearch reports;

    DossierController(DossierSearch dossiers, ReportSearch reports) {
        this.dossiers = dossiers;
        this.reports = reports;
    }

    @GetMapping("/events/{id}")
    @Tag(name = "events")
    @Operation(operationId = "readEvent", summary = "One event: who reports it, in whose voice, and what it rests on")
    EventDossier event(@PathVariable String id) {
        return dossiers.event(id).orElseThrow(() -> new NotFound("event", id));
    }

    @GetMapping("/events/{id}/reports")
    @Tag(name = "events")
    @Operation(
            operationId = "listReports",
            summary = "Where articles name an event, by date, those without one last",
            description = "Who vouches for it there is the claim of that id; without one the outlet says it itself.")
    Page<EventDossier.Report> reports(@PathVariable String id, Paging paging) {
        dossiers.mustKnow(id);
        return reports.find(id, paging);
    }

    @GetMapping("/actors/{id}")
    @Tag(name = "actors")
    @Operation(
            operationId = "readActor",
            summary = "One actor: names and titles with where each was seen, and what it said")
    ActorDossier actor(@PathVariable String id) {
        return dossiers.actor(id).orElseThrow(() -> new NotFound("actor", id));
    }
}
