package org.tadmor.vocabulary;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time {@code [begin, end)} as far as it is known: a day is 24 hours long, a month a month.
 *
 * @param precision the calendar unit in which the period is known
 * @param zone the offset its clock times are in, or null where no text says
 */
public record Period(
        LocalDateTime begin,
        LocalDateTime end,
        Precision precision,
        @Nullable ZoneOffset zone) implements Serializable { // for Spark jobs

    public Period {
        if (!begin.isBefore(end)) {
            throw new IllegalArgumentException("no period: " + begin + " to " + end);
        }
    }

    /** One calendar day of an unknown zone. */
    public static Period day(LocalDate day) {
        return days(day, day.plusDays(1), Precision.DAY);
    }

    /** Whole days from the first up to, not including, the end; of an unknown zone. */
    public static Period days(LocalDate first, LocalDate end, Precision precision) {
        return new Period(first.atStartOfDay(), end.atStartOfDay(), precision, null);
    }

    public boolean overlaps(Period other) {
        return begin.isBefore(other.end) && other.begin.isBefore(end);
    }

    public boolean covers(Period other) {
        return !other.begin.isBefore(begin) && !other.end.isAfter(end);
    }
}
