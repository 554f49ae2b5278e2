package org.tadmor.extraction.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/**
 * The moment that relative words are seen from.
 *
 * @param begin the earliest moment it can be
 * @param end the end of the period that it lies in
 */
record Reference(
        LocalDateTime begin, LocalDateTime end, @Nullable ZoneOffset zone, Look look) {

    /** Where a sentence looks: "on Sunday" is the last one unless it looks ahead. */
    enum Look {
        BACK,
        OPEN,
        AHEAD
    }

    /** A reference for a publication date known to the day or finer; null for a coarser one. */
    static @Nullable Reference of(@Nullable Period published) {
        if (published == null || published.precision().compareTo(Precision.DAY) > 0) {
            return null;
        }
        return new Reference(published.begin(), published.end(), published.zone(), Look.OPEN);
    }

    Reference looking(Look where) {
        return new Reference(begin, end, zone, where);
    }

    LocalDate day() {
        return begin.toLocalDate();
    }
}
