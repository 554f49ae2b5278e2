package org.tadmor.ledger;

import org.tadmor.derivation.Judgement;
import org.tadmor.vocabulary.Term;

/** What a decision is about. */
enum DecisionKind implements Term {
    ACTOR,
    EVENT,
    PROPOSITION,
    ECHO,
    COMPARISON,
    PLACE;

    static DecisionKind of(Judgement judgement) {
        return switch (judgement) {
            case SAME_ACTOR, NOT_SAME_ACTOR -> ACTOR;
            case SAME_EVENT, NOT_SAME_EVENT -> EVENT;
            case SAME_PROPOSITION, NOT_SAME_PROPOSITION -> PROPOSITION;
            case ECHO, NOT_ECHO -> ECHO;
            case COMPARABLE, NOT_COMPARABLE -> COMPARISON;
        };
    }

    Judgement judgement(boolean yes) {
        return switch (this) {
            case ACTOR -> yes ? Judgement.SAME_ACTOR : Judgement.NOT_SAME_ACTOR;
            case EVENT -> yes ? Judgement.SAME_EVENT : Judgement.NOT_SAME_EVENT;
            case PROPOSITION -> yes ? Judgement.SAME_PROPOSITION : Judgement.NOT_SAME_PROPOSITION;
            case ECHO -> yes ? Judgement.ECHO : Judgement.NOT_ECHO;
            case COMPARISON -> yes ? Judgement.COMPARABLE : Judgement.NOT_COMPARABLE;
            case PLACE -> throw new IllegalStateException("is no judgement on two places of texts");
        };
    }
}
