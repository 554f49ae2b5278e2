package org.tadmor.resolution;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.SegmentKind;

/**
 * What one article says of an event in one place.
 *
 * @param name its readable kind ("territory_retaken")
 * @param time when, as far as the words say
 * @param place the registry key or name of where, or null
 * @param parts who takes part, by actor, in the order of the text
 * @param words the stems of the sentence around the trigger and of the article's headline and lead, each once, sorted
 * @param segment where in the article it stands
 * @param saying whether the event is made by speaking: it is the utterance of a claim itself
 * @param trigger offset of its first word in the article's text
 * @param article the public id of the article
 */
public record EventProfile(
        EventType type,
        String name,
        @Nullable Period time,
        @Nullable String place,
        List<Part> parts,
        Actuality actuality,
        List<String> words,
        SegmentKind segment,
        boolean saying,
        int trigger,
        @Nullable Period published,
        String article)
        implements Serializable { // for Spark jobs

    public EventProfile {
        parts = List.copyOf(parts);
        words = List.copyOf(words);
    }

    /** An actor's part in the event, by the actor's public id. */
    public record Part(ParticipantRole role, String actor) implements Serializable {} // for Spark jobs
}
