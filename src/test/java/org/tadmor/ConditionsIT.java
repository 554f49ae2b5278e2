package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What clients can rely on between requests: entity tags, keys of retries, and changes as they come. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tadmor.changes.heartbeat=1s",
            "tadmor.changes.followers=2",
            "tadmor.web.cors-origins=https://desk.example"
        })
@Import(PostgresTestConfiguration.class)
class ConditionsIT {

    @LocalServerPort
    int port;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void givesEachResourceAStrongTagAndSparesWhoHasIt() {
        String path = "/articles/"
                + ingest("tag.example", "The well is deep, farmer Ola Brand said.", null)
                        .json()
                        .get("article")
                        .asString();

        Api.Answer first = api.get(path);
        String etag = first.response().headers().firstValue("ETag").orElseThrow();
        assertThat(etag).startsWith("\"").endsWith("\"");
        assertThat(first.response().headers().firstValue("Last-Modified")).isPresent();
        assertThat(first.response().headers().firstValue("Cache-Control")).contains("no-cache");

        Api.Answer again = api.send(HttpRequest.newBuilder(api.uri(path))
                .header("If-None-Match", etag)
                .GET());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(api.get(path).response().headers().firstValue("ETag")).contains(etag);
        assertThat(api.get("/articles").response().headers().firstValue("ETag")).isEmpty();
        assertThat(api.get("/articles/none").response().headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void sparesWhoHasWhatWasThereAtATime() throws InterruptedException {
        String path = "/articles/"
                + ingest("time.example", "The mill is shut, miller Eva Holm said.", null)
                        .json()
                        .get("article")
                        .asString();
        assertThat(since(path, lastModified(path)).status())
                .as("what was read at once may change in the same second")
                .isIn(200, 304);
        Thread.sleep(4_000);
        String settled = lastModified(path);

        assertThat(since(path, settled).status()).isEqualTo(304);
        assertThat(since(path, settled).body()).isEmpty();
        assertThat(since(path, "Mon, 28 Mar 2016 13:15:35 GMT").status()).isEqualTo(200);
        assertThat(since(path, "yesterday").status()).isEqualTo(200);
        assertThat(api.send(HttpRequest.newBuilder(api.uri(path))
                                .header("If-None-Match", "\"other\"")
                                .header("If-Modified-Since", settled)
                                .GET())
                        .status())
                .as("an entity tag outranks a time")
                .isEqualTo(200);
        ingest("time.example", "The mill is open again, miller Eva Holm said.", null);
        assertThat(since(path, settled).status()).isEqualTo(200);
        assertThat(api.send(HttpRequest.newBuilder(api.uri(path)).method("HEAD", BodyPublishers.noBody()))
                        .response()
                        .headers()
                        .firstValue("ETag"))
                .isEqualTo(api.get(path).response().headers().firstValue("ETag"));
    }

    private String lastModified(String path) {
        return api.get(path).response().headers().firstValue("Last-Modified").orElseThrow();
    }

    private Api.Answer since(String path, String time) {
        return api.send(HttpRequest.newBuilder(api.uri(path))
                .header("If-Modified-Since", time)
                .GET());
    }

    @Test
    void compresses() throws IOException, InterruptedException {
        api.post("/ingest/seeds");
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(api.uri("/claims?limit=50"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        try (InputStream in = new GZIPInputStream(answer.body())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("{");
        }
    }

    @Test
    void letsPagesOfConfiguredOriginsIn() {
        Api.Answer configured = from("https://desk.example", "GET");
        assertThat(configured.status()).isEqualTo(200);
        assertThat(configured.response().headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://desk.example");
        Api.Answer asked = from("https://desk.example", "OPTIONS");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.response()
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("POST");
        Api.Answer other = from("https://page.example", "GET");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.response().headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private Api.Answer from(String origin, String method) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("/decisions"))
                .header("Origin", origin)
                .method(method, BodyPublishers.noBody());
        if (method.equals("OPTIONS")) {
            request.header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization");
        }
        return api.sendAsItIs(request);
    }

    @Test
    void answersARetryAsTheFirstTime() {
        Api.Answer first = ingest("retry.example", "The pier is closed, warden Ida Lund said.", "retry-1");
        Api.Answer second = ingest("retry.example", "The pier is closed, warden Ida Lund said.", "retry-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.response().headers().firstValue("Location"))
                .isEqualTo(first.response().headers().firstValue("Location"));
        assertThat(second.response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        assertThat(ingest("retry.example", "The pier is open, warden Ida Lund said.", "retry-1")
                        .status())
                .isEqualTo(422);
        assertThat(ingest("retry.example", "x", "k".repeat(300)).status()).isEqualTo(400);
        assertThat(ingest("retry.example", "a\u0000b", "retry-2").status()).isEqualTo(422);
        assertThat(ingest("retry.example", "The buoy is lost, warden Ida Lund said.", "retry-2")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void answersTheLinesOfABatchAsTheFirstTime() {
        String lines = line("The ferry is late, pilot Jan Moe said.") + "{\n"
                + line("The ferry is early, pilot Jan Moe said.");
        List<JsonNode> first = batch(lines, "batch-1");
        List<JsonNode> again = batch(lines + line("The ferry is full, pilot Jan Moe said."), "batch-1");

        assertThat(statuses(first)).containsExactly("created", "rejected", "created");
        assertThat(again.subList(0, 3)).isEqualTo(first);
        assertThat(statuses(again.subList(3, 4))).containsExactly("created");
        assertThat(statuses(batch(lines, "batch-2"))).containsExactly("duplicate", "rejected", "duplicate");
        assertThat(batch(line("The ferry is gone, pilot Jan Moe said."), "batch-1")
                        .get(0)
                        .get("reason")
                        .asString())
                .contains("another line");
        assertThat(api.send(batchOf(lines, "k".repeat(241))).status()).isEqualTo(400);
    }

    private static String line(String text) {
        return Api.json(Map.of("domain", "batch.example", "text", text)) + "\n";
    }

    private List<JsonNode> batch(String lines, String key) {
        return api.send(batchOf(lines, key)).body().lines().map(Api::read).toList();
    }

    private HttpRequest.Builder batchOf(String lines, String key) {
        return HttpRequest.newBuilder(api.uri("/ingest/batch"))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(lines));
    }

    private static List<String> statuses(List<JsonNode> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.get("status").asString())
                .toList();
    }

    @Test
    void loadsTheSeedsOnceForARetry() {
        Api.Answer first = seeds();
        Api.Answer second = seeds();

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
    }

    private Api.Answer seeds() {
        return api.send(HttpRequest.newBuilder(api.uri("/ingest/seeds"))
                .header("Idempotency-Key", "seeds-1")
                .POST(BodyPublishers.noBody()));
    }

    @Test
    void saysOfAnOperationThatWillGoThatItWill() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"domain\"\r\n\r\nform.example\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "The slope is icy, guide Liv Ness said.\r\n--b--\r\n";

        Api.Answer old = api.post("/ingest", "multipart/form-data; boundary=b", form);
        Api.Answer today = api.post("/ingest/files", "multipart/form-data; boundary=b", form);

        assertThat(old.status()).isEqualTo(200);
        assertThat(old.response().headers().firstValue("Deprecation")).contains("@1795392000");
        assertThat(old.response().headers().firstValue("Sunset")).contains("Mon, 31 May 2027 00:00:00 GMT");
        assertThat(old.response().headers().firstValue("Link")).contains("</ingest/files>; rel=\"successor-version\"");
        assertThat(today.json().get(0).get("status").asString()).isEqualTo("duplicate");
        assertThat(today.response().headers().firstValue("Deprecation")).isEmpty();
    }

    @Test
    void worksOnceForRetriesThatComeAtOnce() {
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ingest("crowd.example", "The crane stands still, foreman Ulf Dahl said.", "crowd-1")
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    @Timeout(60)
    void sendsChangesAsTheyComeAndGoesOnWhereItWas() throws IOException {
        String from =
                api.get("/changes?cursor=latest").json().get("page").get("next").asString();
        List<String> lines = new ArrayList<>();
        List<JsonNode> events;
        try (BufferedReader stream = follow("/changes?cursor=" + from, null)) {
            ingest("live.example", "The bridge is up, keeper Nils Aas said.", null);
            events = read(stream, lines, 3);
            while (lines.stream().noneMatch(line -> line.startsWith(":still"))) {
                lines.add(stream.readLine());
            }
        }
        assertThat(events.get(0).get("kind").asString()).isEqualTo("outlet");
        assertThat(events.get(1).get("kind").asString()).isEqualTo("article");
        assertThat(events.get(1).get("resource").get("address").isNull()).isTrue();

        try (BufferedReader stream =
                follow("/changes", events.get(0).get("cursor").asString())) {
            assertThat(read(stream, lines, 2)).isEqualTo(events.subList(1, 3));
        }
    }

    @Test
    @Timeout(60)
    void turnsAwayFollowersBeyondTheSetting() throws IOException {
        try (BufferedReader one = follow("/changes?cursor=latest", null);
                BufferedReader two = follow("/changes?cursor=latest", null)) {
            one.readLine();
            two.readLine();
            Api.Answer third = api.send(HttpRequest.newBuilder(api.uri("/changes?cursor=latest"))
                    .header("Accept", "text/event-stream")
                    .GET());

            assertThat(third.status()).isEqualTo(429);
            assertThat(third.response().headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void pagesThroughChangesAndRefusesOtherCursors() {
        api.post("/ingest/seeds");

        JsonNode page = api.get("/changes?limit=2&kind=event&kind=claim").json();
        assertThat(page.get("items")).hasSize(2);
        assertThat(page.get("page").get("more").asBoolean()).isTrue();
        assertThat(page.get("items"))
                .allSatisfy(item -> assertThat(item.get("kind").asString()).isIn("event", "claim"));

        assertThat(api.get("/changes?cursor=yesterday").status()).isEqualTo(400);
        assertThat(api.get("/changes?cursor=999999999999").status()).isEqualTo(400);
        assertThat(api.get("/changes?limit=0").status()).isEqualTo(400);
        assertThat(api.get("/changes?limit=many").status()).isEqualTo(400);
        assertThat(api.get("/changes?kind=weather").status()).isEqualTo(400);
    }

    private BufferedReader follow(String path, @Nullable String last) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(path)).header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        try {
            HttpResponse<InputStream> answer =
                    HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static List<JsonNode> read(BufferedReader stream, List<String> lines, int count) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        while (events.size() < count) {
            String line = stream.readLine();
            lines.add(line);
            if (line.startsWith("data:")) {
                events.add(Api.read(line.substring("data:".length())));
            }
        }
        return events;
    }

    private Api.Answer ingest(String domain, String text, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("/ingest"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Api.json(Map.of("domain", domain, "text", text))));
        return api.send(key == null ? request : request.header("Idempotency-Key", key));
    }
}
