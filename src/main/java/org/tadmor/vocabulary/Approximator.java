package org.tadmor.vocabulary;

/** How a stated number relates to the real one. */
public enum Approximator implements Term {
    EXACT,
    ABOUT,
    NEARLY,
    OVER,
    AT_LEAST,
    UNDER,
    AT_MOST,
    BETWEEN,
    VAGUE
}
