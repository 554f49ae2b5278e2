package org.tadmor.vocabulary;

/** What an actor is. */
public enum ActorKind implements Term {
    PERSON,
    ORGANISATION,
    STATE,
    ARMED_GROUP,
    AGENCY,
    OUTLET,
    GROUP,
    UNKNOWN
}
