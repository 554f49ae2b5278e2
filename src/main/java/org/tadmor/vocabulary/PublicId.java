package org.tadmor.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The id under which a resource is known outside: 16 characters of Crockford's base 32 in lower case, the first 80 bits
 * of the SHA-256 of the resource's kind and natural key. The same key gives the same id in every run and every store.
 */
public final class PublicId {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 16;

    private PublicId() {}

    /** The id of a kind ("article") and the parts of its natural key, each hashed with its length. */
    public static String of(String kind, String... key) {
        MessageDigest digest = sha256();
        add(digest, kind);
        for (String part : key) {
            add(digest, part);
        }
        return encode(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static String encode(byte[] hash) {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int pair = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            id.append(DIGITS[pair >> 11 - bit % 8 & 31]);
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
