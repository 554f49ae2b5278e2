package org.tadmor.change;

import org.tadmor.derivation.Row;
import org.tadmor.vocabulary.Term;

/** The kinds of resources, each after those it refers to. */
public enum ResourceKind implements Term {
    OUTLET,
    ARTICLE,
    ACTOR,
    EVENT,
    CLAIM,
    PROPOSITION,
    DISAGREEMENT,
    DECISION;

    static ResourceKind of(Row.Kind kind) {
        return switch (kind) {
            case ARTICLE -> ARTICLE;
            case ACTOR -> ACTOR;
            case CLAIM -> CLAIM;
            case PROPOSITION -> PROPOSITION;
            case EVENT -> EVENT;
            case DISAGREEMENT -> DISAGREEMENT;
        };
    }

    /** Where such a resource is found. */
    String address(String id) {
        return "/" + token() + "s/" + id;
    }
}
