package org.tadmor.outlet;

import org.tadmor.vocabulary.Term;

/** What an outlet is. */
public enum OutletKind implements Term {
    NEWSPAPER,
    MAGAZINE,
    BROADCASTER,
    AGENCY,
    ONLINE,
    UNKNOWN
}
