package org.tadmor.vocabulary;

/** Whether a content is put forward or negated. */
public enum Polarity implements Term {
    POSITIVE,
    NEGATIVE
}
