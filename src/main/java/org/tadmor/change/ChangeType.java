package org.tadmor.change;

import org.tadmor.vocabulary.Term;

/** What can happen to a resource. */
public enum ChangeType implements Term {
    CREATED,
    UPDATED,
    /** It is one with another now; its address leads there. */
    MERGED,
    /** It came out of another one, which lives on. */
    SPLIT,
    /** It is no longer there. */
    RETRACTED
}
