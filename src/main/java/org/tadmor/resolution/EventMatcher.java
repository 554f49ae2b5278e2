package org.tadmor.resolution;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tadmor.vocabulary.Term;

/**
 * Decides which events of different articles, or of different places of one, are one event. Pure and safe for use by
 * several threads at once.
 *
 * <p>As with {@link ActorMatcher}, profiles of equal {@link #identity identities} are one event without being compared,
 * and all that keys and decisions look at must follow from the identity; to look at an article's words, put the
 * article's id and the trigger's offset into it.
 */
public interface EventMatcher {

    String identity(EventProfile event);

    /**
     * The exact keys under which other identities that may be the same event are found: those to be found by, and those
     * to look for. The two differ where a dated event looks for its neighbours of the day before and after.
     */
    Keys keys(EventProfile event);

    Likeness decide(EventProfile left, EventProfile right);

    /** How an event rests on another one, where it does; nothing where the two are only alike or strange to each other. */
    default Optional<Rest> rests(EventProfile event, EventProfile other) {
        return Optional.empty();
    }

    /**
     * The title of an event of which these are the mentions, in neutral words made by rule ("Recapture of Palmyra").
     *
     * @param names the name of an actor by its public id; empty where it has none of its own
     */
    String title(List<EventProfile> mentions, UnaryOperator<String> names);

    /** That one event rests on another: how, how surely, and why. */
    record Rest(Kind kind, double score, String rule) {

        /** How one event rests on another. */
        public enum Kind implements Term {
            BUILDS_ON,
            FOLLOWS,
            PART_OF,
            SAME_CONVERSATION
        }
    }

    /**
     * Keys of an item.
     *
     * @param own under which it is found
     * @param sought under which it looks for others; a pair must come up from either side, whichever comes first
     */
    record Keys(List<String> own, List<String> sought) {

        public Keys {
            own = List.copyOf(own);
            sought = List.copyOf(sought);
        }

        public static Keys both(List<String> keys) {
            return new Keys(keys, keys);
        }
    }
}
