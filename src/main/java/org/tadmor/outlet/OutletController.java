package org.tadmor.outlet;

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
@RequestMapping("/outlets")
@Tag(name = "outlets", description = "Who publishes, and who stands behind them.")
class OutletController {

    private final OutletSearch search;
    private final Outlets outlets;

    OutletController(OutletSearch search, Outlets outlets) {
        this.search = search;
        this.outlets = outlets;
    }

    @GetMapping
    @Operation(summary = "List outlets, by name")
    Page<OutletSummary> list(@ParameterObject OutletFilter filter, Paging paging) {
        return search.find(filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One outlet")
    OutletSummary one(@PathVariable String id) {
        return outlets.find(id).orElseThrow(() -> new NotFound("outlet", id));
    }
}
