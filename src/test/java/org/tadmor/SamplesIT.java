package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One sample of each resource in {@code src/docs/samples}, as the service answers it when the digests are loaded.
 * {@code -Dgolden.update} writes them anew, to be reviewed as a diff.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=samples")
@Import(PostgresTestConfiguration.class)
class SamplesIT {

    private static final Path SAMPLES = Path.of("src/docs/samples");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort
    int port;

    @Test
    void answersWhatTheDocumentationShows() throws IOException {
        Api api = new Api(port);
        api.post("/ingest/seeds");

        JsonNode event = first(api, "/events?name=territory_retaken&actuality=actual");
        JsonNode proposition = first(api, "/propositions");
        JsonNode claim = first(api, "/claims?proposition=" + id(proposition));
        check("event", api.get("/events/" + id(event)).json());
        check("proposition", api.get("/propositions/" + id(proposition)).json());
        check("claim", api.get("/claims/" + id(claim)).json());
        check(
                "actor",
                api.get("/actors/" + id(first(api, "/actors?name=peskov"))).json());
        check(
                "outlet",
                api.get("/outlets/" + claim.get("outlet").get("id").asString()).json());
        check(
                "article",
                api.get("/articles/" + claim.get("article").get("id").asString())
                        .json());
        check("page", api.get("/outlets?limit=2").json());
        check("problem", api.get("/claims?spaeker=Peskov").json());
    }

    private static JsonNode first(Api api, String list) {
        return api.get(list).json().get("items").get(0);
    }

    private static String id(JsonNode resource) {
        return resource.get("id").asString();
    }

    private static void check(String name, JsonNode answer) throws IOException {
        if (answer instanceof ObjectNode object && object.has("received")) {
            object.put("received", "2026-01-01T00:00:00Z");
        }
        Path sample = SAMPLES.resolve(name + ".json");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(SAMPLES);
            Files.writeString(sample, JSON.writeValueAsString(answer) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(sample)))
                .as(sample.toString())
                .isEqualTo(answer);
    }
}
