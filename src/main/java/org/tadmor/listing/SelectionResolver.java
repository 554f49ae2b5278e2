package org.tadmor.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tadmor.web.Paging;
import org.tadmor.web.RequestProblem;

/** Reads a {@link Selection} from a request, by the catalogue of the items it is made of. */
final class SelectionResolver implements HandlerMethodArgumentResolver {

    private static final String RELEVANCE = "relevance";

    private final ObjectProvider<Catalogue<?>> catalogues;
    private final ObjectProvider<JdbcTemplate> jdbc;

    SelectionResolver(ObjectProvider<Catalogue<?>> catalogues, ObjectProvider<JdbcTemplate> jdbc) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Selection.class;
    }

    @Override
    public Selection<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws HttpMediaTypeNotAcceptableException {
        Class<?> items =
                ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
        return selection(catalogueOf(items), request);
    }

    private Catalogue<?> catalogueOf(Class<?> items) {
        return catalogues.stream()
                .filter(catalogue -> catalogue.type() == items)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no catalogue of " + items));
    }

    private <T> Selection<T> selection(Catalogue<T> catalogue, NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Arguments arguments = new Arguments(request.getParameterMap());
        arguments.allow(catalogue.parameters());
        String[] accept = request.getHeaderValues(HttpHeaders.ACCEPT);
        Form form = Form.of(accept == null ? List.of() : List.of(accept), catalogue.forms());
        String asked = catalogue.search().isPresent() ? arguments.one("q") : null;
        List<String> sorts = arguments.listed("sort");
        boolean ranked = ranked(asked, sorts, form, catalogue);
        Sort.Order order = ranked ? relevance(catalogue) : order(catalogue, sorts);
        Paging paging = Paging.of(servletRequest(request));
        Integer sample = sample(arguments);
        List<String> after = paging.after();
        boolean first = after.isEmpty();
        if (!first && after.size() != order.keys().size() + 1) {
            throw RequestProblem.parameter("cursor", "belongs to another list; start again without it");
        }
        if (form != Form.JSON && (arguments.has("cursor") || arguments.has("limit") || arguments.has("facets"))) {
            String page = List.of("cursor", "limit", "facets").stream()
                    .filter(arguments::has)
                    .findFirst()
                    .orElseThrow();
            throw RequestProblem.parameter(page, "belongs to pages of JSON; " + form.type() + " has no pages");
        }
        Integer seed = arguments.number("seed", 0, 999_999_999);
        return new Selection<>(
                catalogue,
                conditions(catalogue, arguments),
                asked,
                ranked,
                order,
                paging,
                first ? List.of() : after.subList(0, after.size() - 1),
                first ? null : Long.valueOf(after.get(after.size() - 1)),
                fields(catalogue, arguments),
                chosen("include", arguments, catalogue.includes(), Include::name),
                chosen("facets", arguments, catalogue.facets(), Facet::name),
                sample,
                seed == null ? 0 : seed,
                form);
    }

    private static HttpServletRequest servletRequest(NativeWebRequest request) {
        return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow();
    }

    private static @Nullable Integer sample(Arguments arguments) {
        Integer sample = arguments.number("sample", 1, Paging.MOST);
        if (sample == null && arguments.has("seed")) {
            throw RequestProblem.parameter("seed", "goes with sample; add sample=50, say");
        }
        for (String other : List.of("cursor", "limit")) {
            if (sample != null && arguments.has(other)) {
                throw RequestProblem.parameter(other, "does not go with sample, which is one page of its own size");
            }
        }
        return sample;
    }

    private List<Condition> conditions(Catalogue<?> catalogue, Arguments arguments) {
        List<Condition> conditions = new ArrayList<>();
        for (Filter filter : catalogue.filters()) {
            Condition condition = filter.condition(arguments, jdbc.getObject());
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private static boolean ranked(@Nullable String asked, List<String> sorts, Form form, Catalogue<?> catalogue) {
        boolean wanted = sorts.contains(RELEVANCE) || sorts.contains(RELEVANCE + ":desc");
        if (wanted && catalogue.search().isPresent()) {
            if (asked == null) {
                throw RequestProblem.parameter("sort", "by relevance needs something to search for; add q=");
            }
            if (sorts.size() > 1) {
                throw RequestProblem.parameter("sort", "by relevance stands alone");
            }
            if (form != Form.JSON) {
                throw RequestProblem.parameter("sort", "by relevance is for pages; " + form.type() + " has no ranks");
            }
        }
        return wanted && asked != null || asked != null && sorts.isEmpty() && form == Form.JSON;
    }

    private static Sort.Order relevance(Catalogue<?> catalogue) {
        return new Sort.Order(List.of(
                new Sort.Directed(new Sort.Key("relevance", "real"), true),
                new Sort.Directed(new Sort.Key(catalogue.key(), "text"), true)));
    }

    private static Sort.Order order(Catalogue<?> catalogue, List<String> wanted) {
        List<Sort.Directed> keys = new ArrayList<>();
        boolean unique = false;
        Set<String> seen = new LinkedHashSet<>();
        List<String> sorts = wanted.isEmpty() ? List.of(catalogue.sorts().get(0).name()) : wanted;
        boolean descending = false;
        for (String each : sorts) {
            String[] parts = each.split(":", 2);
            Sort sort = catalogue.sorts().stream()
                    .filter(known -> known.name().equals(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> RequestProblem.parameter("sort", sortsThereAre(catalogue)));
            if (!seen.add(sort.name())) {
                throw RequestProblem.parameter("sort", "names " + sort.name() + " twice");
            }
            descending = parts.length < 2 ? sort.descending() : descending(parts[1]);
            for (Sort.Key key : sort.keys()) {
                keys.add(new Sort.Directed(key, descending));
            }
            unique |= sort.unique();
        }
        if (!unique) {
            keys.add(new Sort.Directed(new Sort.Key(catalogue.key(), "text"), descending));
        }
        return new Sort.Order(keys);
    }

    private static boolean descending(String direction) {
        return switch (direction) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw RequestProblem.parameter("sort", "has the direction asc or desc, as in published:desc");
        };
    }

    private static String sortsThereAre(Catalogue<?> catalogue) {
        List<String> names =
                new ArrayList<>(catalogue.sorts().stream().map(Sort::name).toList());
        if (catalogue.search().isPresent()) {
            names.add(RELEVANCE);
        }
        return "is one of " + String.join(", ", names) + ", each with :asc or :desc after it where you like";
    }

    private static Set<String> fields(Catalogue<?> catalogue, Arguments arguments) {
        List<String> wanted = arguments.listed("fields");
        Set<String> known = FieldPaths.of(catalogue.type());
        for (String field : wanted) {
            if (!known.contains(field)) {
                throw RequestProblem.parameter("fields", "are among " + String.join(", ", known));
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(wanted));
    }

    private static <X> List<X> chosen(String parameter, Arguments arguments, List<X> known, Function<X, String> name) {
        if (known.isEmpty()) {
            return List.of();
        }
        Set<X> chosen = new LinkedHashSet<>();
        for (String wanted : arguments.listed(parameter)) {
            chosen.add(known.stream()
                    .filter(each -> name.apply(each).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> RequestProblem.parameter(
                            parameter,
                            "is one of "
                                    + String.join(", ", known.stream().map(name).toList()))));
        }
        return List.copyOf(chosen);
    }
}
