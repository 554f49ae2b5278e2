package org.tadmor;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a client knows that follows {@code /changes} and asks for nothing else. */
final class Copy {

    private final Map<String, JsonNode> resources = new TreeMap<>();
    private final Map<String, String> went = new TreeMap<>();
    private String cursor = "";

    /** Takes in everything that has changed since. */
    Copy follow(Api api) {
        JsonNode page;
        do {
            page = api.get("/changes?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            page.get("items").forEach(this::take);
            cursor = page.get("page").get("next").asString();
        } while (page.get("page").get("more").asBoolean());
        return this;
    }

    void take(JsonNode change) {
        String key = change.get("kind").asString() + " " + change.get("id").asString();
        switch (change.get("change").asString()) {
            case "created", "updated", "split" -> {
                went.remove(key);
                if (change.has("resource")) {
                    resources.put(key, change.get("resource"));
                }
            }
            case "merged" -> {
                resources.remove(key);
                went.put(key, change.get("into").asString());
            }
            case "retracted" -> {
                resources.remove(key);
                went.put(key, "");
            }
            default -> throw new IllegalArgumentException(change.toString());
        }
        cursor = change.get("cursor").asString();
    }

    Map<String, JsonNode> resources() {
        return resources;
    }

    /** Ids that are gone, with what they were merged into, or an empty text. */
    Map<String, String> went() {
        return went;
    }
}
