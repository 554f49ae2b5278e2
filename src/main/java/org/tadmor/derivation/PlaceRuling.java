package org.tadmor.derivation;

import java.io.Serializable;
import org.tadmor.registry.Place;

/**
 * A person's decision that words of an article mean a place, or do not. Of two that contradict each other the later
 * holds.
 *
 * @param decision its id
 * @param anchor the words: a name of the place, or what names an event that happened there
 * @param is whether they mean the place
 */
public record PlaceRuling(String decision, Anchor anchor, Place place, boolean is)
        implements Serializable {} // for Spark jobs
