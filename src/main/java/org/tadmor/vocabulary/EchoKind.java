package org.tadmor.vocabulary;

/** How an appearance is known to rest on another origin. */
public enum EchoKind implements Term {
    CREDITED,
    INFERRED,
    UNKNOWN
}
