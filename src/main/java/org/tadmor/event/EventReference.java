package org.tadmor.event;

/** An event as other resources name it, by id and title. */
public record EventReference(String id, String title) {}
