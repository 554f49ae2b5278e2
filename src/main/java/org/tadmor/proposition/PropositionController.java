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
@RequestMapping("/propositions")
@Tag(name = "propositions", description = "What claims say in common, and how many origins that is.")
class PropositionController {

    private final Lists lists;
    private final PropositionAccount account;

    PropositionController(Lists lists, PropositionAccount account) {
        this.lists = lists;
        this.account = account;
    }

    @GetMapping
    @Operation(operationId = "listPropositions", summary = "List propositions, most widely carried first")
    @Nullable
    ResponseEntity<Page<JsonNode>> list(Selection<PropositionSummary> selection) throws IOException {
        return lists.answer(selection);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readProposition",
            summary = "One proposition: its account, wordings side by side, origins, and what is missing",
            description = """
                    Reads like an account: `account` says it in a few plain sentences; `appearances` hold the wordings \
                    with their words against those of `reference`, each stretch with offsets in the wording and in the \
                    article's text; `through` names who brought it; `origins` hold the words that each step rests on; \
                    `missing` says which outlets report the same and do not carry it, which articles have no date, and \
                    which origins no name. Offsets are Unicode code points.""")
    PropositionDetail one(@PathVariable String id) {
        return account.of(id).orElseThrow(() -> new NotFound("proposition", id));
    }
}
