package org.tadmor.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Fault;
import org.tadmor.web.NotFound;
import org.tadmor.web.RequestProblem;

@RestController
@Tag(name = "keys", description = "Who may write. For administrators.")
class KeyController {

    private static final int LONGEST = 200;

    private final ApiKeys keys;

    KeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/keys")
    @Operation(operationId = "listKeys", summary = "List keys, oldest first, without their secrets")
    List<ApiKey> all() {
        return keys.all();
    }

    @PostMapping(path = "/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "makeKey", summary = "Make a key", description = "The answer shows it, once.")
    ApiKey make(@RequestBody KeyRequest request) {
        String name = request.name();
        List<String> scopes = request.scopes();
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            throw RequestProblem.unprocessable(List.of(new Fault("#/name", "is missing or too long")));
        }
        if (scopes == null || scopes.isEmpty() || !scopes.stream().allMatch(KeyController::isScope)) {
            throw RequestProblem.unprocessable(
                    List.of(new Fault("#/scopes", "holds at least one of ingest, curate, admin")));
        }
        return keys.make(
                name.strip(),
                scopes.stream().map(scope -> Term.of(Scope.class, scope)).toList());
    }

    private static boolean isScope(String token) {
        return Arrays.stream(Scope.values()).anyMatch(scope -> scope.token().equals(token));
    }

    @PostMapping(path = "/keys/{id}:rotate", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "rotateKey",
            summary = "Give a key a new secret",
            description = "The old one is of no use from then on.")
    ApiKey rotate(@PathVariable String id) {
        return keys.rotate(id).orElseThrow(() -> new NotFound("key", id));
    }

    @DeleteMapping("/keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key for good",
            responses = @ApiResponse(responseCode = "204", description = "Revoked."))
    void revoke(@PathVariable String id) {
        if (!keys.revoke(id)) {
            throw new NotFound("key", id);
        }
    }
}
