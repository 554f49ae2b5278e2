package org.tadmor.vocabulary;

/** How sure the voice says it is. */
public enum Certainty implements Term {
    CERTAIN,
    PROBABLE,
    POSSIBLE
}
