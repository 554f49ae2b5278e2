package org.tadmor.web;

import io.swagger.v3.oas.models.OpenAPI;
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
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What operations answer beside what each of them says itself: problems, conditions, and the headers of both. */
final class Answers {

    private static final String PROBLEM = "Problem";
    private static final String NO_BODY = "get head delete options";
    private static final Pattern RESOURCE =
            Pattern.compile("/(events|claims|propositions|disagreements|actors|outlets|articles|decisions)/\\{id}");

    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("ETag", "A strong tag of what is answered; for `If-None-Match` and `If-Match`."),
            Map.entry(
                    "Last-Modified",
                    "When anything in the knowledge base changed last: what a resource shows of others may have changed"
                            + " without it."),
            Map.entry("Cache-Control", "`no-cache`: may be kept, and is asked for again each time."),
            Map.entry("Location", "Where it is."),
            Map.entry("Retry-After", "In how many seconds to try again."),
            Map.entry("WWW-Authenticate", "How a key is sent, and which scope it needs."),
            Map.entry(
                    "Idempotency-Replayed", "`true` where a request with this `Idempotency-Key` was answered before."),
            Map.entry("RateLimit", "What is left, where requests are counted."),
            Map.entry("RateLimit-Policy", "How many requests may be sent, where they are counted."));

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("400", "A parameter or the body is wrong; `errors` says which and what would be right."),
            Map.entry("401", "It needs a key; `WWW-Authenticate` says how it is sent."),
            Map.entry("403", "Not under this name, from this page, or with this key."),
            Map.entry("404", "There is no such resource."),
            Map.entry("406", "It does not come in the form that `Accept` asks for."),
            Map.entry("409", "It contradicts what is there or what is going on."),
            Map.entry("410", "It was there once."),
            Map.entry("412", "It has changed since `If-Match` was right."),
            Map.entry("413", "Larger than is taken."),
            Map.entry("415", "Not a form that is taken."),
            Map.entry("422", "Understood, but it cannot be taken."),
            Map.entry("428", "`If-Match` is missing."),
            Map.entry("429", "Too many at once; `Retry-After` says when to try again."),
            Map.entry("500", "Something went wrong here."),
            Map.entry("503", "The database does not answer; `Retry-After` says when to try again."));

    private final OpenAPI api;
    private final String key;

    private Answers(OpenAPI api, String key) {
        this.api = api;
        this.key = key;
    }

    /** Adds them to all operations, and the name of the key to those that need one. */
    static void describe(OpenAPI api, String key) {
        Answers answers = new Answers(api, key);
        api.getComponents().addSchemas(PROBLEM, problem());
        new TreeMap<>(HEADERS)
                .forEach((name, description) -> api.getComponents()
                        .addHeaders(name, new Header().description(description).schema(schema(name))));
        PROBLEMS.keySet().stream()
                .sorted()
                .forEach(status -> api.getComponents().addResponses("Problem" + status, problem(status)));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> answers.add(path, method.name(), operation)));
    }

    private static Schema<?> schema(String header) {
        return switch (header) {
            case "Retry-After" -> new IntegerSchema();
            case "Location" -> new StringSchema().format("uri-reference");
            default -> new StringSchema();
        };
    }

    private void add(String path, String method, Operation operation) {
        if (needsKey(method, operation)) {
            operation.addSecurityItem(new SecurityRequirement().addList(key));
        }
        boolean resource = method.equals("GET") && RESOURCE.matcher(path).matches();
        if (resource) {
            addConditions(operation);
        }
        ApiResponses responses = operation.getResponses();
        responses.values().forEach(Answers::jsonFirst);
        if (path.contains("{id}") && method.equals("GET")) {
            responses.addApiResponse("308", headed("It is one with another now; `Location` names that.", "Location"));
        }
        boolean retried = has(operation, "header", "Idempotency-Key");
        responses.forEach((status, response) -> {
            switch (status) {
                case "201" -> addHeaders(response, "Location");
                case "202" -> addHeaders(response, "Location");
                default -> {}
            }
            if (status.equals("200") && resource) {
                addHeaders(response, "ETag", "Last-Modified", "Cache-Control");
            }
            if (status.equals("200") && has(operation, "query", "cursor") && !headed(response, "Link")) {
                response.addHeaderObject(
                        "Link", new Header().description("The next page.").schema(new StringSchema()));
            }
            if (status.startsWith("2")) {
                if (retried) {
                    addHeaders(response, "Idempotency-Replayed");
                }
                addHeaders(response, "RateLimit", "RateLimit-Policy");
            }
        });
        for (String status : problemsOf(method, operation)) {
            if (!responses.containsKey(status)) {
                responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem" + status));
            }
        }
    }

    /** Clients that are generated take the form that stands first. */
    private static void jsonFirst(ApiResponse response) {
        String json = "application/json";
        Content content = response.getContent();
        if (content != null && content.containsKey(json)) {
            Content ordered = new Content();
            ordered.addMediaType(json, content.remove(json));
            ordered.putAll(content);
            response.setContent(ordered);
        }
    }

    private static void addConditions(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-None-Match")
                .description("The ETag of what is there already: 304 where it is still the same.")
                .schema(new StringSchema()));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-Modified-Since")
                .description("The `Last-Modified` of what is there already: 304 where nothing has changed since.")
                .schema(new StringSchema())
                .example("Mon, 28 Mar 2016 13:15:35 GMT"));
        operation
                .getResponses()
                .addApiResponse("304", headed("Still as it was.", "ETag", "Last-Modified", "Cache-Control"));
    }

    private static ApiResponse headed(String description, String... headers) {
        ApiResponse response = new ApiResponse().description(description);
        addHeaders(response, headers);
        return response;
    }

    private static boolean headed(ApiResponse response, String name) {
        return response.getHeaders() != null && response.getHeaders().containsKey(name);
    }

    private static void addHeaders(ApiResponse response, String... names) {
        for (String name : names) {
            response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
        }
    }

    private static boolean has(Operation operation, String in, @Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                in.equals(parameter.getIn()) && (name == null || name.equals(parameter.getName())));
    }

    private static boolean needsKey(String method, Operation operation) {
        boolean keys = operation.getTags() != null && operation.getTags().contains("keys");
        boolean verifies =
                operation.getOperationId() != null && operation.getOperationId().startsWith("verify");
        return keys || !method.equals("GET") && !verifies;
    }

    private static List<String> problemsOf(String method, Operation operation) {
        boolean writes = !NO_BODY.contains(method.toLowerCase(Locale.ROOT));
        List<String> problems = new ArrayList<>(List.of("400", "403", "406", "429", "500", "503"));
        if (needsKey(method, operation)) {
            problems.add("401");
        }
        if (has(operation, "path", null)) {
            problems.addAll(List.of("404", "410"));
        }
        if (has(operation, "header", "If-Match")) {
            problems.addAll(List.of("412", "428"));
        }
        if (writes) {
            problems.addAll(List.of("409", "413", "415", "422"));
        }
        return problems.stream().sorted().toList();
    }

    private static ApiResponse problem(String status) {
        ApiResponse response = new ApiResponse()
                .description(PROBLEMS.get(status))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        switch (status) {
            case "401", "403" -> addHeaders(response, "WWW-Authenticate");
            case "409", "503" -> addHeaders(response, "Retry-After");
            case "429" -> addHeaders(response, "Retry-After", "RateLimit", "RateLimit-Policy");
            default -> {}
        }
        return response;
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
}
