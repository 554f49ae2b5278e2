package org.tadmor.vocabulary;

/** How narrow a place is, and so how near to where something happened its coordinates are. */
public enum PlacePrecision implements Term {
    CITY,
    /** A province, a federal state, an area; its coordinates are the middle of where its people live. */
    REGION,
    /** A state; its coordinates are the middle of where its people live. */
    COUNTRY,
    /** A name that the gazetteer does not know, or cannot tell from others of that name. */
    UNKNOWN
}
