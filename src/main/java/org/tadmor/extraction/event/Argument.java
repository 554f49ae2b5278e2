package org.tadmor.extraction.event;

import org.tadmor.vocabulary.ParticipantRole;

/**
 * A phrase that takes part in what a trigger names.
 *
 * @param head the token that the phrase hangs on
 * @param first its first token
 * @param last its last token
 * @param link how it hangs on the trigger: "subject", "object", or the preposition
 * @param core whether it fills a place of the trigger itself, rather than stand inside such a phrase
 */
record Argument(ParticipantRole role, int head, int first, int last, String link, boolean core) {}
