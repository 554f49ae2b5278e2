package org.tadmor.vocabulary;

/** The part an actor has in an event. */
public enum ParticipantRole implements Term {
    AGENT,
    PATIENT,
    ADDRESSEE,
    BENEFICIARY,
    INSTRUMENT,
    TOPIC
}
