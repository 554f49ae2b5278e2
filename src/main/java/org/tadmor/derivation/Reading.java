package org.tadmor.derivation;

import java.io.Serializable;
import org.tadmor.extraction.Extraction;

/** An article as read: its text, what is known of it, and what was found in it. */
public record Reading(ArticleFacts facts, String text, Extraction extraction)
        implements Serializable {} // for Spark jobs
