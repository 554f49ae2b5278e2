package org.tadmor.vocabulary;

/** Where a content lies in time, seen from its utterance. */
public enum Tense implements Term {
    PAST,
    PRESENT,
    FUTURE
}
