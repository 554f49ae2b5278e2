package org.tadmor.vocabulary;

/** How the words of a content are given. */
public enum Quotation implements Term {
    DIRECT,
    INDIRECT,
    MIXED
}
