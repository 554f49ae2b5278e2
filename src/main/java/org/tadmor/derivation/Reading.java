package org.tadmor.derivation;

import java.io.Serializable;
import java.util.List;
import org.tadmor.extraction.Extraction;

/**
 * An article as read: its text, what is known of it, and what was found in it.
 *
 * @param places what people decided about the places that it names, in the order in which they did
 */
public record Reading(ArticleFacts facts, String text, Extraction extraction, List<PlaceRuling> places)
        implements Serializable { // for Spark jobs

    public Reading {
        places = List.copyOf(places);
    }

    public Reading(ArticleFacts facts, String text, Extraction extraction) {
        this(facts, text, extraction, List.of());
    }
}
