package org.tadmor.ledger;

import org.tadmor.vocabulary.Term;

/** The kinds of long work. */
public enum JobKind implements Term {
    REBUILD,
    REEXTRACTION;

    String address(String id) {
        return switch (this) {
            case REBUILD -> "/ledger/rebuilds/" + id;
            case REEXTRACTION -> "/articles/reextractions/" + id;
        };
    }
}
