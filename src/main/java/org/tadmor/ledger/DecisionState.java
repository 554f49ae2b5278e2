package org.tadmor.ledger;

import org.tadmor.vocabulary.Term;

/** How a decision stands. */
enum DecisionState implements Term {
    IN_FORCE,
    /** A later one says otherwise, on the same pair or together with others. */
    OVERRIDDEN,
    /** Its words are in no live claim, mention or figure any more; it is in force again when they are. */
    ANCHOR_GONE,
    WITHDRAWN
}
