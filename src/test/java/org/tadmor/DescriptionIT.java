package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tadmor.Description.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI description, and whether the service keeps to it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tadmor.listing.exports=1", "tadmor.web.max-stream=1MB"})
@Import({PostgresTestConfiguration.class, InventedKnowledge.class})
class DescriptionIT {

    private static final Path SNAPSHOT = Path.of("src/docs/openapi.json");
    private static final int TRIES = 20;
    /** Operations that do more than answer: what they do has tests of its own. */
    private static final List<String> LARGE_DEEDS =
            List.of("ingestSeeds", "rebuildLedger", "verifyAllEvidence", "reextractArticles");

    private static final int LEAST_ANSWERED = 20;

    @LocalServerPort
    int port;

    Api api;
    Description description;

    @BeforeEach
    void read() {
        api = new Api(port);
        description = Description.of(api);
    }

    @Test
    void isValidWithoutWarnings() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(description.json().toString(), null, options);

        assertThat(parsed.getMessages()).isNullOrEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).containsKey("/claims");
    }

    @Test
    void explainsEachOperation() {
        List<String> ids = new ArrayList<>();
        for (Operation operation : description.operations()) {
            assertThat(operation.node().get("summary").asString())
                    .as(operation.toString())
                    .isNotBlank();
            ids.add(operation.node().get("operationId").asString());
            assertThat(operation.node().get("responses").propertyNames())
                    .as(operation.toString())
                    .contains("500", "503");
            for (JsonNode parameter : operation.parameters()) {
                assertThat(parameter.path("description").asString())
                        .as(operation + " " + parameter)
                        .isNotBlank();
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void refersToNothingThatIsNotThere() {
        for (JsonNode reference : description.json().findValues("$ref")) {
            assertThat(description.json().at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
    }

    /** What clients rely on stays; {@code -Dgolden.update} writes the snapshot anew. */
    @Test
    void keepsWhatClientsRelyOn() throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(
                    SNAPSHOT,
                    JsonMapper.builder()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .build()
                                    .writeValueAsString(description.json())
                            + "\n");
        }
        JsonNode promised = Api.read(Files.readString(SNAPSHOT));
        List<String> broken = new ArrayList<>();

        promised.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode now =
                            description.json().get("paths").path(path.getKey()).path(operation.getKey());
                    String name = operation.getKey() + " " + path.getKey();
                    if (now.isMissingNode()) {
                        broken.add(name + " is gone");
                        return;
                    }
                    if (!now.get("operationId").equals(operation.getValue().get("operationId"))) {
                        broken.add(name + " is called otherwise");
                    }
                    Map<String, JsonNode> before = new Operation("", "", operation.getValue()).parametersByName();
                    Map<String, JsonNode> after = new Operation("", "", now).parametersByName();
                    before.forEach((parameter, old) -> {
                        if (!after.containsKey(parameter)) {
                            broken.add(name + " has no " + parameter + " any more");
                        }
                    });
                    after.forEach((parameter, added) -> {
                        if (added.path("required").asBoolean(false) && !before.containsKey(parameter)) {
                            broken.add(name + " needs " + parameter + " now");
                        }
                    });
                    operation.getValue().get("responses").propertyNames().forEach(status -> {
                        if (!now.get("responses").has(status)) {
                            broken.add(name + " does not declare " + status + " any more");
                        }
                    });
                }));
        promised.get("components").get("schemas").properties().forEach(schema -> {
            JsonNode now = description.json().get("components").get("schemas").path(schema.getKey());
            schema.getValue().path("properties").properties().forEach(property -> {
                JsonNode then = now.path("properties").path(property.getKey());
                if (then.isMissingNode()) {
                    broken.add(schema.getKey() + " has no " + property.getKey() + " any more");
                } else if (!then.path("type").equals(property.getValue().path("type"))) {
                    broken.add(schema.getKey() + "." + property.getKey() + " is of another type");
                }
            });
        });

        assertThat(broken).isEmpty();
    }

    /** Requests made from the description, valid and not: no answer that it does not declare, in a form it declares. */
    @Test
    void answersAnythingAsDescribed() {
        DescribedRequests requests = new DescribedRequests(api, description, 20160327);
        DescribedAnswers answers = new DescribedAnswers(description);
        List<String> wrong = new ArrayList<>();
        Map<String, Set<Integer>> seen = new TreeMap<>();
        for (Operation operation : description.operations()) {
            if (LARGE_DEEDS.contains(operation.id())) {
                continue;
            }
            for (int i = 0; i < TRIES; i++) {
                DescribedRequests.Made made = requests.any(operation);
                HttpResponse<String> answer = api.send(made.request()).response();
                answers.faults(operation, answer).forEach(fault -> wrong.add(made.shown() + " → " + fault));
                seen.computeIfAbsent(operation.id(), id -> new TreeSet<>()).add(answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen.values()).allMatch(statuses -> statuses.stream().anyMatch(status -> status >= 400));
        assertThat(seen.values())
                .filteredOn(statuses -> statuses.stream().anyMatch(status -> status < 300))
                .as("operations that answered something: %s", seen)
                .hasSizeGreaterThan(LEAST_ANSWERED);
    }

    /** What does too much to be asked for at random is asked for wrongly, and without a key. */
    @Test
    void refusesLargeDeedsAsDescribed() {
        DescribedAnswers answers = new DescribedAnswers(description);
        List<String> wrong = new ArrayList<>();
        for (Operation operation : description.operations()) {
            if (LARGE_DEEDS.contains(operation.id())) {
                HttpResponse<String> odd = api.send(wrongly(operation)).response();
                HttpResponse<String> stranger = api.sendAsItIs(wrongly(operation)
                                .header(
                                        "Authorization",
                                        "Bearer tdm_nobody_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                        .response();
                assertThat(odd.statusCode()).as(operation.id()).isEqualTo(400);
                assertThat(stranger.statusCode())
                        .as(operation.id())
                        .isIn(operation.id().startsWith("verify") ? 400 : 401, 401);
                answers.faults(operation, odd).forEach(fault -> wrong.add(operation + " → " + fault));
                answers.faults(operation, stranger).forEach(fault -> wrong.add(operation + " → " + fault));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private HttpRequest.Builder wrongly(Operation operation) {
        return HttpRequest.newBuilder(api.uri(operation.path() + "?unheardOf=1"))
                .header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString("{}"));
    }
}
