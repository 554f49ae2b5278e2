package org.tadmor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private final Map<HandlerMethod, SortedSet<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.tadmor.")
                && !readsItsOwn(method)) {
            SortedSet<String> names = known.computeIfAbsent(method, KnownParameters::names);
            List<Fault> faults = new ArrayList<>();
            for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
                if (!names.contains(name)) {
                    faults.add(Fault.parameter(name, Suggestion.of(name, names)));
                } else if (Arrays.stream(request.getParameterValues(name)).anyMatch(KnownParameters::noText)) {
                    faults.add(Fault.parameter(name, "holds U+0000, which no text has"));
                }
            }
            if (!faults.isEmpty()) {
                throw RequestProblem.invalid(faults);
            }
        }
        return true;
    }

    private static boolean noText(String value) {
        return value.indexOf('\0') >= 0;
    }

    private static boolean readsItsOwn(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> OwnParameters.class.isAssignableFrom(parameter.getParameterType()));
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
}
