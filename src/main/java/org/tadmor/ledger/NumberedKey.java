package org.tadmor.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import org.tadmor.derivation.Layer;

/** A node of the ledger and the number under which one of its keys is found, in the order of the index. */
record NumberedKey(long number, String node) implements Comparable<NumberedKey> {

    private static final Comparator<NumberedKey> ORDER =
            Comparator.comparingLong(NumberedKey::number).thenComparing(NumberedKey::node);

    static NumberedKey of(Layer layer, String key, String node) {
        return new NumberedKey(numberOf(layer, key), node);
    }

    /** The number of a key: the first 64 bits of the SHA-256 of its layer, a space and the key, as in V027. */
    static long numberOf(Layer layer, String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((layer.token() + " " + key).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Long[] numbers(Collection<NumberedKey> keys) {
        return keys.stream().map(NumberedKey::number).toArray(Long[]::new);
    }

    static String[] nodes(Collection<NumberedKey> keys) {
        return keys.stream().map(NumberedKey::node).toArray(String[]::new);
    }

    @Override
    public int compareTo(NumberedKey other) {
        return ORDER.compare(this, other);
    }
}
