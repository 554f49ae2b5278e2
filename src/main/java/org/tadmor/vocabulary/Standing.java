package org.tadmor.vocabulary;

/** How many origins stand behind a proposition or event, and whether they agree. */
public enum Standing implements Term {
    SINGLE_ORIGIN,
    MULTI_ORIGIN,
    CONTESTED,
    UNATTRIBUTED,
    RETRACTED
}
