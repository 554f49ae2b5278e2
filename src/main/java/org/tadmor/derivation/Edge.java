package org.tadmor.derivation;

import java.io.Serializable;
import org.tadmor.vocabulary.Term;

/**
 * A decision on a pair of nodes of one layer that later decisions rest on. At most one of a kind for a pair.
 *
 * @param left the smaller id of the two
 * @param right the larger
 * @param score the strength of the link, from 0 to 1
 * @param rule what decided; "decision:" and its id where a person did
 * @param detail what the pair's relation is made of, where the kind alone does not say
 */
public record Edge(Layer layer, String left, String right, Kind kind, double score, String rule, String detail)
        implements Serializable { // for Spark jobs

    public Edge {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException(
                    "an edge goes from the smaller id to the larger: " + left + ", " + right);
        }
    }

    /** What an edge says. */
    public enum Kind implements Term {
        /** The two are one. */
        SAME,
        /** The two are not one, whatever stands between them. */
        APART,
        /** Perhaps one; shown, not joined. */
        DOUBTFUL,
        /** The left one is a part of the right one. */
        PART_OF,
        /** The right one is a part of the left one. */
        HAS_PART,
        /** One event rests on the other; the detail says which, by its id, and how. */
        RESTS,
        /** The same words from another voice or on another occasion. */
        SAME_WORDS,
        /** Two articles that hold one text. */
        REPRINT,
        /** The left one only repeats the right one, or the other way round: one origin. */
        ECHO,
        /** Neither repeats the other: two origins. */
        NO_ECHO,
        /** The two were compared on one point; the detail says which, and the verdict. */
        COMPARED;

        Kind turned() {
            return this == PART_OF ? HAS_PART : this == HAS_PART ? PART_OF : this;
        }
    }

    static Edge between(Layer layer, String one, String two, Kind kind, double score, String rule, String detail) {
        return one.compareTo(two) < 0
                ? new Edge(layer, one, two, kind, score, rule, detail)
                : new Edge(layer, two, one, kind.turned(), score, rule, detail);
    }

    String other(String id) {
        return left.equals(id) ? right : left;
    }
}
