package org.tadmor.corroboration;

import java.io.Serializable;

/**
 * The days on which something can have been said, as days since 1970.
 *
 * @param first the first, or {@link #UNKNOWN}
 * @param last the last, or {@link #UNKNOWN}
 * @param stated whether the text states it; else it follows from the publication
 */
public record Occasion(int first, int last, boolean stated) implements Serializable { // for Spark jobs

    public static final int UNKNOWN = Integer.MIN_VALUE;
    public static final Occasion NONE = new Occasion(UNKNOWN, UNKNOWN, false);

    /** A report is seldom about words older than this, unless it says so. */
    private static final int REACH = 3;

    /** Days within which one is contradicted, as a rule. */
    private static final int ANSWER = 7;

    public static Occasion stated(int first, int last) {
        return new Occasion(first, last, true);
    }

    /** Said at some time before this day of publication, and not long before. */
    public static Occasion before(int published) {
        return new Occasion(published - REACH, published, false);
    }

    public boolean known() {
        return last != UNKNOWN;
    }

    /** Whether both can be one occasion. */
    public boolean meets(Occasion other) {
        return !known() || !other.known() || first <= other.last + slack(other) && other.first <= last + slack(other);
    }

    /** Whether the two can be so near to each other that the one answers the other. */
    public boolean near(Occasion other) {
        return !known() || !other.known() || first <= other.last + ANSWER && other.first <= last + ANSWER;
    }

    /** Whether the two are stated, and cannot be one. */
    public boolean apart(Occasion other) {
        return stated && other.stated && (first > other.last || other.first > last);
    }

    private int slack(Occasion other) {
        return stated && other.stated ? 0 : 1;
    }
}
