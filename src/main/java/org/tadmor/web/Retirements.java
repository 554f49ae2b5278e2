package org.tadmor.web;

import io.swagger.v3.oas.models.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says of operations that will go, in the headers of their answers and in their description, that they will. */
final class Retirements implements HandlerInterceptor, OperationCustomizer {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Retiring retiring = handler instanceof HandlerMethod method ? of(method) : null;
        if (retiring != null) {
            response.setHeader("Deprecation", "@" + begin(retiring.since()).getEpochSecond());
            response.setHeader(
                    "Sunset", HTTP_DATE.format(begin(retiring.until()).atOffset(ZoneOffset.UTC)));
            if (!retiring.successor().isEmpty()) {
                response.addHeader(HttpHeaders.LINK, "<" + retiring.successor() + ">; rel=\"successor-version\"");
            }
        }
        return true;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Retiring retiring = of(method);
        if (retiring != null) {
            operation.setDeprecated(true);
            String successor =
                    retiring.successor().isEmpty() ? "" : " Use `%s` instead.".formatted(retiring.successor());
            String said = operation.getDescription() == null ? "" : operation.getDescription() + " ";
            operation.setDescription("%sDeprecated since %s; from %s on it may be gone.%s"
                    .formatted(said, retiring.since(), retiring.until(), successor));
        }
        return operation;
    }

    private static @Nullable Retiring of(HandlerMethod method) {
        return method.getMethodAnnotation(Retiring.class);
    }

    private static Instant begin(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
