package org.tadmor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Keeps web pages from using the service through a browser that can reach it. A page can send requests to 127.0.0.1: its
 * writes show in {@code Origin} or {@code Sec-Fetch-Site}; one that has its own name resolve to 127.0.0.1, to read the
 * answers too, shows in {@code Host}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class LocalAccess extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final WebSettings settings;
    private final HandlerExceptionResolver problems;

    LocalAccess(WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(
                    request, response, null, new RequestProblem(HttpStatus.FORBIDDEN, refusal, List.of()));
        }
    }

    private @Nullable String refusal(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        if (!settings.hosts().contains(host)) {
            return "This service does not go by the name '%s'. If it should, add it to the setting tadmor.web.hosts."
                    .formatted(host);
        }
        if (READING.contains(request.getMethod())) {
            return null;
        }
        if (fromOtherPage(request)) {
            return "Web pages of other origins may not write here.";
        }
        return null;
    }

    private boolean fromOtherPage(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && settings.corsOrigins().contains(origin)) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            return true;
        }
        return origin != null && !origin.equalsIgnoreCase(DirectConnection.ownOrigin(request));
    }
}
