package org.tadmor.event;

/** How many live claims report an event, and how many disagreements there are about it. */
public record EventCounts(long claims, long disagreements) {}
