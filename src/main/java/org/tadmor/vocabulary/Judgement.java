package org.tadmor.vocabulary;

/** What a decision on a pair came to. */
public enum Judgement implements Term {
    SAME,
    NOT_SAME,
    DOUBTFUL
}
