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
@RequestMapping("/propositions")
@Tag(name = "propositions", description = "What claims say in common, and how many origins that is.")
class PropositionController {

    private final PropositionSearch search;
    private final PropositionAccount account;

    PropositionController(PropositionSearch search, PropositionAccount account) {
        this.search = search;
        this.account = account;
    }

    @GetMapping
    @Operation(summary = "List propositions, most widely carried first")
    Page<PropositionSummary> list(@ParameterObject PropositionFilter filter, Paging paging) {
        return search.find(filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One proposition: its wordings, appearances, origins and lineage")
    PropositionDetail one(@PathVariable String id) {
        return account.of(id).orElseThrow(() -> new NotFound("proposition", id));
    }
}
