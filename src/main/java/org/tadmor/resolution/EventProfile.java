package org.tadmor.resolution;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.registry.Place;
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
 * @param place where, or null
 * @param placeName the place as the article names it ("Tadmur")
 * @param parts who takes part, by actor, in the order of the text
 * @param said the stems of what is said, for an event made by speaking, sorted; else empty
 * @param words the stems of the sentence around the trigger and of the article's headline and lead, each once, sorted
 * @param segment where in the article it stands
 * @param saying whether the event is made by speaking: it is the utterance of a claim itself
 * @param trigger offset of its first word in the article's text
 * @param main offset of the words of the article that tell most of the same event; the trigger's own where it is told once
 * @param article the public id of the article
 */
public record EventProfile(
        EventType type,
        String name,
        @Nullable Period time,
        @Nullable Place place,
        @Nullable String placeName,
        List<Part> parts,
        Actuality actuality,
        List<String> said,
        List<String> words,
        SegmentKind segment,
        boolean saying,
        int trigger,
        int main,
        @Nullable Period published,
        String article)
        implements Serializable { // for Spark jobs

    public EventProfile {
        parts = List.copyOf(parts);
        said = List.copyOf(said);
        words = List.copyOf(words);
    }

    /** An actor's part in the event, by the actor's public id. */
    public record Part(ParticipantRole role, String actor) implements Serializable {} // for Spark jobs
}
