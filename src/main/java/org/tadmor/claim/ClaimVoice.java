package org.tadmor.claim;

import org.jspecify.annotations.Nullable;
import org.tadmor.actor.ActorReference;
import org.tadmor.vocabulary.Voice;

/** A voice of a claim's chain by its position, before the words that name it. */
record ClaimVoice(
        ChainPart part, int position, Voice voice, @Nullable ActorReference actor) {}
