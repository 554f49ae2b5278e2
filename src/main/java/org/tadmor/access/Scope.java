package org.tadmor.access;

import org.tadmor.vocabulary.Term;

/** What a key is for. */
public enum Scope implements Term {
    /** Send articles. */
    INGEST,
    /** Decide, and take articles back. */
    CURATE,
    /** Rebuild, extract again, and manage keys. */
    ADMIN
}
