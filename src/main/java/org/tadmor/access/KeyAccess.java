package org.tadmor.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Caller;
import org.tadmor.web.DirectConnection;
import org.tadmor.web.RequestProblem;

/**
 * Lets through what is open to everybody, what shows a key of the right scope, and, where that is allowed, articles that
 * come from this machine directly.
 */
final class KeyAccess extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String REALM = "Bearer realm=\"tadmor\"";

    private final ApiKeys keys;
    private final boolean localIngest;
    private final HandlerExceptionResolver problems;

    KeyAccess(ApiKeys keys, boolean localIngest, HandlerExceptionResolver problems) {
        this.keys = keys;
        this.localIngest = localIngest;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<Scope> needed = Operations.scope(request.getMethod(), request.getRequestURI());
            if (needed.isPresent()) {
                check(request, needed.get());
            }
        } catch (RuntimeException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private void check(HttpServletRequest request, Scope needed) {
        @Nullable String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null) {
            if (needed == Scope.INGEST && localIngest && DirectConnection.isLocal(request)) {
                Caller.set(request, "local");
                return;
            }
            throw RequestProblem.unauthorized(
                    "This needs a key with the scope '%s': send it as 'Authorization: Bearer …'."
                            .formatted(needed.token()),
                    REALM);
        }
        if (!shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw RequestProblem.unauthorized("Keys are sent as 'Authorization: Bearer …'.", REALM);
        }
        ApiKey key = keys.known(shown.substring(BEARER.length()).strip())
                .orElseThrow(() -> RequestProblem.unauthorized(
                        "This is no key of this service, or it is revoked.", REALM + ", error=\"invalid_token\""));
        if (!key.scopes().contains(needed)) {
            throw RequestProblem.forbidden(
                    "The key '%s' is for %s; this needs '%s'."
                            .formatted(
                                    key.name(),
                                    String.join(
                                            ", ",
                                            key.scopes().stream()
                                                    .map(Term::token)
                                                    .toList()),
                                    needed.token()),
                    REALM + ", error=\"insufficient_scope\", scope=\"" + needed.token() + "\"");
        }
        Caller.set(request, key.id());
    }
}
