package org.tadmor;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against the description: status, headers, media type, and body against its schema. */
final class DescribedAnswers {

    private static final int SHOWN = 300;

    /** What HTTP itself and the security of every answer bring along. */
    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "content-disposition",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "transfer-encoding",
            "vary",
            "content-security-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "referrer-policy",
            "x-content-type-options",
            "allow",
            "accept",
            "cache-control",
            "x-accel-buffering");

    private final Description description;
    private final ObjectNode definitions;
    private final Map<String, Schema> schemas = new HashMap<>();

    DescribedAnswers(Description description) {
        this.description = description;
        this.definitions = (ObjectNode) Api.read(local(description.json().at("/components/schemas")));
        definitions.properties().forEach(each -> close(each.getValue()));
    }

    /** What the description does not say of an answer. */
    List<String> faults(Description.Operation operation, HttpResponse<String> answer) {
        String status = Integer.toString(answer.statusCode());
        JsonNode declared = operation.node().get("responses").get(status);
        if (answer.statusCode() >= 500 || declared == null) {
            return List.of("status " + status + " " + start(answer.body()));
        }
        JsonNode response = description.resolved(declared);
        List<String> faults = new ArrayList<>(headers(response, answer));
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode form = response.path("content").path(type);
        if (answer.body().isEmpty()) {
            return faults;
        }
        if (form.isMissingNode()) {
            faults.add(status + " comes as " + type);
        } else if (type.endsWith("json") && !type.contains("ndjson")) {
            validator(form.get("schema"))
                    .validate(Api.read(answer.body()))
                    .forEach(error -> faults.add(status + " " + error));
        }
        return faults;
    }

    private static List<String> headers(JsonNode response, HttpResponse<String> answer) {
        Set<String> declared = new java.util.HashSet<>(ALWAYS);
        response.path("headers").propertyNames().forEach(name -> declared.add(name.toLowerCase(Locale.ROOT)));
        return answer.headers().map().keySet().stream()
                .filter(name -> !declared.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> answer.statusCode() + " has the header " + name)
                .toList();
    }

    private static String start(String body) {
        return body.substring(0, Math.min(SHOWN, body.length()));
    }

    private Schema validator(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = (ObjectNode) Api.read(local(schema));
            whole.set("$defs", definitions);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole);
        });
    }

    private static String local(JsonNode schema) {
        return schema.toString().replace("#/components/schemas/", "#/$defs/");
    }

    /** Nothing that the description does not declare. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }
}
