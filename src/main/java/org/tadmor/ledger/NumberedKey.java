package org.tadmor.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import org.tadmor.derivation.Layer;
import org.tadmor.vocabulary.SlottedKey;

/** A node of the ledger and the number under which one of its keys is found, in the order of the index. */
record NumberedKey(long number, String node) implements Comparable<NumberedKey> {

    private static final long SLOTS = 1 << 16;
    private static final Comparator<NumberedKey> ORDER =
            Comparator.comparingLong(NumberedKey::number).thenComparing(NumberedKey::node);

    static NumberedKey of(Layer layer, String key, String node) {
        return new NumberedKey(numberOf(layer, key), node);
    }

    /**
     * The number of a key: the first 64 bits of the SHA-256 of its layer, a space and the key, as in V027. Of a key with a
     * slot, the first 48 bits of what finds it in every slot, and the slot in the others, so that all slots are a range.
     */
    static long numberOf(Layer layer, String key) {
        String every = SlottedKey.everySlotOf(key);
        Integer slot = SlottedKey.slot(key);
        return every == null || slot == null
                ? hash(layer, key)
                : first(layer, every) + Math.max(0, Math.min(SLOTS - 1, slot + SLOTS / 2));
    }

    /** The least number of a key in any of its slots. */
    static long first(Layer layer, String every) {
        return hash(layer, every) & -SLOTS;
    }

    /** The greatest number of a key in any of its slots. */
    static long last(Layer layer, String every) {
        return first(layer, every) + SLOTS - 1;
    }

    private static long hash(Layer layer, String key) {
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
