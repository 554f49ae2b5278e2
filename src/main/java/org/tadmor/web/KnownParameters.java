package org.tadmor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that the operation does not have: silently ignored, a misspelt filter gives a wrong answer
 * that looks right. Known are the method's {@code @RequestParam}s, the components of its record arguments, and paging.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final int SIMILAR = 3;

    private final Map<HandlerMethod, SortedSet<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.tadmor.")) {
            SortedSet<String> names = known.computeIfAbsent(method, KnownParameters::names);
            List<Fault> faults = new ArrayList<>();
            for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
                if (!names.contains(name)) {
                    faults.add(Fault.parameter(name, "is not a parameter here; " + right(name, names)));
                }
            }
            if (!faults.isEmpty()) {
                throw RequestProblem.invalid(faults);
            }
        }
        return true;
    }

    private static String right(String name, SortedSet<String> names) {
        if (names.isEmpty()) {
            return "this operation takes none";
        }
        Optional<String> similar = names.stream()
                .filter(known -> distance(name.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT)) < SIMILAR)
                .findFirst();
        return similar.map(known -> "did you mean '" + known + "'? ").orElse("") + "There are: "
                + String.join(", ", names);
    }

    private static SortedSet<String> names(HandlerMethod method) {
        SortedSet<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                names.add(declared.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : declared.name());
            } else if (type == Paging.class) {
                names.addAll(PagingResolver.PARAMETERS);
            } else if (type.isRecord()
                    && !parameter.hasParameterAnnotation(RequestBody.class)
                    && !parameter.hasParameterAnnotation(RequestPart.class)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }

    /** Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
