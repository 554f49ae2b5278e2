package org.tadmor.vocabulary;

/** The point on which two claims differ. */
public enum DisagreementType implements Term {
    VALUE,
    TIME,
    PLACE,
    DEGREE,
    POLARITY,
    ATTRIBUTION,
    CAUSE
}
