package org.tadmor.ledger;

import org.tadmor.derivation.Judgement;
import org.tadmor.vocabulary.Term;

/** What a person decides: about two places of texts as the derivation knows it, or about words and a place. */
enum DecisionJudgement implements Term {
    SAME_PROPOSITION,
    NOT_SAME_PROPOSITION,
    ECHO,
    NOT_ECHO,
    COMPARABLE,
    NOT_COMPARABLE,
    SAME_ACTOR,
    NOT_SAME_ACTOR,
    SAME_EVENT,
    NOT_SAME_EVENT,
    SAME_PLACE,
    NOT_SAME_PLACE;

    static DecisionJudgement of(Judgement judgement) {
        return valueOf(judgement.name());
    }

    DecisionKind kind() {
        return this == SAME_PLACE || this == NOT_SAME_PLACE
                ? DecisionKind.PLACE
                : DecisionKind.of(Judgement.valueOf(name()));
    }
}
