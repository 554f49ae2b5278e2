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
 */
public record Term(String key, String word, boolean negated, boolean agent, boolean verb, boolean passive)
        implements Serializable { // for Spark jobs

    boolean actor() {
        return key.startsWith("@");
    }
}
