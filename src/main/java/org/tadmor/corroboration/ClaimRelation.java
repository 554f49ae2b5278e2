package org.tadmor.corroboration;

import java.io.Serializable;

/**
 * How two claims stand to each other, the first seen from the second.
 *
 * @param score how alike the contents are, from 0 to 1
 * @param rule what decided
 */
public record ClaimRelation(Kind kind, double score, String rule) implements Serializable { // for Spark jobs

    /** What two claims can be to each other. */
    public enum Kind {
        /** One proposition. */
        SAME,
        /** The first says a part of what the second says, on the same occasion. */
        PART,
        /** The second says a part of what the first says, on the same occasion. */
        WHOLE,
        /** The same content from another voice or on another occasion. */
        SAME_WORDS,
        /** One voice on one occasion, but not the same: numbers, roles or times differ. */
        APART,
        /** One says what the other denies. */
        CONTRARY,
        /** Nothing to do with each other. */
        NONE
    }
}
