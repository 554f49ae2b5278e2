package org.tadmor.proposition;

/** How many live claims say a proposition. */
public record PropositionCounts(long claims) {}
