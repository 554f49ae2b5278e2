package org.tadmor.extraction.time;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.quantity.Numeral;
import org.tadmor.extraction.quantity.Numerals;
import org.tadmor.extraction.quantity.Words;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/**
 * Reads times seen from now: "on Sunday", "today", "last May", "this week", "two years ago", "in the last 24 hours".
 * What is said of a weekday or month without more lies in the past.
 */
final class RelativeTimes {

    private static final Set<String> LAST = Set.of("last", "past", "previous");
    private static final Set<String> COMING = Set.of("next", "coming", "upcoming");
    private static final Map<String, Integer> ADVERBS = Map.of("today", 0, "yesterday", -1, "tomorrow", 1);
    private static final Set<String> VAGUE_NOUNS = Set.of("weeks", "days", "months", "years", "hours", "decades");
    private static final Set<String> AGO = Set.of("ago", "earlier", "before", "later", "after", "hence");

    private RelativeTimes() {}

    /** The longest time seen from now that starts at this word, or null. */
    static @Nullable Reading at(Words words, int begin) {
        Integer days = ADVERBS.get(words.lower(begin));
        if (days != null) {
            return Reading.of(
                    begin,
                    begin + 1,
                    "day.relative",
                    Reading.relative(r -> Period.day(r.day().plusDays(days))));
        }
        if (words.is(begin, "tonight")) {
            return Reading.of(begin, begin + 1, "day.relative", Reading.relative(r -> Periods.hours(r.day(), 18, 30)));
        }
        if (words.is(begin, "overnight")) {
            return Reading.of(begin, begin + 1, "night", Reading.relative(r -> Periods.hours(r.day(), -6, 8)));
        }
        DayOfWeek day = CalendarWords.day(words.form(begin));
        if (day != null && isPartOfName(words, begin)) {
            return null;
        }
        if (day != null) {
            return CalendarWords.isAbbreviatedDay(words.form(begin)) && !words.is(begin - 1, "on")
                    ? null
                    : Reading.of(begin, begin + 1, "weekday", Reading.relative(r -> weekday(r, day)));
        }
        Reading modified = modified(words, begin);
        return modified != null ? modified : counted(words, begin);
    }

    /** Whether the weekday belongs to a name: "the Friday Accord". */
    private static boolean isPartOfName(Words words, int at) {
        Tree tree = words.tree();
        int token = words.token(at);
        int head = tree.head(token);
        return head > token
                && tree.label(token).equals("compound")
                && tree.tag(head).startsWith("NNP");
    }

    private static Period weekday(Reference reference, DayOfWeek day) {
        LocalDate now = reference.day();
        return Period.day(now.with(
                reference.look() == Reference.Look.AHEAD
                        ? TemporalAdjusters.nextOrSame(day)
                        : TemporalAdjusters.previousOrSame(day)));
    }

    /** "last May", "this week", "next year", "the past day", "the last 24 hours", "recent weeks". */
    private static @Nullable Reading modified(Words words, int begin) {
        int by = words.is(begin, LAST) ? -1 : words.is(begin, COMING) ? 1 : 0;
        if (words.is(begin, "recent") && words.is(begin + 1, VAGUE_NOUNS)) {
            return Reading.of(begin, begin + 2, "recent", reference -> null);
        }
        if (by == 0
                && !words.is(begin, "this")
                && !words.is(begin, "earlier")
                && !words.is(begin, "later")
                && !words.is(begin, "same")) {
            return null;
        }
        if (words.is(begin, "earlier") || words.is(begin, "later")) {
            return within(words, begin);
        }
        if (words.is(begin, "same")) {
            return words.is(begin + 1, "day") ? Reading.of(begin, begin + 2, "same", reference -> null) : null;
        }
        if (by != 0) {
            Reading window = window(words, begin, by);
            if (window != null) {
                return window;
            }
        }
        return named(words, begin, by);
    }

