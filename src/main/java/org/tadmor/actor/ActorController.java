package org.tadmor.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@RestController
@RequestMapping("/actors")
@Tag(name = "actors", description = "People, organisations and states, and what they were called.")
class ActorController {

    private final ActorSearch search;

    ActorController(ActorSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "List actors, by name")
    Page<ActorSummary> list(@ParameterObject ActorFilter filter, Paging paging) {
        return search.find(filter, paging);
    }
}
