package org.tadmor.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Strong entity tags: a hash of the bytes that are answered. */
@Component
public class Etags {

    private static final int BYTES = 15;

    private final JsonMapper json;

    Etags(JsonMapper json) {
        this.json = json;
    }

    /** Refuses a change whose {@code If-Match} is missing (428), or names another state than the one there is (412). */
    public void require(@Nullable String ifMatch, Object representation) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw RequestProblem.preconditionRequired();
        }
        String current = of(json.writeValueAsBytes(representation));
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!matches) {
            throw RequestProblem.preconditionFailed();
        }
    }

    static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
