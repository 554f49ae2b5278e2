package org.tadmor.extraction.event;

import org.tadmor.vocabulary.EventType;

/**
 * What a word or construction names as an event.
 *
 * @param name its readable kind ("territory_retaken")
 * @param strong whether the word alone decides, whatever stands around it
 */
record Trigger(EventType type, String name, boolean strong) {}
