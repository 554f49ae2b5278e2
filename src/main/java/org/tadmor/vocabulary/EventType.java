package org.tadmor.vocabulary;

/**
 * The root category of an event, after PLOVER (Halterman et al. 2023, the Political Language Ontology for Verifiable
 * Event Records).
 */
public enum EventType implements Term {
    AGREE(true, true),
    CONSULT(true, true),
    SUPPORT(true, true),
    CONCEDE(true, true),
    COOPERATE(false, true),
    AID(false, true),
    RETREAT(false, true),
    REQUEST(true, false),
    ACCUSE(true, false),
    REJECT(true, false),
    THREATEN(true, false),
    PROTEST(false, false),
    SANCTION(false, false),
    MOBILIZE(false, false),
    COERCE(false, false),
    ASSAULT(false, false);

    private final boolean verbal;
    private final boolean cooperation;

    EventType(boolean verbal, boolean cooperation) {
        this.verbal = verbal;
        this.cooperation = cooperation;
    }

    /** Whether the event is made by speaking; else it is material. */
    public boolean verbal() {
        return verbal;
    }

    /** Whether the event is cooperation; else it is conflict. */
    public boolean cooperation() {
        return cooperation;
    }
}
