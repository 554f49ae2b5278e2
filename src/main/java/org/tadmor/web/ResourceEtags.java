package org.tadmor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives single resources a strong ETag and a Last-Modified, and 304 to whoever has them already. They were modified last
 * when anything in the knowledge base was, since what a resource shows of others may have changed without it, or when
 * this service began, since it may be another version of it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class ResourceEtags extends OncePerRequestFilter {

    private static final Pattern ONE = Pattern.compile(
            "/(events|claims|propositions|disagreements|actors|outlets|articles|decisions)/[0-9A-Za-z]+");

    private static final Instant START =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    private final ObjectProvider<Whereabouts> whereabouts;
    private final HandlerExceptionResolver problems;

    ResourceEtags(
            ObjectProvider<Whereabouts> whereabouts,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.whereabouts = whereabouts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
                || !ONE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Modification modified;
        try {
            // before the resource is read: a change meanwhile makes it look older than it is, never newer
            modified = new Modification(lastChange(), Instant.now());
        } catch (DataAccessException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.OK.value()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache"); // may be kept, is asked for again each time
            ServletWebRequest exchange = new ServletWebRequest(request, response);
            if (exchange.checkNotModified(Etags.of(answer.getContentAsByteArray()), modified.shown())) {
                return;
            }
        }
        answer.copyBodyToResponse();
    }

    private Instant lastChange() {
        return whereabouts.stream()
                .findFirst()
                .flatMap(Whereabouts::lastChange)
                .filter(START::isBefore)
                .orElse(START);
    }

    /**
     * When something changed last, as of a moment.
     *
     * @param at the last change seen
     * @param seen the moment
     */
    record Modification(Instant at, Instant seen) {

        /** As long as this may pass between a change and its being seen. */
        private static final long SETTLED = 3;

        /**
         * The time for Last-Modified, which counts whole seconds: of a second in which more may yet show, the one before,
         * so that nobody takes for current what they read in the middle of it.
         */
        long shown() {
            long second = at.getEpochSecond();
            return 1000 * (seen.getEpochSecond() - second < SETTLED ? second - 1 : second);
        }
    }
}
