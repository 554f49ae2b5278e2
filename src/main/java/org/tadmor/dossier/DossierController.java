package org.tadmor.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.web.NotFound;

@RestController
class DossierController {

    private final DossierSearch dossiers;

    DossierController(DossierSearch dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/events/{id}")
    @Tag(name = "events")
    @Operation(operationId = "readEvent", summary = "One event: who reports it, in whose voice, and what it rests on")
    EventDossier event(@PathVariable String id) {
        return dossiers.event(id).orElseThrow(() -> new NotFound("event", id));
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
