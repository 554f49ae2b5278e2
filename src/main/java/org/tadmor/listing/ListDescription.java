package org.tadmor.listing;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

/** Describes each list in OpenAPI from the declarations that answer it. */
@Configuration(proxyBeanMethods = false)
class ListDescription {

    private static final String SCHEMAS = "#/components/schemas/";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Selection.class);
    }

    @Bean
    OperationCustomizer listParameters(ObjectProvider<Catalogue<?>> catalogues) {
        return (operation, method) -> {
            catalogues.stream()
                    .filter(catalogue -> catalogue.type() == itemsOf(method))
                    .findFirst()
                    .ifPresent(catalogue -> describe(operation, catalogue));
            return operation;
        };
    }

    /** The schemas of the items; before tokens and problems are put into all of them. */
    @Bean
    @Order(0)
    GlobalOpenApiCustomizer listSchemas(ObjectProvider<Catalogue<?>> catalogues) {
        return api -> catalogues.stream().forEach(catalogue -> {
            Schema<?> item = new ObjectSchema().description("An item of the list; with `fields`, those of it.");
            resolve(catalogue.type()).forEach((name, schema) -> {
                api.getComponents().addSchemas(name, schema);
                if (name.equals(catalogue.type().getSimpleName())) {
                    copy(schema, item);
                }
            });
            addIncludes(catalogue, item, api.getComponents()::addSchemas);
            if (catalogue.search().map(Search::highlighted).isPresent()) {
                resolve(Highlight.class).forEach(api.getComponents()::addSchemas);
                item.addProperty(
                        "highlights",
                        new ArraySchema().items(reference("Highlight")).description("Where `q` was found."));
            }
            resolve(Page.Position.class).forEach(api.getComponents()::addSchemas);
            resolve(Page.Facet.class).forEach(api.getComponents()::addSchemas);
            api.getComponents().addSchemas(itemName(catalogue), item);
            for (Form form : catalogue.forms()) {
                schema(catalogue, form)
                        .ifPresent(schema -> api.getComponents()
                                .addSchemas(schemaName(catalogue, form), schema.description(form.description())));
            }
        });
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library has them
    private static void copy(Schema<?> from, Schema<?> to) {
        ((Map<String, Schema>) (Map) from.getProperties()).forEach(to::addProperty);
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static void addIncludes(Catalogue<?> catalogue, Schema<?> item, BiConsumer<String, Schema> add) {
        if (catalogue.includes().isEmpty()) {
            return;
        }
        Schema<?> included = new ObjectSchema().description("What `include` asked for.");
        for (Include<?> include : catalogue.includes()) {
            Class<?> shape = include.shape().isArray() ? include.shape().getComponentType() : include.shape();
            resolve(shape).forEach(add);
            Schema<?> reference = reference(shape.getSimpleName());
            Schema<?> none = new Schema<>();
            none.setTypes(Set.of("null"));
            Schema<?> either = new Schema<>().description(include.description());
            either.setAnyOf(List.of(include.shape().isArray() ? new ArraySchema().items(reference) : reference, none));
            included.addProperty(include.name(), either);
        }
        item.addProperty("included", included);
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static Map<String, Schema> resolve(Type type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        return resolved.referencedSchemas;
    }

    private static Class<?> itemsOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Selection.class)
                .map(ListDescription::items)
                .findFirst()
                .orElse(void.class);
    }

    private static Class<?> items(MethodParameter parameter) {
        return ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
    }

    private static String itemName(Catalogue<?> catalogue) {
        return catalogue.type().getSimpleName().replace("Summary", "Item");
    }

    private static void describe(Operation operation, Catalogue<?> catalogue) {
        List<Parameter> parameters = new ArrayList<>();
        catalogue
                .search()
                .ifPresent(
                        search -> parameters.add(parameter("q", search.description(), new StringSchema(), "russia")));
        for (Filter filter : catalogue.filters()) {
            filter.parameters().forEach(declared -> parameters.add(parameter(declared)));
        }
        parameters.addAll(shape(catalogue));
        operation.setParameters(parameters);
        Content content = new Content();
        catalogue.forms().forEach(form -> content.addMediaType(form.type().toString(), body(catalogue, form)));
        ApiResponse page = new ApiResponse()
                .description("The page asked for; or everything that matches, in another form.")
                .content(content)
                .addHeaderObject(
                        "Link", new Header().description("The next page.").schema(new StringSchema()));
        operation.getResponses().addApiResponse("200", page);
    }

    private static MediaType body(Catalogue<?> catalogue, Form form) {
        Schema<?> schema = schema(catalogue, form).isPresent()
                ? reference(schemaName(catalogue, form))
                : new StringSchema().description(form.description());
        return new MediaType().schema(schema);
    }

    private static String schemaName(Catalogue<?> catalogue, Form form) {
        String item = catalogue.type().getSimpleName().replace("Summary", "");
        return switch (form) {
            case JSON -> item + "Page";
            case JSON_LD -> "LinkedData";
            case GEO_JSON -> item + "Features";
            case NDJSON, CSV -> throw new IllegalArgumentException(form + " is no JSON");
        };
    }

    /** The schema of a form that is one JSON document. */
    private static Optional<Schema<?>> schema(Catalogue<?> catalogue, Form form) {
        return switch (form) {
            case JSON ->
                Optional.of(new ObjectSchema()
                        .addProperty("items", new ArraySchema().items(reference(itemName(catalogue))))
                        .addProperty("page", reference("PagePosition"))
                        .addProperty("facets", new ObjectSchema().additionalProperties(reference("PageFacet")))
                        .required(List.of("items", "page")));
            case JSON_LD ->
                Optional.of(new ObjectSchema()
                        .addProperty("@context", new ObjectSchema())
                        .addProperty("@graph", new ArraySchema().items(new ObjectSchema()))
                        .required(List.of("@context", "@graph")));
            case GEO_JSON ->
                Optional.of(new ObjectSchema()
                        .addProperty("type", new StringSchema()._const("FeatureCollection"))
                        .addProperty("features", new ArraySchema().items(new ObjectSchema()))
                        .required(List.of("type", "features")));
            case NDJSON, CSV -> Optional.empty();
        };
    }

    private static List<Parameter> shape(Catalogue<?> catalogue) {
        List<Parameter> shape = new ArrayList<>();
        List<String> sorts = new ArrayList<>();
        StringBuilder order =
                new StringBuilder("How it is ordered, each with `:asc` or `:desc` after it where you like.");
        for (Sort sort : catalogue.sorts()) {
            sorts.add(sort.name());
            order.append(" `").append(sort.name()).append("`: ").append(sort.description());
        }
        if (catalogue.search().isPresent()) {
            order.append(" `relevance`: what fits `q` best first, as it is where `q` is given and nothing else asked;"
                    + " of more than " + Rows.RANKED + " matches, those that come first in the usual order.");
        }
        shape.add(listed("sort", order.toString(), sorts.get(0) + ":desc"));
        shape.add(listed(
                "fields",
                "Which fields to show, by their paths. There are: " + String.join(", ", FieldPaths.of(catalogue.type()))
                        + ".",
                "id"));
        if (!catalogue.includes().isEmpty()) {
            StringBuilder includes = new StringBuilder("What to show with each item, under `included`.");
            catalogue
                    .includes()
                    .forEach(include -> includes.append(" `")
                            .append(include.name())
                            .append("`: ")
                            .append(include.description()));
            shape.add(listed(
                    "include", includes.toString(), catalogue.includes().get(0).name()));
        }
        StringBuilder facets =
                new StringBuilder("By which values to count the matches; beyond 10,000 counts say `gte`.");
        catalogue
                .facets()
                .forEach(facet ->
                        facets.append(" `").append(facet.name()).append("`: ").append(facet.description()));
        shape.add(listed("facets", facets.toString(), catalogue.facets().get(0).name()));
        shape.add(parameter(
                "limit", "The most items on a page.", number(1, Paging.MOST)._default(Paging.USUAL), 20));
        shape.add(new Parameter()
                .in("query")
                .name("cursor")
                .description("`page.next` of the page before, with the same filters and sort.")
                .schema(new StringSchema()));
        shape.add(parameter(
                "sample",
                "So many items drawn from all that match, in place of a page; the same for the same seed.",
                number(1, Paging.MOST),
                50));
        shape.add(parameter("seed", "Which sample.", number(0, 999_999_999), 7));
        return shape;
    }

    private static IntegerSchema number(int least, int most) {
        IntegerSchema schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(BigDecimal.valueOf(most));
        return schema;
    }

    private static Parameter parameter(Filter.Parameter declared) {
        if (!declared.repeated()) {
            return parameter(declared.name(), declared.description(), declared.schema(), declared.example());
        }
        return parameter(
                        declared.name(),
                        declared.description() + " Repeat it for any of several.",
                        new ArraySchema().items(declared.schema()),
                        List.of(declared.example()))
                .style(Parameter.StyleEnum.FORM)
                .explode(true);
    }

    private static Parameter listed(String name, String description, String example) {
        return parameter(name, description, new ArraySchema().items(new StringSchema()), List.of(example))
                .style(Parameter.StyleEnum.FORM)
                .explode(false);
    }

    private static Parameter parameter(String name, String description, Schema<?> schema, Object example) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .schema(schema)
                .example(example);
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(SCHEMAS + name);
    }
}
