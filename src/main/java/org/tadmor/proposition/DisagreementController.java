package org.tadmor.proposition;

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
@RequestMapping("/disagreements")
@Tag(name = "disagreements", description = "Where reports differ, and whether they really do.")
class DisagreementController {

    private final DisagreementSearch search;

    DisagreementController(DisagreementSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "List disagreements")
    Page<DisagreementSummary> list(@ParameterObject DisagreementFilter filter, Paging paging) {
        return search.find(filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One disagreement with both its sides")
    DisagreementSummary one(@PathVariable String id) {
        return search.one(id).orElseThrow(() -> new NotFound("disagreement", id));
    }
}
