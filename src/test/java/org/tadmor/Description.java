package org.tadmor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The OpenAPI description that a service gives of itself. */
record Description(JsonNode json) {

    static Description of(Api api) {
        return new Description(api.get("/v3/api-docs").json());
    }

    /** What a node says, or what it refers to says. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? json.at(node.get("$ref").asString().substring(1)) : node;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        json.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    /** One thing that can be asked for. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.get("operationId").asString();
        }

        List<JsonNode> parameters() {
            List<JsonNode> parameters = new ArrayList<>();
            node.path("parameters").forEach(parameters::add);
            return parameters;
        }

        Map<String, JsonNode> parametersByName() {
            Map<String, JsonNode> parameters = new HashMap<>();
            parameters()
                    .forEach(parameter -> parameters.put(parameter.get("name").asString(), parameter));
            return parameters;
        }

        /** The media types of all that it may answer where all is well. */
        List<String> forms() {
            List<String> forms = new ArrayList<>();
            node.get("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")) {
                    forms.addAll(response.getValue().path("content").propertyNames());
                }
            });
            return forms;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
