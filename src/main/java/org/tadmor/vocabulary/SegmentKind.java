package org.tadmor.vocabulary;

/** What a part of a page is. */
public enum SegmentKind implements Term {
    HEADLINE,
    BYLINE,
    DATELINE,
    CAPTION,
    BODY,
    CREDIT,
    BOILERPLATE
}
