package org.tadmor.actor;

/** An actor as other resources name it, by id and name. */
public record ActorReference(String id, String name) {}
