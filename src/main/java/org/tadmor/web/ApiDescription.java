package org.tadmor.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the OpenAPI description that all operations share: order, paging and errors. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** The resources in the order in which a reader learns them. */
    static final List<String> RESOURCES = List.of(
            "events",
            "claims",
            "propositions",
            "disagreements",
            "actors",
            "outlets",
            "articles",
            "vocabulary",
            "ingest",
            "decisions",
            "changes",
            "ledger",
            "keys");

    private static final Map<String, String> PURPOSE = Map.ofEntries(
            Map.entry(
                    "events",
                    "What happened: type, time, place, participants, and how many voices there are behind it."),
            Map.entry("claims", "Who said what, through whom, in which outlet, in which exact words. Never edited."),
            Map.entry(
                    "propositions",
                    "One thing said by one voice on one occasion, however many outlets carry it; with its origins."),
            Map.entry("disagreements", "Pairs of claims that differ on one point, with a verdict and its reason."),
            Map.entry("actors", "People, bodies and states, with their names, roles and outside ids."),
            Map.entry("outlets", "Who publishes, and the agencies that others print."),
            Map.entry("articles", "The texts as received, with their segments and evidence."),
            Map.entry("vocabulary", "The words that requests and answers use."),
            Map.entry("ingest", "Send articles in."),
            Map.entry("decisions", "What people decided; it outranks every rule and outlives every rebuild."),
            Map.entry("changes", "What was created, updated, merged, split and retracted, in one order."),
            Map.entry("ledger", "Everything that is derived, made anew."),
            Map.entry("keys", "Who may write. For administrators."));

    private static final String KEY = "key";

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
                                included. Nothing here is labelled true or false. Places: GeoNames \
                                (https://www.geonames.org), CC BY 4.0.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("this service")))
                .components(new Components().addSecuritySchemes(KEY, key()));
    }

    private static SecurityScheme key() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                        "A key with the scope that the operation needs: ingest, curate or admin. Reading needs none;"
                                + " with the embedded database, sending articles from the same machine needs none either.");
    }

    private static List<Tag> tags() {
        return RESOURCES.stream()
                .map(name -> new Tag().name(name).description(PURPOSE.get(name)))
                .toList();
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
    GlobalOpenApiCustomizer orderAndAnswers() {
        return api -> {
            api.setTags(tags());
            Answers.describe(api, KEY); // earlier, its schemas would go for want of a reference
            api.setPaths(inOrder(api.getPaths()));
        };
    }

    /** Paths by their resources, in the order in which a reader learns these. */
    private static Paths inOrder(Paths paths) {
        Paths ordered = new Paths();
        paths.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, PathItem> path) -> place(path.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(path -> ordered.addPathItem(path.getKey(), path.getValue()));
        return ordered;
    }

    private static int place(PathItem path) {
        return path.readOperations().stream()
                .flatMap(operation -> operation.getTags().stream())
                .mapToInt(RESOURCES::indexOf)
                .min()
                .orElse(RESOURCES.size());
    }

    /** Terms in parameters as their tokens, which are what requests hold. */
    @Bean
    GlobalOpenApiCustomizer tokensOfTerms() {
        return api -> {
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
    }

    /** Schemas of records as their JSON is. */
    @Bean
    ModelResolver recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    @Bean
    OperationCustomizer ids() {
        return (operation, method) -> {
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(parameter -> "path".equals(parameter.getIn()) && parameter.getDescription() == null)
                        .forEach(parameter -> parameter.description("Its id."));
            }
            return operation;
        };
    }

    @Bean
    OperationCustomizer retirements() {
        return new Retirements();
    }
}
