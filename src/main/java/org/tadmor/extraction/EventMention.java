package org.tadmor.extraction;

import java.io.Serializable;
import java.util.List;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Span;

/**
 * Words that name something that happened, may happen or did not.
 *
 * @param trigger the words that name the event
 * @param type its root category
 * @param name its readable kind ("territory_retaken", "pledge", "telephone_call")
 * @param time index into {@link Extraction#times()}, or -1
 * @param place index into {@link Extraction#mentions()}, or -1
 * @param attribution index into {@link Extraction#attributions()} of the claim that reports it or, for an event made
 *     by speaking, is it; -1 where the outlet says it in its own voice
 * @param quantities indices into {@link Extraction#quantities()} of the figures that belong to it
 */
public record EventMention(
        Span trigger,
        EventType type,
        String name,
        List<Participant> participants,
        int time,
        int place,
        Actuality actuality,
        int attribution,
        List<Integer> quantities,
        double confidence,
        String rule)
        implements Serializable { // for Spark jobs

    public EventMention {
        participants = List.copyOf(participants);
        quantities = List.copyOf(quantities);
    }

    /**
     * An actor's part in the event.
     *
     * @param referent index into {@link Extraction#referents()}, or -1
     */
    public record Participant(ParticipantRole role, Span words, int referent)
            implements Serializable {} // for Spark jobs
}
