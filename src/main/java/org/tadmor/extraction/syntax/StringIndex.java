package org.tadmor.extraction.syntax;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The positions of distinct strings in a list, in four arrays: a hash table with open addressing over the characters of
 * all strings one after the other. Takes a fifth of the memory of a hash map, and is read from disk in bulk.
 */
final class StringIndex {

    private final int[] slots;
    private final int[] ends;
    private final char[] characters;

    private StringIndex(int[] slots, int[] ends, char[] characters) {
        this.slots = slots;
        this.ends = ends;
        this.characters = characters;
    }

    static StringIndex of(List<String> strings) {
        int[] ends = new int[strings.size()];
        int length = 0;
        for (int i = 0; i < ends.length; i++) {
            length += strings.get(i).length();
            ends[i] = length;
        }
        char[] characters = new char[length];
        int capacity = Integer.highestOneBit(Math.max(1, strings.size()) * 2 - 1) << 1;
        int[] slots = new int[capacity];
        Arrays.fill(slots, -1);
        for (int i = 0; i < ends.length; i++) {
            String string = strings.get(i);
            string.getChars(0, string.length(), characters, ends[i] - string.length());
            int slot = slot(string, capacity);
            while (slots[slot] >= 0) {
                slot = slot + 1 & capacity - 1;
            }
            slots[slot] = i;
        }
        return new StringIndex(slots, ends, characters);
    }

    /** The position of a string, or -1. */
    int of(String string) {
        int slot = slot(string, slots.length);
        while (slots[slot] >= 0) {
            if (equal(slots[slot], string)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    int size() {
        return ends.length;
    }

    private static int slot(String string, int capacity) {
        int hash = string.hashCode() * 0x9e3779b9;
        return (hash ^ hash >>> 15) & capacity - 1;
    }

    private boolean equal(int position, String string) {
        int begin = position == 0 ? 0 : ends[position - 1];
        if (ends[position] - begin != string.length()) {
            return false;
        }
        for (int i = 0; i < string.length(); i++) {
            if (characters[begin + i] != string.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void write(Packing packing) throws IOException {
        packing.write(slots);
        packing.write(ends);
        packing.write(characters);
    }

    static StringIndex read(Unpacking unpacking) {
        return new StringIndex(unpacking.ints(), unpacking.ints(), unpacking.characters());
    }
}
