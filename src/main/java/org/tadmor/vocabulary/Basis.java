package org.tadmor.vocabulary;

/** What an edge of a lineage rests on. */
public enum Basis implements Term {
    CREDIT_LINE,
    NAMED_RELAY,
    SAME_WORDS,
    SAME_SESSION
}
