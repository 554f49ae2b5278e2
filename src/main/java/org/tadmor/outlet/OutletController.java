package org.tadmor.outlet;

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
@RequestMapping("/outlets")
@Tag(name = "outlets", description = "Who publishes, and who stands behind them.")
class OutletController {

    private final Lists lists;
    private final Outlets outlets;

    OutletController(Lists lists, Outlets outlets) {
        this.lists = lists;
        this.outlets = outlets;
    }

    @GetMapping
    @Operation(operationId = "listOutlets", summary = "List outlets, by name")
    @Nullable
    ResponseEntity<Page<JsonNode>> list(Selection<OutletSummary> selection) throws IOException {
        return lists.answer(selection);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readOutlet", summary = "One outlet")
    OutletSummary one(@PathVariable String id) {
        return outlets.find(id).orElseThrow(() -> new NotFound("outlet", id));
    }
}
