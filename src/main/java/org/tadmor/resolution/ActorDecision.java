package org.tadmor.resolution;

import java.io.Serializable;
import java.util.List;
import org.tadmor.vocabulary.Judgement;

/**
 * Whether two referents of two articles are one actor.
 *
 * @param score between 0, surely two, and 1, surely one
 * @param rule what decided
 * @param reasons each feature that spoke for or against, with its weight
 */
public record ActorDecision(Judgement judgement, double score, String rule, List<Reason> reasons)
        implements Serializable { // for Spark jobs

    public ActorDecision {
        reasons = List.copyOf(reasons);
    }

    /** A feature ("surname", "kind", "title") with the values compared and what it adds to the score. */
    public record Reason(String feature, String left, String right, double weight)
            implements Serializable {} // for Spark jobs
}
