package org.tadmor.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the OpenAPI description that all operations share: order, paging and errors. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** The resources in the order in which a reader learns them. */
    static final List<String> RESOURCES =
            List.of("events", "claims", "propositions", "disagreements", "actors", "outlets", "articles", "ingest");

    private static final Map<String, String> PURPOSE = Map.of(
            "events", "What happened: type, time, place, participants, and how many voices there are behind it.",
            "claims", "Who said what, through whom, in which outlet, in which exact words. Never edited.",
            "propositions",
                    "One thing said by one voice on one occasion, however many outlets carry it; with its origins.",
            "disagreements", "Pairs of claims that differ on one point, with a verdict and its reason.",
            "actors", "People, bodies and states, with their names, roles and outside ids.",
            "outlets", "Who publishes, and the agencies that others print.",
            "articles", "The texts as received, with their segments and evidence.",
            "ingest", "Send articles in.");

    private static final String PROBLEM = "Problem";
    private static final String NO_BODY = "get head delete options";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tadmor")
                        .version("v1")
                        .summary("What happened, who said what about it, through whom, in which exact words.")
                        .description("""
                                Five outlets report this. How many sources is that? Start with `/events`, follow one to \
                                its `/claims`, and see in each claim the chain of voices that carried it and the words \
                                that prove it. Offsets count Unicode code points of the stored text, the end not \
                                included. Nothing here is labelled true or false.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("this service")))
                .components(new Components().addSchemas(PROBLEM, problem()));
    }

    private static List<Tag> tags() {
        return RESOURCES.stream()
                .map(name -> new Tag().name(name).description(PURPOSE.get(name)))
                .toList();
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A problem document (RFC 9457).")
                .addProperty("type", new StringSchema().format("uri-reference").description("Absent: about:blank."))
                .addProperty(
                        "title",
                        new StringSchema().description("The status in words.").example("Bad Request"))
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty("detail", new StringSchema().description("What is wrong, and what would be right."))
                .addProperty(
                        "instance", new StringSchema().format("uri-reference").description("The path asked for."))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .description("Each single fault, where there is one to point at.")
                                .items(new ObjectSchema()
                                        .addProperty(
                                                "pointer",
                                                new StringSchema()
                                                        .description(
                                                                "`#/title` in the body, `?limit` in the query, else the header's name.")
                                                        .example("?limit"))
                                        .addProperty("detail", new StringSchema().example("is a number from 1 to 500"))
                                        .required(List.of("pointer", "detail"))))
                .required(List.of("title", "status"));
    }

    @Bean
    OperationCustomizer paging() {
        return (operation, method) -> {
            boolean paged = List.of(method.getMethodParameters()).stream()
                    .anyMatch(parameter -> parameter.getParameterType() == Paging.class);
            if (paged) {
                operation.addParametersItem(limit());
                operation.addParametersItem(cursor());
            }
            return operation;
        };
    }

    private static Parameter limit() {
        Schema<?> schema = new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Paging.MOST));
        schema.setDefault(Paging.USUAL);
        return new Parameter()
                .in("query")
                .name("limit")
                .description("The most items on a page.")
                .schema(schema)
                .example(20);
    }

    private static Parameter cursor() {
        return new Parameter()
                .in("query")
                .name("cursor")
                .description("`page.next` of the page before, with the same filters and sort.")
                .schema(new StringSchema());
    }

    @Bean
    GlobalOpenApiCustomizer orderAndProblems() {
        return api -> {
            api.setTags(tags());
            if (api.getPaths() != null) {
                api.getPaths().values().forEach(ApiDescription::addProblems);
            }
        };
    }

    /** The vocabulary's terms as their tokens, which are what requests and answers hold. */
    @Bean
    GlobalOpenApiCustomizer tokensOfTerms() {
        return api -> {
            if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
                api.getComponents().getSchemas().values().forEach(ApiDescription::useTokens);
            }
            if (api.getPaths() != null) {
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .filter(operation -> operation.getParameters() != null)
                        .flatMap(operation -> operation.getParameters().stream())
                        .forEach(parameter -> useTokens(parameter.getSchema()));
            }
        };
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library has them
    private static void useTokens(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getEnum() != null) {
            schema.setEnum(((List<Object>) schema.getEnum())
                    .stream()
                            .map(value -> value.toString().toLowerCase(Locale.ROOT))
                            .toList());
        }
        useTokens(schema.getItems());
        if (schema.getProperties() != null) {
            ((Map<String, Schema>) schema.getProperties()).values().forEach(ApiDescription::useTokens);
        }
    }

    private static void addProblems(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            ApiResponses responses = operation.getResponses();
            for (Map.Entry<String, String> problem : problemsOf(method.name(), operation)) {
                if (!responses.containsKey(problem.getKey())) {
                    responses.addApiResponse(problem.getKey(), response(problem.getKey(), problem.getValue()));
                }
            }
        });
    }

    private static List<Map.Entry<String, String>> problemsOf(String method, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean writes = !NO_BODY.contains(method.toLowerCase(Locale.ROOT));
        List<Map.Entry<String, String>> problems = new ArrayList<>();
        problems.add(
                Map.entry("400", "A parameter or the body is wrong; `errors` says which and what would be right."));
        problems.add(Map.entry("403", "Not from this name, page or machine."));
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            problems.add(Map.entry("404", "There is no such resource."));
        }
        problems.add(Map.entry("406", "It does not come in the form that `Accept` asks for."));
        if (writes && operation.getRequestBody() != null) {
            problems.add(Map.entry("413", "Larger than is taken."));
            problems.add(Map.entry("415", "Not a form that is taken."));
            problems.add(Map.entry("422", "Understood, but it cannot be taken."));
        }
        problems.add(Map.entry("500", "Something went wrong here."));
        problems.add(Map.entry("503", "The database does not answer; `Retry-After` says when to try again."));
        return problems;
    }

    private static ApiResponse response(String status, String description) {
        ApiResponse response = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        if ("503".equals(status)) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds.").schema(new IntegerSchema()));
        }
        return response;
    }
}
