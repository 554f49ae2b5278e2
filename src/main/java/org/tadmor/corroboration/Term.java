package org.tadmor.corroboration;

import java.io.Serializable;

/**
 * A word of a content that tells something.
 *
 * @param key the class of its stem, or "@" and the identity of the actor or place that the words mean
 * @param word as written
 * @param negated whether a negation governs it
 * @param agent whether it follows "by": with a passive verb, who did it
 * @param verb whether it looks like a verb: a past form, or after an auxiliary
 * @param passive whether a form of "be" stands before it
 * @param condition whether it stands in a condition ("if", "unless", "until") or a concession ("despite")
 */
public record Term(
        String key, String word, boolean negated, boolean agent, boolean verb, boolean passive, boolean condition)
        implements Serializable { // for Spark jobs

    /** The same word under another key. */
    public Term as(String otherKey) {
        return new Term(otherKey, word, negated, agent, verb, passive, condition);
    }

    Term affirmed() {
        return new Term(key, word, false, agent, verb, passive, condition);
    }

    boolean actor() {
        return key.startsWith("@");
    }
}
