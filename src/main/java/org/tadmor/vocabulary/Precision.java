package org.tadmor.vocabulary;

/** The size of the calendar unit in which a period is known. */
public enum Precision implements Term {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    DECADE
}
