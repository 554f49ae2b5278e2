package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tadmor.outlet.OutletName;
import org.tadmor.outlet.Outlets;
import tools.jackson.databind.JsonNode;

/** Articles over HTTP from ingest to the answers built on them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PostgresTestConfiguration.class)
class IngestJourneyIT {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    private static final String BRIDGE = """
            The harbour bridge will reopen in May, Transport Minister Ana Duarte said on Thursday. 🌉

            "The last cable was replaced this morning," Duarte told reporters.
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Outlets outlets;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void createsAnArticleWithItsClaims() {
        Api.Answer answer = ingest("journey.example", BRIDGE, "2024-04-11");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("status").asString()).isEqualTo("created");
        String article = answer.json().get("article").asString();
        assertThat(answer.response().headers().firstValue("Location")).contains("/articles/" + article);
        assertThat(answer.json().get("claims").asInt()).isGreaterThanOrEqualTo(2);
        List<JsonNode> claims = api.all("/claims?article=" + article);
        assertThat(claims).hasSize(answer.json().get("claims").asInt());
        assertThat(claims).anySatisfy(claim -> {
            assertThat(claim.get("content").asString()).contains("The last cable was replaced this morning");
            assertThat(claim.get("quotation").asString()).isEqualTo("direct");
            assertThat(claim.get("speakers").get(0).get("actor").get("name").asString())
                    .isEqualTo("Ana Duarte");
            assertThat(claim.get("outlet").get("domain").asString()).isEqualTo("journey.example");
        });
        JsonNode stored = api.get("/articles/" + article).json();
        assertThat(stored.get("text").asString()).isEqualTo(BRIDGE);
        assertThat(stored.get("published").get("begin").asString()).startsWith("2024-04-11");
    }

    @Test
    void indexesTheTextInCodePoints() {
        String article = ingest("offsets.example", "🌉🌉🌉 " + BRIDGE, "2024-04-11")
                .json()
                .get("article")
                .asString();

        String text = api.get("/articles/" + article).json().get("text").asString();
        int[] points = text.codePoints().toArray();
        for (JsonNode claim : api.all("/claims?article=" + article)) {
            StringBuilder content = new StringBuilder();
            for (JsonNode span : claim.get("evidence").get("content")) {
                int begin = span.get(0).asInt();
                int end = span.get(1).asInt();
                content.append(content.isEmpty() ? "" : " ").append(new String(points, begin, end - begin));
            }
            assertThat(content.toString()).isEqualTo(claim.get("content").asString());
        }
        JsonNode check = api.get("/articles/" + article + "/evidence:verify").json();
        assertThat(check.get("checked").asLong()).isPositive();
        assertThat(check.get("wrong")).isEmpty();
    }

    @Test
    void knowsTheSameTextOfTheSameOutletAgain() {
        String text = "The ferry is late, harbour master Tom Reyes said.";

        Api.Answer first = ingest("again.example", text, null);
        Api.Answer second = ingest("www.AGAIN.example", text, null);
        Api.Answer elsewhere = ingest("other.example", text, null);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("status").asString()).isEqualTo("duplicate");
        assertThat(second.json().get("article")).isEqualTo(first.json().get("article"));
        assertThat(elsewhere.json().get("status").asString()).isEqualTo("created");
    }

    @Test
    void takesOneOfManyEqualArticlesThatComeAtOnce() {
        String text = "Nobody was hurt when the crane fell, fire chief Lena Novak said.";

        List<String> outcomes = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ingest("atonce.example", text, null)
                        .json()
                        .get("status")
                        .asString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsOnlyOnce("created");
        assertThat(outcomes).filteredOn("duplicate"::equals).hasSize(5);
    }

    @Test
    void registersANewOutletOnceHoweverManyNameItAtOnce() {
        int callers = 8;
        CyclicBarrier together = new CyclicBarrier(callers);
        for (int round = 0; round < 100; round++) {
            OutletName name = new OutletName("The Paper", "new" + round + ".example");
            List<CompletableFuture<String>> resolved = IntStream.range(0, callers)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                awaitAll(together);
                                return outlets.resolve(name).summary().id();
                            },
                            task -> new Thread(task).start()))
                    .toList();

            assertThat(resolved.stream().map(CompletableFuture::join).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void tellsANewVersionOfAnAddress() {
        String url = "https://versions.example/story";
        api.post(
                "/ingest",
                JSON,
                Api.json(Map.of("url", url, "text", "Rain is likely, the office said.", "published", "2024-04-10")));

        Api.Answer answer = api.post(
                "/ingest",
                JSON,
                Api.json(Map.of(
                        "url", url + "#top", "text", "Snow is likely, the office said.", "published", "2024-04-11")));

        assertThat(answer.json().get("status").asString()).isEqualTo("new_version");
        assertThat(api.all("/articles?outlet=versions.example"))
                .extracting(article -> article.get("state").asString())
                .containsExactlyInAnyOrder("current", "superseded");
    }

    @Test
    void letsAnEventGoThatOnlyAnEarlierVersionReports() {
        String url = "https://versions.example/front";
        String first = api.post(
                        "/ingest",
                        JSON,
                        Api.json(Map.of(
                                "url", url,
                                "text", "Rebels seized the town of Homs on Monday, General Ana Duarte said.",
                                "published", "2024-04-10")))
                .json()
                .get("article")
                .asString();
        assertThat(api.all("/events?outlet=versions.example")).isNotEmpty();

        Api.Answer second = api.post(
                "/ingest",
                JSON,
                Api.json(Map.of(
                        "url", url, "text", "The roads are dry, General Ana Duarte said.", "published", "2024-04-11")));

        assertThat(second.json().get("status").asString()).isEqualTo("new_version");
        assertThat(api.all("/events?outlet=versions.example")).isEmpty();
        assertThat(api.all("/claims?article=" + first)).isNotEmpty();
    }

    @Test
    void reportsBadLinesOfABatchAndTakesTheRest() {
        String batch = Api.json(Map.of("domain", "batch.example", "text", "The road is open, mayor Ida Holm said."))
                + "\n{\"domain\": \"batch.example\", \"text\": \n\n"
                + Api.json(Map.of("domain", "batch.example", "text", "x", "html", "y"))
                + "\n"
                + Api.json(Map.of("domain", "batch.example", "text", "The road is shut, mayor Ida Holm said."))
                + "\nnull\n";

        Api.Answer answer = api.post("/ingest/batch", NDJSON, batch);

        List<JsonNode> lines = answer.body().lines().map(Api::read).toList();
        assertThat(lines)
                .extracting(line ->
                        line.get("source").asString() + " " + line.get("status").asString())
                .containsExactly(
                        "line 1 created", "line 2 rejected", "line 4 rejected", "line 5 created", "line 6 rejected");
        assertThat(lines.get(4).get("reason").asString()).contains("no article");
        assertThat(lines.get(2).get("reason").asString()).contains("either text or html");
    }

    @Test
    void takesFiles() {
        String boundary = "bound";
        String body = "--bound\r\nContent-Disposition: form-data; name=\"domain\"\r\n\r\nfiles.example\r\n"
                + "--bound\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nThe well is dry, farmer Jon Aske said.\r\n"
                + "--bound\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.html\"\r\n"
                + "Content-Type: text/html\r\n\r\n<html><body><h1>Well is full</h1><p>The well is full, farmer Jon Aske"
                + " said.</p><script>alert(1)</script></body></html>\r\n--bound--\r\n";

        Api.Answer answer = api.post("/ingest/files", "multipart/form-data; boundary=" + boundary, body);

        assertThat(answer.json())
                .extracting(outcome -> outcome.get("source").asString() + " "
                        + outcome.get("status").asString())
                .containsExactly("a.txt created", "b.html created");
        String page = api.get("/articles/" + answer.json().get(1).get("article").asString())
                .json()
                .get("text")
                .asString();
        assertThat(page).startsWith("Well is full").contains("said.").doesNotContain("alert");
    }

    @Test
    void storesOtherLanguagesAndSaysThatItDoesNotReadThem() {
        Api.Answer answer = ingest(
                "autre.example",
                "Le ministre des transports a déclaré jeudi que le pont du port rouvrira au mois de mai, après deux"
                        + " années de travaux et de nombreuses réunions avec les habitants de la ville.",
                null);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("claims").asInt()).isZero();
        assertThat(answer.json().get("notes").get(0).asString()).contains("fr");
    }

    @Test
    void refusesWhatCannotBeTaken() {
        assertProblem(api.post("/ingest", JSON, "{\"text\": "), 400);
        assertProblem(api.post("/ingest", JSON, "{\"txt\": \"x\"}"), 400);
        assertProblem(api.post("/ingest", JSON, "{}"), 422);
        assertProblem(api.post("/ingest", JSON, Api.json(Map.of("text", "A\u0000B"))), 422);
        assertProblem(api.post("/ingest", JSON, "{\"text\": \"half \\ud83c pair\"}"), 422);
        assertProblem(api.post("/ingest", JSON, Api.json(Map.of("text", "x", "published", "yesterday"))), 422);
        assertProblem(api.post("/ingest", JSON, Api.json(Map.of("text", "x", "url", "file:///etc/passwd"))), 422);
        assertProblem(api.post("/ingest", JSON, Api.json(Map.of("text", "a ".repeat(600_000)))), 422);
        assertProblem(api.post("/ingest", JSON, Api.json(Map.of("text", "a ".repeat(5_000_000)))), 413);
        assertProblem(
                api.post(
                        "/ingest",
                        JSON,
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                                Api.json(Map.of("text", "a ".repeat(5_000_000))).getBytes(StandardCharsets.UTF_8)))),
                413);
        assertProblem(api.post("/ingest", JSON, "[".repeat(100_000)), 400);
        assertProblem(api.post("/ingest", "text/plain", "x"), 415);
        assertProblem(api.get("/ingest/seeds"), 405);
        assertProblem(api.get("/nowhere"), 404);
        assertProblem(api.get("/claims/none"), 404);
        assertProblem(api.get("/claims?spaeker=x"), 400);
        assertProblem(api.get("/claims?act=shout"), 400);
        assertProblem(api.get("/claims?limit=0"), 400);
        assertProblem(api.get("/claims?publishedFrom=soon"), 400);
    }

    @Test
    void survivesPagesNestedBeyondAllMeasure() {
        String bomb = "<div>".repeat(200_000) + "<p>The deep well is dry, farmer Jon Aske said.</p>";

        Api.Answer answer = api.post("/ingest", JSON, Api.json(Map.of("domain", "deep.example", "html", bomb)));

        assertThat(answer.status()).isIn(201, 422);
        assertThat(api.get("/articles").status()).isEqualTo(200);
    }

    @Test
    void loadsTheSeedCorpusOnceAndForAll() {
        JsonNode first = api.post("/ingest/seeds").json();
        assertThat(first).hasSize(5);
        assertThat(first).allSatisfy(outcome -> {
            assertThat(outcome.get("status").asString()).isIn("created", "duplicate");
            assertThat(outcome.get("claims").asInt()).isPositive();
        });
        Map<String, Object> before = counts();

        JsonNode second = api.post("/ingest/seeds").json();

        assertThat(second)
                .allSatisfy(
                        outcome -> assertThat(outcome.get("status").asString()).isEqualTo("duplicate"));
        assertThat(counts()).isEqualTo(before);
        assertThat(api.post("/evidence:verify")
                        .body()
                        .lines()
                        .reduce((a, b) -> b)
                        .map(Api::read))
                .hasValueSatisfying(sums -> {
                    assertThat(sums.get("checked").asLong()).isPositive();
                    assertThat(sums.get("wrong").asLong()).isZero();
                });
    }

    @Test
    void findsTheThreeEventsInTheDigests() {
        api.post("/ingest/seeds");

        assertThat(api.all("/events?name=territory_retaken&title=palmyra&actuality=actual&eventFrom=2016-03-27"
                        + "&eventTo=2016-03-27"))
                .anySatisfy(event ->
                        assertThat(event.get("numbers").get("outlets").asInt()).isGreaterThanOrEqualTo(3));
        assertThat(api.all("/events?name=pledge&actuality=actual&participant=Vladimir Putin"))
                .isNotEmpty();
        assertThat(api.all("/events?name=proposal&outlet=aawsat.com")).isNotEmpty();
        assertThat(api.all("/claims?kind=digest&speaker=Vladimir Putin"))
                .isNotEmpty()
                .allSatisfy(claim -> {
                    assertThat(claim.get("article").get("kind").asString()).isEqualTo("digest");
                    assertThat(claim.get("outlet").get("name").asString()).isNotBlank();
                });
    }

    private Map<String, Object> counts() {
        return jdbc.queryForMap("""
                select (select count(*) from article) articles, (select count(*) from claim) claims,
                    (select count(*) from evidence) evidence, (select count(*) from event) events,
                    (select count(*) from actor) actors, (select count(*) from proposition) propositions,
                    (select count(*) from ledger_node) nodes, (select count(*) from ledger_edge) edges
                """);
    }

    private Api.Answer ingest(String domain, String text, @Nullable String published) {
        return api.post(
                "/ingest",
                JSON,
                Api.json(
                        published == null
                                ? Map.of("domain", domain, "text", text)
                                : Map.of("domain", domain, "text", text, "published", published)));
    }

    private static void assertProblem(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("org.")
                .doesNotContain("select ");
    }

    private static void awaitAll(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
