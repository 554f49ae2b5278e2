package org.tadmor.resolution;

import java.io.Serializable;

/**
 * What comparing two profiles came to. It depends on the two and on frozen resources alone.
 *
 * @param judgement whether the two are one
 * @param score how sure that is, from 0 to 1; for {@link Judgement#SAME} the strength of the link
 * @param rule what decided, in words a reader understands ("same full name", "role of the month")
 */
public record Likeness(Judgement judgement, double score, String rule) implements Serializable { // for Spark jobs

    /** Whether two profiles mean one thing. */
    public enum Judgement {
        SAME,
        /** Not shown to be one, and not shown to be two; kept apart, and shown as doubtful. */
        DOUBTFUL,
        /** Two different things: never joined, not even by way of a third. */
        APART
    }

    public static Likeness same(double score, String rule) {
        return new Likeness(Judgement.SAME, score, rule);
    }

    public static Likeness doubtful(double score, String rule) {
        return new Likeness(Judgement.DOUBTFUL, score, rule);
    }

    public static Likeness apart(String rule) {
        return new Likeness(Judgement.APART, 0, rule);
    }
}
