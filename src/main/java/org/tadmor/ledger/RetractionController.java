package org.tadmor.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.article.ArticleDetail;

@RestController
@Tag(name = "articles")
class RetractionController {

    private final Retractions retractions;

    RetractionController(Retractions retractions) {
        this.retractions = retractions;
    }

    @DeleteMapping("/articles/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "retractArticle",
            summary = "Take an article back, with all that rests on it",
            description = "It answers 410 with the reason from then on, and so do its claims. The same text sent again"
                    + " in the same outlet stays taken back and is answered as `retracted`, so that a feed does not"
                    + " bring back what a person removed; `/articles/{id}:restore` does.",
            responses = @ApiResponse(responseCode = "204", description = "Taken back."))
    void retract(
            @PathVariable String id,
            @Parameter(description = "Why; shown to whoever asks for it.", example = "Withdrawn by the outlet.")
                    @RequestParam
                    String reason,
            @Parameter(description = "The article's ETag.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch) {
        retractions.retract(id, reason, ifMatch);
    }

    @PostMapping(path = "/articles/{id}:restore", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "restoreArticle", summary = "Let an article count again that was taken back")
    ArticleDetail restore(@PathVariable String id) {
        return retractions.restore(id);
    }
}
