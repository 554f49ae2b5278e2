package org.tadmor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over HTTP, as its clients use it. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The first key of every test's service, as the tests' settings have it. */
    public static final String KEY = "tdm_testkeys_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** What the service answered. */
    public record Answer(int status, HttpResponse<String> response, JsonNode json) {

        public String body() {
            return response.body();
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    public Answer post(String path, String type, String body) {
        return post(path, type, BodyPublishers.ofString(body));
    }

    public Answer post(String path, String type, BodyPublisher body) {
        return send(
                HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(body));
    }

    public Answer post(String path) {
        return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()));
    }

    /** The whole list behind a path, page after page. */
    public java.util.List<JsonNode> all(String path) {
        java.util.List<JsonNode> items = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=500" + cursor)
                    .json();
            page.get("items").forEach(items::add);
            JsonNode next = page.get("page").get("next");
            cursor = next == null || next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return items;
    }

    /** Sends a request with the key of the tests. */
    public Answer send(HttpRequest.Builder request) {
        return sendAsItIs(request.header("Authorization", "Bearer " + KEY));
    }

    public Answer sendAsItIs(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode json = type.contains("json") && !type.contains("ndjson")
                    ? JSON.readTree(response.body())
                    : JSON.nullNode();
            return new Answer(response.statusCode(), response, json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create(base + path.replace(" ", "%20"));
    }

    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static JsonNode read(String json) {
        return JSON.readTree(json);
    }
}