    private static @Nullable Reading named(Words words, int begin, int by) {
        int at = begin + 1;
        DayOfWeek day = CalendarWords.day(words.form(at));
        if (day != null && !CalendarWords.isAbbreviatedDay(words.form(at))) {
            return Reading.of(begin, at + 1, "weekday", Reading.relative(r -> named(r, day, by)));
        }
        int month = CalendarWords.month(words.form(at));
        if (month > 0) {
            Reading date = ExplicitDates.at(words, at);
            return date != null && date.end() > at + 1
                    ? null
                    : Reading.of(begin, at + 1, "month.relative", Reading.relative(r -> named(r, month, by)));
        }
        String season = words.lower(at);
        if (CalendarWords.SEASONS.contains(season) && words.tag(at).startsWith("NN")) {
            return Reading.of(begin, at + 1, "season.relative", Reading.relative(r -> named(r, season, by)));
        }
        Reading part = DayParts.after(words, at, by == 0 ? 0 : by);
        if (part != null) {
            return Reading.of(begin, part.end(), "day.part", part.meaning());
        }
        String unit = words.lower(at).endsWith("s") ? null : CalendarWords.unit(words.lower(at));
        return unit == null
                        || unit.equals("second")
                        || unit.equals("century")
                        || unit.equals("minute")
                        || unit.equals("hour")
                        || by == 0 && unit.equals("day")
                ? null
                : Reading.of(begin, at + 1, "unit", Reading.relative(r -> Periods.unit(unit, r.day(), by)));
    }

    private static Period named(Reference reference, DayOfWeek day, int by) {
        LocalDate now = reference.day();
        return switch (by) {
            case -1 -> Period.day(now.with(TemporalAdjusters.previous(day)));
            case 1 -> Period.day(now.with(TemporalAdjusters.next(day)));
            default -> weekday(reference, day);
        };
    }

    private static Period named(Reference reference, int month, int by) {
        LocalDate now = reference.day();
        int past = month < now.getMonthValue() ? now.getYear() : now.getYear() - 1;
        return switch (by) {
            case -1 -> Periods.month(past, month);
            case 1 -> Periods.month(month > now.getMonthValue() ? now.getYear() : now.getYear() + 1, month);
            default -> Periods.month(now.getYear(), month);
        };
    }

    private static Period named(Reference reference, String season, int by) {
        LocalDate now = reference.day();
        Period same = Periods.season(now.getYear(), season);
        return switch (by) {
            case -1 -> same.end().toLocalDate().isAfter(now) ? Periods.season(now.getYear() - 1, season) : same;
            case 1 -> same.begin().toLocalDate().isAfter(now) ? same : Periods.season(now.getYear() + 1, season);
            default ->
                same.begin().toLocalDate().minusMonths(6).isAfter(now)
                        ? Periods.season(now.getYear() - 1, season)
                        : same;
        };
    }

    /** "the past day", "the last 24 hours", "the next two weeks": a stretch that ends or begins now. */
    private static @Nullable Reading window(Words words, int begin, int by) {
        Numeral count = Numerals.at(words, begin + 1);
        int at = count == null ? begin + 1 : count.end();
        at = words.is(at, "-") ? at + 1 : at;
        String unit = CalendarWords.unit(words.lower(at));
        boolean single = count == null && words.is(begin, "past");
        if (unit == null || count == null && !single || unit.equals("weekend")) {
            return null;
        }
        if (single && words.lower(at).endsWith("s")) {
            return null;
        }
        BigDecimal amount = count == null ? BigDecimal.ONE : count.low();
        if (amount == null || amount.stripTrailingZeros().scale() > 0 || amount.compareTo(new BigDecimal(5000)) > 0) {
            return null;
        }
        boolean vague = count != null && count.vague();
        long n = amount.longValue();
        return new Reading(
                begin,
                at + 1,
                "window",
                vague ? reference -> null : Reading.relative(r -> window(r, unit, by * n)),
                vague ? Durations.iso("X", unit) : Durations.iso(Long.toString(n), unit));
    }

    private static @Nullable Period window(Reference reference, String unit, long by) {
        LocalDateTime other = Periods.moved(by < 0 ? reference.begin() : reference.end(), unit, by);
        if (other == null) {
            return null;
        }
        return by < 0
                ? new Period(other, reference.end(), Periods.precision(unit), reference.zone())
                : new Period(reference.begin(), other, Periods.precision(unit), reference.zone());
    }

    /** "earlier in March", "earlier this week", "later in the day", "earlier today": the part before or after now. */
    private static @Nullable Reading within(Words words, int begin) {
        boolean earlier = words.is(begin, "earlier");
        int at = words.is(begin + 1, "in") || words.is(begin + 1, "on") ? begin + 2 : begin + 1;
        if (words.is(at, "the") && words.is(at + 1, "day")) {
            return Reading.of(begin, at + 2, "day.relative", Reading.relative(r -> Period.day(r.day())));
        }
        Reading whole = CalendarWords.month(words.form(at)) > 0 || CalendarWords.day(words.form(at)) != null
                ? first(ExplicitDates.at(words, at), at(words, at))
                : words.is(at, "this") || words.is(at, "today") ? at(words, at) : null;
        return whole == null
                ? null
                : Reading.of(begin, whole.end(), whole.rule() + (earlier ? ".earlier" : ".later"), reference -> {
                    Period period = whole.meaning().from(reference);
                    return period == null || reference == null ? period : cut(period, reference, earlier);
                });
    }

