package org.tadmor.extraction.time;

import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;

/**
 * One way to read words as a time.
 *
 * @param begin the first word
 * @param end the word after the last
 * @param duration an ISO 8601 length, or null for a point
 */
record Reading(
        int begin,
        int end,
        String rule,
        Meaning meaning,
        @Nullable String duration) {

    static Reading of(int begin, int end, String rule, Meaning meaning) {
        return new Reading(begin, end, rule, meaning, null);
    }

    /** What words mean, seen from a moment that may be unknown; null where it hangs on that moment. */
    interface Meaning {
        @Nullable
        Period from(@Nullable Reference reference);
    }

    /** A meaning that hangs on the moment it is seen from. */
    interface Relative {
        @Nullable
        Period from(Reference reference);
    }

    static Meaning relative(Relative meaning) {
        return reference -> reference == null ? null : meaning.from(reference);
    }

    static Meaning fixed(Period period) {
        return reference -> period;
    }
}
