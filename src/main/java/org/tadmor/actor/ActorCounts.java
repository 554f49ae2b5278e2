package org.tadmor.actor;

/**
 * How much an actor takes part in.
 *
 * @param said how many live claims are its words
 * @param told how many were said to it
 * @param relayed how many came through it
 * @param events how many events it takes part in
 */
public record ActorCounts(long said, long told, long relayed, long events) {}
