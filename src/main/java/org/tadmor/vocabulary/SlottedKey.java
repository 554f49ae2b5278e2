package org.tadmor.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * An exact key with a number, its slot, by which what is found under the key is set apart: the week in which something
 * was said, say. What has such a key is found by key and slot, or by the key in every slot.
 */
public final class SlottedKey {

    private static final char MARK = '\u001f'; // stands in no text that keys are made of
    private static final String EVERY = MARK + "*";

    private SlottedKey() {}

    public static String of(String key, int slot) {
        return key + MARK + slot;
    }

    /** What to look for to find a key in every slot. */
    public static String every(String key) {
        return key + EVERY;
    }

    public static boolean isEvery(String key) {
        return key.endsWith(EVERY);
    }

    /** What finds a key in each of its slots, or null for a key without any. */
    public static @Nullable String everySlotOf(String key) {
        int mark = key.lastIndexOf(MARK);
        return mark < 0 ? null : every(key.substring(0, mark));
    }

    /** The slot of a key, or null for a key without any. */
    public static @Nullable Integer slot(String key) {
        int mark = key.lastIndexOf(MARK);
        return mark < 0 || isEvery(key) ? null : Integer.valueOf(key.substring(mark + 1));
    }
}
