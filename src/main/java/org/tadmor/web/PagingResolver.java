package org.tadmor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from a request. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    static final Set<String> PARAMETERS = Set.of("limit", "cursor");

    /** Parameters that change what a page shows of its items, not which items the list holds or in which order. */
    private static final Set<String> SHAPE = Set.of("limit", "cursor", "fields", "include", "facets");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow());
    }

    static Paging of(HttpServletRequest request) {
        String scope = scope(request);
        String cursor = request.getParameter("cursor");
        return new Paging(
                limit(request.getParameter("limit")),
                cursor == null || cursor.isEmpty() ? List.of() : Cursor.read(scope, cursor),
                scope);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return Paging.USUAL;
        }
        if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > Paging.MOST) {
            throw RequestProblem.parameter("limit", "is a number from 1 to " + Paging.MOST);
        }
        return Integer.parseInt(limit);
    }

    private static String scope(HttpServletRequest request) {
        Map<String, List<String>> filters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!SHAPE.contains(name)) {
                Stream<String> all = Arrays.stream(values);
                filters.put(name, (name.equals("sort") ? all : all.sorted()).toList());
            }
        });
        return request.getRequestURI() + filters;
    }
}
