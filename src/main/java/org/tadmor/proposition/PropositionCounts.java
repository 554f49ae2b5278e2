package org.tadmor.proposition;

/** How many live claims say a proposition, without those that their outlets took back. */
public record PropositionCounts(long claims) {}
