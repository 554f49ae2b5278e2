package org.tadmor.extraction.time;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.quantity.Words;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/** Puts the readings of words together: parts of dates, days with times of day, and ranges. */
final class TimeGrammar {

    private static final Set<String> PARTS = Set.of("early", "late", "mid");
    private static final Set<String> SEAMS = Set.of(",", "at", "on", "about", "around", "from", "shortly");
    private static final Set<String> UNTIL = Set.of("to", "until", "till", "through", "-", "–", "—");

    private TimeGrammar() {}

    /** The longest time that starts at this word, or null. */
    static @Nullable Reading at(Words words, int begin) {
        Reading first = single(words, begin);
        return first == null ? null : ranged(words, first);
    }

    private static Reading ranged(Words words, Reading first) {
        int seam = first.end();
        boolean between = words.is(first.begin() - 1, "between") && words.is(seam, "and");
        boolean dash = words.is(seam, "-") || words.is(seam, "–") || words.is(seam, "—");
        if (first.duration() != null
                || !between && !words.is(seam, UNTIL)
                || dash && words.token(seam) != words.token(seam - 1)) {
            return first;
        }
        Reading second = single(words, seam + 1);
        if (second == null || second.duration() != null) {
            return first;
        }
        return Reading.of(first.begin(), second.end(), "range", reference -> {
            Period from = first.meaning().from(reference);
            Period until = second.meaning().from(reference);
            return from == null || until == null ? null : Periods.spanning(from, until);
        });
    }

    private static @Nullable Reading single(Words words, int begin) {
        ClockTime clock = ClockTime.at(words, begin);
        if (clock != null) {
            return clocked(words, clock);
        }
        if (words.is(begin, PARTS)) {
            return part(words, begin);
        }
        Reading part = dayPartOf(words, begin);
        if (part != null) {
            return part;
        }
        Reading plain = plain(words, begin);
        return plain == null || plain.duration() != null ? plain : timed(words, plain);
    }

    private static @Nullable Reading plain(Words words, int begin) {
        return longest(
                longest(ExplicitDates.at(words, begin), RelativeTimes.at(words, begin)), Durations.at(words, begin));
    }

    private static @Nullable Reading longest(@Nullable Reading one, @Nullable Reading other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end() > one.end() ? other : one;
    }

    /** "early summer 2015", "late on Sunday", "mid-March". */
    private static @Nullable Reading part(Words words, int begin) {
        String part = words.lower(begin);
        int at = begin + 1;
        while (words.is(at, "-") || words.is(at, "in") || words.is(at, "on") || words.is(at, "the")) {
            at++;
        }
        Reading whole = plain(words, at);
        if (whole == null || whole.duration() != null) {
            return null;
        }
        Reading timed = timed(words, whole);
        boolean day = whole.rule().startsWith("day")
                || whole.rule().startsWith("date")
                || whole.rule().equals("weekday");
        return timed.end() > whole.end() || day
                ? Reading.of(begin, timed.end(), timed.rule(), timed.meaning())
                : Reading.of(begin, whole.end(), whole.rule() + "." + part, reference -> {
                    Period period = whole.meaning().from(reference);
                    return period == null ? null : days(Periods.part(period, part));
                });
    }

    private static Period days(Period period) {
        if (period.precision().compareTo(Precision.DAY) <= 0) {
            return period;
        }
        Period days = Period.days(
                period.begin().toLocalDate(), period.end().toLocalDate().plusDays(1), period.precision());
        return Duration.between(period.begin(), period.begin().toLocalDate().atStartOfDay())
                                .isZero()
                        && period.end().toLocalTime().toSecondOfDay() == 0
                ? period
                : days;
    }

    /** "the early hours of Monday", "the morning of March 3", "the end of May". */
    private static @Nullable Reading dayPartOf(Words words, int begin) {
        boolean early = words.is(begin, "hours") && words.is(begin - 1, "early");
        DayParts.Hours hours = early ? new DayParts.Hours(0, 6) : DayParts.hours(words.lower(begin));
        boolean edge = words.is(begin, Set.of("beginning", "start", "end", "middle"));
        if (!words.is(begin + 1, "of") && !(words.is(begin + 1, "on") && hours != null) || hours == null && !edge) {
            return null;
        }
        Reading whole = plain(words, words.is(begin + 2, "the") ? begin + 3 : begin + 2);
        if (whole == null || whole.duration() != null) {
            return null;
        }
        String part = words.is(begin, "end") ? "late" : words.is(begin, "middle") ? "mid" : "early";
        return Reading.of(begin, whole.end(), whole.rule() + ".part", reference -> {
            Period period = whole.meaning().from(reference);
            if (period == null || hours == null) {
                return period == null || period.precision().compareTo(Precision.DAY) <= 0
                        ? period
                        : days(Periods.part(period, part));
            }
            return isDay(period) ? Periods.hours(period.begin().toLocalDate(), hours.from(), hours.to()) : period;
        });
    }

    /** A day with the part or time of day that follows it: "Sunday morning", "March 3 at 10:30 p.m.". */
    private static Reading timed(Words words, Reading day) {
        int at = day.end();
        DayParts.Hours hours = DayParts.hours(words.lower(at));
        if (hours != null) {
            return Reading.of(day.begin(), at + 1, day.rule() + ".part", reference -> {
                Period period = day.meaning().from(reference);
                return period == null || !isDay(period)
                        ? period
                        : Periods.hours(period.begin().toLocalDate(), hours.from(), hours.to());
            });
        }
        while (words.is(at, SEAMS) && at < day.end() + 3) {
            at++;
        }
        ClockTime clock = ClockTime.at(words, at);
        return clock == null ? day : joined(day.begin(), clock.end(), day, clock);
    }

    /** A time of day with the day beside it: "10 p.m. on Sunday"; alone, on the day of the reference. */
    private static @Nullable Reading clocked(Words words, ClockTime clock) {
        int at = clock.end();
        while ((words.is(at, SEAMS) || words.is(at, "the")) && at < clock.end() + 2) {
            at++;
        }
        Reading day = plain(words, at);
        if (day != null && day.duration() == null) {
            return joined(clock.begin(), day.end(), day, clock);
        }
        return Reading.of(
                clock.begin(), clock.end(), "clock", Reading.relative(reference -> clock.on(reference.day())));
    }

    private static Reading joined(int begin, int end, Reading day, ClockTime clock) {
        return Reading.of(begin, end, day.rule() + ".clock", reference -> {
            Period period = day.meaning().from(reference);
            return period == null || !isDay(period)
                    ? period
                    : clock.on(period.begin().toLocalDate());
        });
    }

    private static boolean isDay(Period period) {
        return period.precision() == Precision.DAY
                && Duration.between(period.begin(), period.end()).toDays() == 1;
    }
}
