package org.tadmor.claim;

import org.tadmor.vocabulary.Standing;

/** The proposition that a claim belongs to, in short. */
public record SharedProposition(String id, String text, Standing standing, int appearances, int origins) {}
