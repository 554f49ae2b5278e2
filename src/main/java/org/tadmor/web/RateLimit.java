package org.tadmor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Keeps each caller to a number of requests a second, with a few at once: a bucket of tokens that fills steadily. Says in
 * {@code RateLimit} headers what is left (draft-ietf-httpapi-ratelimit-headers). Without the setting, nobody is counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 27)
final class RateLimit extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 10_000;

    private final WebSettings settings;
    private final HandlerExceptionResolver problems;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    RateLimit(WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.rate() == 0 || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int burst = settings.rate() * 2;
        double left = take(Caller.of(request), burst);
        response.setHeader("RateLimit-Policy", "\"requests\";q=%d;w=2".formatted(burst));
        response.setHeader("RateLimit", "\"requests\";r=%d;t=%d".formatted((long) Math.max(0, left), left < 1 ? 1 : 0));
        if (left < 0) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    RequestProblem.tooMany(
                            "At most %d requests a second from one caller.".formatted(settings.rate()),
                            Duration.ofSeconds(1)));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What is left after this request; less than nothing where there was none for it. */
    private synchronized double take(String caller, int burst) {
        long now = System.nanoTime();
        Bucket bucket = buckets.computeIfAbsent(caller, key -> new Bucket(burst, now));
        double filled = Math.min(burst, bucket.tokens() + (now - bucket.at()) / 1e9 * settings.rate());
        buckets.put(caller, new Bucket(filled < 1 ? filled : filled - 1, now));
        return filled - 1;
    }

    private record Bucket(double tokens, long at) {}
}
