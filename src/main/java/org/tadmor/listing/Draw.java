package org.tadmor.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a seed draws public ids. These are hashes, so their first four characters deal them into a million
 * boxes by chance; a seed shuffles the boxes, and what is within one. To draw a few of very many matches, it is enough to
 * open boxes until there are as many as were asked for.
 */
final class Draw {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int HALF = 10;
    private static final int MASK = (1 << HALF) - 1;
    private static final int ROUNDS = 6;
    private static final int PREFIX = 4;

    /** How many boxes there are. */
    static final int BOXES = 1 << 2 * HALF;

    private final long seed;

    Draw(int seed) {
        this.seed = mix(seed + 0x9e3779b97f4a7c15L);
    }

    /** What ids begin with in the boxes opened as the {@code from}th and on, before the {@code to}th. */
    List<String> boxes(int from, int to) {
        List<String> prefixes = new ArrayList<>(to - from);
        for (int place = from; place < to; place++) {
            int box = shuffled(place);
            StringBuilder prefix = new StringBuilder(PREFIX);
            for (int shift = 15; shift >= 0; shift -= 5) {
                prefix.append(DIGITS[box >> shift & 31]);
            }
            prefixes.add(prefix.toString());
        }
        return prefixes;
    }

    /** The ids of one box in the order drawn. */
    List<String> shuffled(List<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparingLong((String id) -> mix(seed ^ mix(hash(id))))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A Feistel network: each box comes once. */
    private int shuffled(int place) {
        int left = place >> HALF;
        int right = place & MASK;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ (int) (mix(seed + right + ((long) round << 32)) & MASK);
            left = right;
            right = next;
        }
        return left << HALF | right;
    }

    private static long hash(String id) {
        long hash = 0;
        for (int i = 0; i < id.length(); i++) {
            hash = mix(hash + id.charAt(i));
        }
        return hash;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
