package org.tadmor.vocabulary;

/** Whether a text is a report as published or a digest of one in other words. */
public enum ArticleKind implements Term {
    REPORT,
    DIGEST
}