    private static @Nullable Reading first(@Nullable Reading one, @Nullable Reading other) {
        return one != null ? one : other;
    }

    private static Period cut(Period period, Reference reference, boolean earlier) {
        LocalDateTime now = reference.day().atStartOfDay();
        if (earlier && now.isAfter(period.begin()) && now.isBefore(period.end())) {
            return new Period(period.begin(), now, period.precision(), period.zone());
        }
        LocalDateTime next = now.plusDays(1);
        if (!earlier && next.isAfter(period.begin()) && next.isBefore(period.end())) {
            return new Period(next, period.end(), period.precision(), period.zone());
        }
        return period;
    }

    /** "two years ago", "some three weeks earlier", "in two days". */
    private static @Nullable Reading counted(Words words, int begin) {
        boolean in = words.is(begin, "in") || words.is(begin, "within");
        Numeral count = Numerals.at(words, in ? begin + 1 : begin);
        if (count == null && words.is(begin, "decades")) {
            count = new Numeral(begin, begin, null, null, true);
        }
        if (count == null) {
            count = article(words, in ? begin + 1 : begin);
        }
        if (count == null) {
            return null;
        }
        String unit = CalendarWords.unit(words.lower(count.end()));
        int end = count.end() + 1;
        if (unit == null || !in && !words.is(end, AGO)) {
            return null;
        }
        boolean ago = words.is(end, "ago");
        long amount = whole(count);
        boolean clear = amount >= 0;
        if (in) {
            return clear ? ahead(begin, end, unit, amount) : null;
        }
        if (!ago && (words.is(end, "before") || words.is(end, "after"))) {
            return null;
        }
        return Reading.of(
                begin,
                end + 1,
                ago ? "ago" : "text.relative",
                ago && clear ? Reading.relative(r -> around(r, unit, -amount)) : reference -> null);
    }

    /** The number where it is whole and of a likely size, else -1. */
    private static long whole(Numeral count) {
        BigDecimal low = count.low();
        boolean clear = !count.vague()
                && low != null
                && low.stripTrailingZeros().scale() <= 0
                && low.compareTo(new BigDecimal(5000)) < 0;
        return clear && low != null ? low.longValue() : -1;
    }

    private static @Nullable Numeral article(Words words, int at) {
        boolean article = words.is(at, "a") || words.is(at, "an");
        return article && CalendarWords.unit(words.lower(at + 1)) != null
                ? new Numeral(at, at + 1, BigDecimal.ONE, BigDecimal.ONE, false)
                : null;
    }

    private static Reading ahead(int begin, int end, String unit, long amount) {
        return new Reading(
                begin,
                end,
                "in",
                Reading.relative(r -> r.look() == Reference.Look.AHEAD ? around(r, unit, amount) : null),
                Durations.iso(Long.toString(amount), unit));
    }

    /** The stretch of one unit's length around the moment so many units away; for days, the day. */
    private static @Nullable Period around(Reference reference, String unit, long by) {
        LocalDateTime moment = Periods.moved(reference.begin(), unit, by);
        if (moment == null) {
            return null;
        }
        LocalDate day = moment.toLocalDate();
        return switch (unit) {
            case "day", "night", "weekend" -> Period.day(day);
            case "week", "fortnight" -> Period.days(day.minusDays(3), day.plusDays(4), Precision.WEEK);
            case "month", "quarter" -> Period.days(day.minusDays(15), day.plusDays(16), Precision.MONTH);
            case "year" -> Period.days(day.minusMonths(6), day.plusMonths(6), Precision.YEAR);
            case "decade", "century" -> Period.days(day.minusYears(5), day.plusYears(5), Precision.DECADE);
            case "hour" ->
                new Period(
                        moment.minusMinutes(30),
                        reference.end().plusHours(by).plusMinutes(30),
                        Precision.HOUR,
                        reference.zone());
            default -> new Period(moment, reference.end(), Precision.HOUR, reference.zone());
        };
    }
}
