package org.tadmor.article;

import org.tadmor.vocabulary.Term;

/** Whether and why an article counts. */
public enum ArticleState implements Term {
    CURRENT,
    /** A later version of it is there. */
    SUPERSEDED,
    /** A digest whose report is there. */
    STEPPED_BACK,
    /** Taken back. */
    RETRACTED
}
