package org.tadmor.corroboration;

import java.io.Serializable;

/**
 * A word of a content that tells something.
 *
 * @param key the class of its stem, or "@" and the identity of the actor or place that the words mean
 * @param word as written
 * @param negated whether a negation governs it
 * @param passive whether a passive verb: its object comes before it
 */
public record Term(String key, String word, boolean negated, boolean passive)
        implements Serializable { // for Spark jobs

    boolean actor() {
        return key.startsWith("@");
    }
}
