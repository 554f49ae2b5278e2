package org.tadmor.resolution;

import java.util.List;

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

    /** The title of an event of which these are the mentions, in neutral words made by rule ("Recapture of Palmyra"). */
    String title(List<EventProfile> mentions);

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
