package org.tadmor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses bodies that are too large: at once where the request says its length, otherwise as soon as it is passed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class BodyLimit extends OncePerRequestFilter {

    private static final List<String> LINES = List.of("application/x-ndjson", "application/jsonl");

    private final WebSettings settings;
    private final HandlerExceptionResolver problems;

    BodyLimit(WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return contentType(request).startsWith("multipart/"); // has limits of its own, spring.servlet.multipart
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit =
                LINES.stream().anyMatch(contentType(request)::startsWith) ? settings.maxStream() : settings.maxBody();
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.resolveException(request, response, null, tooLarge(limit));
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private static String contentType(HttpServletRequest request) {
        return request.getContentType() == null ? "" : request.getContentType();
    }

    private static RequestProblem tooLarge(DataSize limit) {
        return RequestProblem.tooLarge("The body of such a request has at most %d bytes.".formatted(limit.toBytes()));
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final DataSize limit;

        Limited(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final DataSize limit;
        private long read;

        LimitedStream(ServletInputStream body, DataSize limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = body.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit.toBytes()) {
                throw tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
