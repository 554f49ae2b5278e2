package org.tadmor.vocabulary;

/** What a voice does by saying its content. */
public enum Act implements Term {
    ASSERT,
    PLEDGE,
    PROPOSE,
    REQUEST,
    ASK,
    PRAISE,
    CONGRATULATE,
    THANK,
    CONDOLE,
    ACCUSE,
    DENY,
    THREATEN,
    REFUSE,
    DECLARE,
    RETRACT,
    EXPECT,
    BELIEVE,
    INTEND,
    OTHER
}
