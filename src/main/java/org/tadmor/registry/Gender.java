package org.tadmor.registry;

/** Whom a first name belongs to. */
public enum Gender {
    MALE,
    FEMALE,
    EITHER
}
