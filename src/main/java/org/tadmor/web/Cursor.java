package org.tadmor.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list as an opaque token: the sort columns' values of the last item seen, so that inserts do not shift it.
 * Two short hashes make it fit for one list only (path, filters, sort), and show when it was cut or changed on its way.
 */
final class Cursor {

    private static final int VERSION = 1;
    private static final int HASH = 4;
    private static final int HEAD = 1 + HASH + HASH;

    private Cursor() {}

    static String write(String scope, List<String> place) {
        byte[] payload = pack(place);
        ByteArrayOutputStream token = new ByteArrayOutputStream();
        token.write(VERSION);
        token.writeBytes(hash(scope.getBytes(StandardCharsets.UTF_8)));
        token.writeBytes(hash(payload));
        token.writeBytes(payload);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.toByteArray());
    }

    /** The place that a token stands for in this list; a 400 for one that is damaged or of another list. */
    static List<String> read(String scope, String token) {
        byte[] bytes = decode(token);
        if (bytes.length <= HEAD || bytes[0] != VERSION) {
            throw damaged();
        }
        byte[] payload = Arrays.copyOfRange(bytes, HEAD, bytes.length);
        if (!Arrays.equals(hash(payload), Arrays.copyOfRange(bytes, 1 + HASH, HEAD))) {
            throw damaged();
        }
        if (!Arrays.equals(hash(scope.getBytes(StandardCharsets.UTF_8)), Arrays.copyOfRange(bytes, 1, 1 + HASH))) {
            throw RequestProblem.parameter(
                    "cursor", "belongs to a list with other filters or another sort; start again without it");
        }
        return unpack(payload);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static RequestProblem damaged() {
        return RequestProblem.parameter(
                "cursor", "is not a cursor of this service; use page.next of the page before, unchanged");
    }

    private static byte[] pack(List<String> place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String value : place) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> unpack(byte[] payload) {
        List<String> place = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            while (in.available() > 0) {
                place.add(in.readUTF());
            }
        } catch (IOException e) {
            throw damaged();
        }
        return place;
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
