package org.tadmor.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.listing.Lists;
import org.tadmor.listing.Selection;
import org.tadmor.web.Page;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/actors")
@Tag(name = "actors", description = "People, organisations and states, and what they were called.")
class ActorController {

    private final Lists lists;

    ActorController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping
    @Operation(operationId = "listActors", summary = "List actors, by name")
    @Nullable
    ResponseEntity<Page<JsonNode>> list(Selection<ActorSummary> selection) throws IOException {
        return lists.answer(selection);
    }
}
