package org.tadmor.extraction.attribution;

import java.util.Arrays;

/** A growing set of hashed binary features; each is a place in a table of {@link #SIZE} weights. */
final class Features {

    static final int BITS = 23;
    static final int SIZE = 1 << BITS;

    /** The most parts that features can have. */
    static final int PARTS = 7;

    int[] places = new int[128];
    int count;
    /** Where each part of the features ends. */
    final int[] partEnds = new int[PARTS];

    private int parts;

    void clear() {
        count = 0;
        parts = 0;
    }

    /** Ends a part of the features, to be weighed by itself. */
    void endPart() {
        partEnds[parts++] = count;
    }

    void add(int template, int a) {
        put(mix(mix(template * 0x9E3779B1, a), 0x2545F491));
    }

    void add(int template, int a, int b) {
        put(mix(mix(mix(template * 0x9E3779B1, a), b), 0x6C078965));
    }

    void add(int template, int a, int b, int c) {
        put(mix(mix(mix(mix(template * 0x9E3779B1, a), b), c), 0x5BD1E995));
    }

    void add(int template, String a) {
        add(template, a.hashCode());
    }

    void add(int template, String a, String b) {
        add(template, a.hashCode(), b.hashCode());
    }

    void add(int template, String a, int b) {
        add(template, a.hashCode(), b);
    }

    void add(int template, String a, String b, String c) {
        add(template, a.hashCode(), b.hashCode(), c.hashCode());
    }

    void add(int template, String a, String b, int c) {
        add(template, a.hashCode(), b.hashCode(), c);
    }

    void add(int template, String a, int b, int c) {
        add(template, a.hashCode(), b, c);
    }

    int[] toArray() {
        return Arrays.copyOf(places, count);
    }

    private void put(int hash) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = (hash ^ (hash >>> 15)) >>> (Integer.SIZE - BITS);
    }

    private static int mix(int hash, int value) {
        int h = (hash ^ value) * 0x85EBCA6B;
        h ^= h >>> 13;
        return h * 0xC2B2AE35;
    }

    /** A number as one of a few sizes: 0 to 4, then in doubling steps. */
    static int size(int number) {
        if (number <= 4) {
            return Math.max(number, -1);
        }
        return 5 + 31 - Integer.numberOfLeadingZeros(number / 4);
    }
}
