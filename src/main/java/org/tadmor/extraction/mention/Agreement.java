package org.tadmor.extraction.mention;

/** Which pronouns can stand for a referent. */
public enum Agreement {
    HE,
    SHE,
    /** A person of unknown gender. */
    PERSON,
    IT,
    THEY,
    /** Not known to be a person or a thing. */
    ANY;

    /** Whether a pronoun of this agreement can stand for a referent of that. */
    public boolean fits(Agreement referent) {
        return switch (this) {
            case HE, SHE -> referent == this || referent == PERSON || referent == ANY;
            case PERSON -> referent == HE || referent == SHE || referent == PERSON || referent == ANY;
            case IT -> referent == IT || referent == ANY;
            case THEY -> referent == THEY || referent == IT;
            case ANY -> true;
        };
    }

    /** What two agreements of one referent come to: the one that says more. */
    Agreement with(Agreement other) {
        return switch (this) {
            case ANY -> other;
            case PERSON -> other == HE || other == SHE ? other : this;
            default -> this;
        };
    }
}
