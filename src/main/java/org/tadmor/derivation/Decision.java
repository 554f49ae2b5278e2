package org.tadmor.derivation;

import java.io.Serializable;

/**
 * A person's decision, which outranks every rule. Of two that contradict each other the later holds.
 *
 * @param order the time it was made, as milliseconds since 1970, or any number that grows with each decision
 */
public record Decision(String id, Judgement judgement, Anchor left, Anchor right, long order, String reason)
        implements Serializable {} // for Spark jobs
