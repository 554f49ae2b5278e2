package org.tadmor.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.listing.Lists;
import org.tadmor.listing.Selection;
import org.tadmor.web.NotFound;
import org.tadmor.web.Page;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/claims")
@Tag(name = "claims", description = "Who said what, through whom, in which words of which article.")
class ClaimController {

    private final Lists lists;
    private final ClaimSearch search;

    ClaimController(Lists lists, ClaimSearch search) {
        this.lists = lists;
        this.search = search;
    }

    @GetMapping
    @Operation(operationId = "listClaims", summary = "List claims, newest article first, in the order of its text")
    @Nullable
    ResponseEntity<Page<JsonNode>> list(Selection<ClaimSummary> selection) throws IOException {
        return lists.answer(selection);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readClaim", summary = "One claim with its chain and evidence")
    ClaimSummary one(@PathVariable String id) {
        return search.one(id).orElseThrow(() -> new NotFound("claim", id));
    }
}
