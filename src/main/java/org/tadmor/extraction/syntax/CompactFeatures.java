package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the weights of a model's features stand: the feature's template and string to its row in {@link SparseWeights}.
 *
 * <p>A hash table with open addressing that keeps 32 bits of each feature's hash in place of its string, so that a
 * lookup touches one place of memory. No two features of the model are taken for each other; a string that the model
 * does not have is taken for one of its features once in billions of lookups.
 */
final class CompactFeatures extends FeatureMap {

    private static final long serialVersionUID = 1;

    /** The row of no feature; that of the bias, which is never looked up. */
    private static final int NONE = 0;

    private static final long BASE = 0xd6e8feb86659fd93L;
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private static final long[] POWERS =
            IntStream.range(0, 32).mapToLong(CompactFeatures::power).toArray();

    private final transient long[] slots;
    private final int seed;

    private CompactFeatures(long[] slots, int seed, int size) {
        this.slots = slots;
        this.seed = seed;
        setSize(size);
    }

    /** A feature of a model, and its row. */
    record Feature(int template, String string, int row) {}

    static CompactFeatures of(List<Feature> features) {
        for (int seed = 0; ; seed++) {
            CompactFeatures made = of(features, seed);
            if (features.stream()
                    .allMatch(feature -> made.index(feature.template(), feature.string()) == feature.row())) {
                return made;
            }
        }
    }

    private static CompactFeatures of(List<Feature> features, int seed) {
        int capacity = Integer.highestOneBit(Math.max(1, features.size()) * 2 - 1) << 1;
        long[] slots = new long[capacity];
        for (Feature feature : features) {
            long hash = mixed(seed, feature.template(), hash(feature.string()));
            int slot = (int) hash & capacity - 1;
            while (slots[slot] != NONE) {
                slot = slot + 1 & capacity - 1;
            }
            slots[slot] = hash & 0xffffffff00000000L | feature.row();
        }
        return new CompactFeatures(slots, seed, features.size() + 1);
    }

    @Override
    public int index(int template, String feature) {
        return row(template, hash(feature));
    }

    /** The row of a template's feature by the hash of its string, or -1. */
    int row(int template, long string) {
        long hash = mixed(seed, template, string);
        int mask = slots.length - 1;
        for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
            long entry = slots[slot];
            if (entry == NONE) {
                return -1;
            }
            if ((entry ^ hash) >>> 32 == 0) {
                return (int) entry;
            }
        }
    }

    /** A polynomial in the characters, so that the hash of strings that are joined follows from theirs. */
    static long hash(String string) {
        long hash = 0;
        for (int i = 0; i < string.length(); i++) {
            hash = hash * BASE + string.charAt(i) + 1;
        }
        return hash;
    }

    /** The hash of a string, a character and another string of so many characters. */
    static long joined(long left, char between, long right, int length) {
        return (left * BASE + between + 1) * (length < POWERS.length ? POWERS[length] : power(length)) + right;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    private static long mixed(int seed, int template, long string) {
        long hash = (string ^ (seed * 31L + template + 1) * MULTIPLIER) * MULTIPLIER;
        hash = (hash ^ hash >>> 32) * MULTIPLIER;
        hash = (hash ^ hash >>> 29) * MULTIPLIER;
        return hash ^ hash >>> 32;
    }

    @Override
    public int add(int template, String feature) {
        throw new UnsupportedOperationException("learned");
    }

    void write(Packing packing) throws IOException {
        packing.write(slots);
        packing.write(seed);
        packing.write(size());
    }

    static CompactFeatures read(Unpacking unpacking) {
        return new CompactFeatures(unpacking.longs(), unpacking.number(), unpacking.number());
    }
}
