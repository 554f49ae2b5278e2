package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The service, with its embedded database, killed in the middle of a batch. */
class CrashIT {

    private static final int ARTICLES = 60;

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void goesOnWithWholeArticlesAfterItWasKilled() throws IOException, InterruptedException {
        int port = freePort();
        Process first = start(port);
        try (BufferedReader outcomes = ingest(port)) {
            for (int i = 0; i < 7; i++) {
                assertThat(outcomes.readLine()).contains("created");
            }
            first.destroyForcibly().waitFor();
        } finally {
            first.destroyForcibly();
        }

        Process second = start(port);
        try {
            Api api = new Api(port);
            List<JsonNode> kept = api.all("/articles");
            assertThat(kept).hasSizeBetween(7, ARTICLES - 1);
            for (JsonNode article : kept) {
                String id = article.get("id").asString();
                assertThat(api.get("/articles/" + id).json().get("engine").isString())
                        .isTrue();
                assertThat(api.all("/claims?article=" + id))
                        .isNotEmpty()
                        .allSatisfy(claim ->
                                assertThat(claim.get("proposition").isString()).isTrue());
            }
            assertEvidence(api);

            try (BufferedReader outcomes = ingest(port)) {
                assertThat(outcomes.lines().map(Api::read))
                        .hasSize(ARTICLES)
                        .allMatch(outcome -> List.of("created", "duplicate")
                                .contains(outcome.get("status").asString()));
            }
            assertThat(api.all("/articles")).hasSize(ARTICLES);
            assertEvidence(api);
        } finally {
            second.destroy();
            second.waitFor(60, TimeUnit.SECONDS);
            second.destroyForcibly();
        }
    }

    private static void assertEvidence(Api api) {
        assertThat(api.post("/evidence:verify")
                        .body()
                        .lines()
                        .reduce((a, b) -> b)
                        .map(Api::read))
                .hasValueSatisfying(
                        sums -> assertThat(sums.get("wrong").asLong()).isZero());
    }

    private Process start(int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.tadmor.Tadmor",
                        "--server.port=" + port,
                        "--tadmor.database.directory=" + folder.resolve("database"),
                        "--tadmor.access.first-key=" + Api.KEY)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log-" + System.nanoTime()).toFile())
                .start();
        while (process.isAlive() && !answers(port)) {
            Thread.sleep(200);
        }
        assertThat(process.isAlive()).as("the service starts").isTrue();
        return process;
    }

    private static boolean answers(int port) {
        try {
            return new Api(port).get("/claims").status() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static BufferedReader ingest(int port) throws IOException, InterruptedException {
        InputStream answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(new Api(port).uri("/ingest/batch"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(batch()))
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
    }

    private static String batch() {
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> Api.json(Map.of(
                        "domain",
                        "crash" + i % 4 + ".example",
                        "text",
                        "\"Mast %d is rotten,\" boatswain Signe Voll told reporters on Tuesday. Mast %d broke in the storm."
                                .formatted(i, i))))
                .collect(Collectors.joining("\n"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
