package org.tadmor.event;

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
@RequestMapping("/events")
@Tag(name = "events", description = "What happened or was done by speaking, and how many voices there are behind it.")
class EventController {

    private final Lists lists;

    EventController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping
    @Operation(operationId = "listEvents", summary = "List events, reported by most outlets first")
    @Nullable
    ResponseEntity<Page<JsonNode>> list(Selection<EventSummary> selection) throws IOException {
        return lists.answer(selection);
    }
}
