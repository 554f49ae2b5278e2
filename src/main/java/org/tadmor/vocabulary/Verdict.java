package org.tadmor.vocabulary;

/** What comparing two claims on one point came to. */
public enum Verdict implements Term {
    CONFLICT,
    APPARENT,
    COMPATIBLE,
    NOT_COMPARABLE
}
