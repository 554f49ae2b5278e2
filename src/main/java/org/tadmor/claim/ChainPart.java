package org.tadmor.claim;

import org.tadmor.vocabulary.Term;

/** The part a voice has in the chain behind a claim. */
public enum ChainPart implements Term {
    SPEAKER,
    INFORMANT,
    RELAY,
    ADDRESSEE
}
