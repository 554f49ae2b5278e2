package org.tadmor.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.web.NotFound;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@RestController
@RequestMapping("/claims")
@Tag(name = "claims", description = "Who said what, through whom, in which words of which article.")
class ClaimController {

    private final ClaimSearch search;

    ClaimController(ClaimSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "List claims, newest article first, in the order of its text")
    Page<ClaimSummary> list(@ParameterObject ClaimFilter filter, Paging paging) {
        return search.find(filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One claim with its chain and evidence")
    ClaimSummary one(@PathVariable String id) {
        return search.one(id).orElseThrow(() -> new NotFound("claim", id));
    }
}
