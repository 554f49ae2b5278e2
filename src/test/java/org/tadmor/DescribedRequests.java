package org.tadmor;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests from the description: parameters, headers and bodies as it has them, and others that are wrong. */
final class DescribedRequests {

    private static final List<String> ODD = List.of(
            "%",
            "'",
            "\"",
            "\\",
            "*",
            "(",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "null",
            "🌉",
            "a\u0000b",
            " ",
            "..",
            "2016-02-30",
            "9999-12-31",
            "0001-01-01",
            "Palmyra",
            "x".repeat(300),
            ",",
            ":",
            "id:asc",
            "NaN,0,1",
            "or",
            "-",
            "\"unclosed",
            "{}",
            "true");
    private static final String BOUNDARY = "a1b2c3d4";

    private final Api api;
    private final Description description;
    private final SplittableRandom random;
    private final Map<String, String> ids = new HashMap<>();

    DescribedRequests(Api api, Description description, long seed) {
        this.api = api;
        this.description = description;
        this.random = new SplittableRandom(seed);
    }

    /** A request, and how to show it. */
    record Made(HttpRequest.Builder request, String shown) {}

    /** A request that may be right in all, some or none of its parts. */
    Made any(Description.Operation operation) {
        String path = path(operation);
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(path)).header("Accept", accept(operation));
        StringBuilder shown = new StringBuilder(operation.method() + " " + path);
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.get("in").asString().equals("header") && random.nextInt(3) == 0) {
                String value = header(parameter);
                request.header(parameter.get("name").asString(), value);
                shown.append(' ')
                        .append(parameter.get("name").asString())
                        .append(": ")
                        .append(value);
            }
        }
        JsonNode content = operation.node().path("requestBody").path("content");
        if (content.isEmpty()) {
            request.method(operation.method(), BodyPublishers.noBody());
        } else {
            List<String> types = List.copyOf(content.propertyNames());
            String type = types.get(random.nextInt(types.size()));
            String body = body(type, content.get(type).get("schema"));
            request.header("Content-Type", type.startsWith("multipart") ? type + "; boundary=" + BOUNDARY : type)
                    .method(operation.method(), BodyPublishers.ofString(body));
            shown.append(' ').append(body);
        }
        return new Made(request, shown.toString());
    }

    private String accept(Description.Operation operation) {
        List<String> forms = operation.forms();
        int choice = random.nextInt(8);
        if (choice == 0 || forms.isEmpty()) {
            return choice == 0 ? "text/turtle" : "*/*";
        }
        String form = choice < 5 ? forms.get(0) : forms.get(random.nextInt(forms.size()));
        return form.equals("text/event-stream") ? "application/json" : form; // would go on for ever
    }

    private String path(Description.Operation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" ->
                    path = path.replace(
                            "{" + name + "}",
                            encoded(random.nextInt(3) > 0 ? id(operation) : random.nextBoolean() ? "none" : odd()));
                case "query" -> {
                    if (random.nextInt(6) == 0) {
                        query.add(name + "=" + encoded(random.nextInt(4) == 0 ? odd() : valid(parameter)));
                    }
                }
                default -> {}
            }
        }
        if (random.nextInt(30) == 0) {
            query.add("unheardOf=1");
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Values that change nothing: no entity tag that is right, and no header that cannot be sent. */
    private String header(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        String value = random.nextInt(3) == 0 ? odd() : example.asString("\"none\"");
        return value.chars().allMatch(c -> c >= ' ' && c < 127) && !value.equals("*") ? value : "\"odd\"";
    }

    private String valid(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        JsonNode items = schema.has("items") ? schema.get("items") : schema;
        if (items.has("enum")) {
            JsonNode tokens = items.get("enum");
            return tokens.get(random.nextInt(tokens.size())).asString();
        }
        if (items.path("type").asString("").equals("integer")) {
            return Integer.toString(1 + random.nextInt(50));
        }
        if (items.path("format").asString("").equals("date")) {
            return "201%d-0%d-1%d".formatted(5 + random.nextInt(2), 1 + random.nextInt(9), random.nextInt(9));
        }
        JsonNode example = parameter.path("example");
        return example.isArray() ? example.get(0).asString() : example.isMissingNode() ? "x" : example.asString();
    }

    private String body(String type, JsonNode schema) {
        if (random.nextInt(8) == 0) {
            return odd();
        }
        return switch (type) {
            case "application/json" -> value(schema, 0).toString();
            case "multipart/form-data" -> form(description.resolved(schema));
            default -> article() + "\n{\n" + odd() + "\n" + article();
        };
    }

    private String article() {
        return value(description.json().at("/components/schemas/IngestRequest"), 0)
                .toString();
    }

    private String form(JsonNode schema) {
        StringBuilder form = new StringBuilder();
        schema.get("properties").properties().forEach(property -> {
            if (random.nextInt(3) > 0) {
                boolean file = property.getKey().equals("file");
                form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                        .append(property.getKey())
                        .append(file ? "\"; filename=\"a.txt\"\r\nContent-Type: text/plain" : "\"")
                        .append("\r\n\r\n")
                        .append(file ? odd() : value(property.getValue(), 0).asString(odd()))
                        .append("\r\n");
            }
        });
        return form.append("--" + BOUNDARY + "--\r\n").toString();
    }

    /** A value for a schema: by its example, its tokens or its type, and now and then one that does not fit. */
    private JsonNode value(JsonNode given, int depth) {
        JsonNode schema =
                description.resolved(given.has("anyOf") ? given.get("anyOf").get(0) : given);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (random.nextInt(12) == 0) {
            return random.nextBoolean() ? json.stringNode(odd()) : json.nullNode();
        }
        if (schema.has("properties")) {
            ObjectNode object = json.objectNode();
            schema.get("properties").properties().forEach(property -> {
                if (random.nextInt(3) > 0 && depth < 4) {
                    object.set(property.getKey(), value(property.getValue(), depth + 1));
                }
            });
            if (random.nextInt(12) == 0) {
                object.put("unheardOf", true);
            }
            return object;
        }
        if (schema.has("items")) {
            ArrayNode list = json.arrayNode();
            list.add(value(schema.get("items"), depth + 1));
            return list;
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return schema.has("example") ? schema.get("example") : json.numberNode(random.nextInt(100));
    }

    /** The id of a resource that there is, where the list of that name has one. */
    private String id(Description.Operation operation) {
        return ids.computeIfAbsent("/" + operation.path().split("/")[1], list -> {
            JsonNode items = description.json().get("paths").path(list).has("get")
                    ? api.get(list + "?limit=1").json().path("items")
                    : JsonMapper.shared().createArrayNode();
            return items.isEmpty() ? "none" : items.get(0).path("id").asString("none");
        });
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
