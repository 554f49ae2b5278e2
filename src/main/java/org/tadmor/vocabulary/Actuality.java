package org.tadmor.vocabulary;

/** Whether an event mention states the event as having happened. */
public enum Actuality implements Term {
    ACTUAL,
    PLANNED,
    HYPOTHETICAL,
    NEGATED,
    BACKGROUND
}
