package org.tadmor.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@RestController
@RequestMapping("/events")
@Tag(name = "events", description = "What happened or was done by speaking, and how many voices there are behind it.")
class EventController {

    private final EventSearch search;

    EventController(EventSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "List events, reported by most outlets first")
    Page<EventSummary> list(@ParameterObject EventFilter filter, Paging paging) {
        return search.find(filter, paging);
    }
}
