package org.tadmor.proposition;

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
@RequestMapping("/disagreements")
@Tag(name = "disagreements", description = "Where reports differ, and whether they really do.")
class DisagreementController {

    private final Lists lists;
    private final DisagreementSearch search;

    DisagreementController(Lists lists, DisagreementSearch search) {
        this.lists = lists;
        this.search = search;
    }

    @GetMapping
    @Operation(operationId = "listDisagreements", summary = "List disagreements, conflicts first")
    @Nullable
    ResponseEntity<Page<JsonNode>> list(Selection<DisagreementSummary> selection) throws IOException {
        return lists.answer(selection);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readDisagreement", summary = "One disagreement with both its sides")
    DisagreementSummary one(@PathVariable String id) {
        return search.one(id).orElseThrow(() -> new NotFound("disagreement", id));
    }
}
