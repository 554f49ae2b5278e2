package org.tadmor.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@RestController
@RequestMapping("/decisions")
@Tag(name = "decisions", description = "What people decided; it outranks every rule and outlives every rebuild.")
class DecisionController {

    private final Decisions decisions;
    private final DecisionSearch search;

    DecisionController(Decisions decisions, DecisionSearch search) {
        this.decisions = decisions;
        this.search = search;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "makeDecision",
            summary = "Decide that two things are one, or are not",
            description = """
                    Name what you mean by ids; kept are the words that stand for it: article, quote and place, so that \
                    the decision outlives rebuilding and new runs of extraction. An actor is named by its id or by a \
                    claim that it makes, an event by its id or by a claim that reports it, a proposition by its id or \
                    by one of its claims, a figure by the claim that holds it, or both by their disagreement. That words \
                    mean a place of the gazetteer, or do not, is a decision too: on the left the words that name it or \
                    an event there, on the right the place. To take \
                    apart what is one, name two claims, or the words in two places. What follows shows at once. Of two \
                    decisions that contradict each other the later holds; the earlier names it in `overriddenBy`, it \
                    names the earlier in `overrides`, and `GET /decisions?contradicted=true` lists both. They \
                    contradict also where others lead from one to the other: A is B and B is C, but A is not C.""",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = {
                                                @ExampleObject(name = "same proposition", value = """
                                                        {"kind": "proposition", "left": "9mhfbakzv4ehmmg5",
                                                         "right": "0v3k8w2m6t9bqx4c", "judgement": "same",
                                                         "reason": "Both translate one sentence of the read-out."}"""),
                                                @ExampleObject(name = "not the same actor", value = """
                                                        {"kind": "actor",
                                                         "left": {"article": "4q8d1y7wz3m5k2rn", "begin": 10, "end": 20},
                                                         "right": {"article": "7t2c9n4v6x1j8h0s", "begin": 91, "end": 101},
                                                         "judgement": "not_same", "who": "m.haddad",
                                                         "reason": "Father and son of one name."}"""),
                                                @ExampleObject(name = "a place", value = """
                                                        {"kind": "place",
                                                         "left": {"article": "4q8d1y7wz3m5k2rn", "begin": 31, "end": 38},
                                                         "right": "geonames:163808", "judgement": "same",
                                                         "reason": "The ruins are named two lines below."}"""),
                                                @ExampleObject(name = "figures that cannot be compared", value = """
                                                        {"kind": "comparison", "left": "e5r7t9y1u3i5o7pa",
                                                         "judgement": "not_comparable",
                                                         "reason": "One counts sorties, the other strikes."}""")
                                            })))
    ResponseEntity<DecisionDetail> make(@RequestBody DecisionRequest request) {
        DecisionDetail made = decisions.make(request);
        return ResponseEntity.created(URI.create("/decisions/" + made.id())).body(made);
    }

    @GetMapping
    @Operation(operationId = "listDecisions", summary = "List decisions, newest first, with how each stands")
    Page<DecisionDetail> list(@ParameterObject DecisionFilter filter, Paging paging) {
        return search.find(filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readDecision", summary = "One decision: the words it holds on to, and how it stands")
    DecisionDetail one(@PathVariable String id) {
        return decisions.one(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "withdrawDecision",
            summary = "Withdraw a decision",
            description = "What followed from it goes with it. It is listed with `state=withdrawn` from then on.",
            responses = @ApiResponse(responseCode = "204", description = "Withdrawn."))
    void withdraw(
            @PathVariable String id,
            @Parameter(description = "The decision's ETag.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch) {
        decisions.withdraw(id, ifMatch);
    }
}
