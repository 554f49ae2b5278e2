package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Who may write, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tadmor.access.local-ingest=true")
@Import(PostgresTestConfiguration.class)
class KeysIT {

    private static final String TEXT =
            "{\"domain\": \"keys.example\", \"text\": \"The gate is shut, porter Eli Maas said.\"}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void readsWithoutAKeyAndWritesWithOne() {
        assertThat(plain("GET", "/claims").status()).isEqualTo(200);
        assertThat(plain("POST", "/evidence:verify").status()).isEqualTo(200);
        for (String operation : List.of(
                "POST /decisions",
                "DELETE /decisions/x",
                "DELETE /articles/x?reason=x",
                "POST /articles/x:restore",
                "POST /articles:reextract",
                "POST /ledger:rebuild",
                "GET /keys",
                "POST /keys",
                "DELETE /keys/x",
                "POST /keys/x:rotate",
                "PUT /claims/x",
                "POST /nowhere")) {
            String[] parts = operation.split(" ");
            Api.Answer answer = plain(parts[0], parts[1]);

            assertThat(answer.status()).as(operation).isEqualTo(401);
            assertThat(answer.json().get("detail").asString()).contains("Bearer");
            assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"tadmor\"");
        }
    }

    @Test
    void takesArticlesFromThisMachineOnlyStraight() {
        assertThat(ingest(Map.of()).status()).isIn(200, 201);
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
            assertThat(ingest(Map.of(header, "127.0.0.1")).status()).as(header).isEqualTo(401);
        }
        assertThat(ingest(Map.of("Origin", "https://page.example")).status()).isEqualTo(403);
        assertThat(ingest(Map.of("Authorization", "Basic eDp5")).status()).isEqualTo(401);
    }

    @Test
    void keepsKeysToTheirScopes() {
        String ingest = make("ingest").get("key").asString();

        assertThat(with(ingest, "POST", "/ingest/seeds").status()).isEqualTo(200);
        Api.Answer refused = with(ingest, "POST", "/ledger:rebuild");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.response().headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope")
                .contains("scope=\"admin\"");
        assertThat(with(ingest, "DELETE", "/articles/x?reason=x").status()).isEqualTo(403);
    }

    @Test
    void rotatesAndRevokes() {
        JsonNode made = make("admin");
        String id = made.get("id").asString();
        String first = made.get("key").asString();
        assertThat(with(first, "GET", "/keys").status()).isEqualTo(200);

        String second =
                with(first, "POST", "/keys/" + id + ":rotate").json().get("key").asString();

        Api.Answer old = with(first, "GET", "/keys");
        assertThat(old.status()).isEqualTo(401);
        assertThat(old.response().headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
        Api.Answer listed = with(second, "GET", "/keys");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.body()).doesNotContain(second).doesNotContain("hash");
        assertThat(with(second, "DELETE", "/keys/" + id).status()).isEqualTo(204);
        assertThat(with(second, "GET", "/keys").status()).isEqualTo(401);
        assertThat(api.send(HttpRequest.newBuilder(api.uri("/keys/" + id)).DELETE())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsNoSecret() {
        String key = make("curate").get("key").asString();

        String stored = jdbc.queryForList("select to_jsonb(t)::text from api_key t", String.class)
                .toString();

        assertThat(stored).doesNotContain(key.substring(key.lastIndexOf('_') + 1));
    }

    @Test
    void refusesKeysThatAreForNothing() {
        assertThat(api.post("/keys", "application/json", "{\"name\":\"x\",\"scopes\":[]}")
                        .status())
                .isEqualTo(422);
        assertThat(api.post("/keys", "application/json", "{\"name\":\"x\",\"scopes\":[\"root\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(api.post("/keys", "application/json", "{\"scopes\":[\"admin\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(with("tdm_nonsense", "GET", "/keys").status()).isEqualTo(401);
        assertThat(with("tdm_testkeys_" + "B".repeat(43), "GET", "/keys").status())
                .isEqualTo(401);
    }

    @Test
    void describesKeysForTheAuthorizeButton() {
        JsonNode description = api.get("/v3/api-docs").json();

        assertThat(description
                        .get("components")
                        .get("securitySchemes")
                        .get("key")
                        .get("scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(description.get("paths").get("/decisions").get("post").has("security"))
                .isTrue();
        assertThat(description.get("paths").get("/claims").get("get").has("security"))
                .isFalse();
    }

    private JsonNode make(String scope) {
        Api.Answer made = api.post("/keys", "application/json", "{\"name\":\"a test\",\"scopes\":[\"" + scope + "\"]}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private Api.Answer ingest(Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("/ingest"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(TEXT));
        headers.forEach(request::header);
        return api.sendAsItIs(request);
    }

    private Api.Answer plain(String method, String path) {
        return api.sendAsItIs(HttpRequest.newBuilder(api.uri(path)).method(method, BodyPublishers.noBody()));
    }

    private Api.Answer with(String key, String method, String path) {
        return api.sendAsItIs(HttpRequest.newBuilder(api.uri(path))
                .header("Authorization", "Bearer " + key)
                .method(method, BodyPublishers.noBody()));
    }
}
