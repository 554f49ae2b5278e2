package org.tadmor.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/** Makes periods of calendar facts. */
final class Periods {

    private Periods() {}

    /** A day, or null where the calendar has no such day. */
    static @Nullable Period day(int year, int month, int day) {
        try {
            return Period.day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return Period.days(first, first.plusMonths(1), Precision.MONTH);
    }

    static Period year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return Period.days(first, first.plusYears(1), Precision.YEAR);
    }

    static Period decade(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return Period.days(first, first.plusYears(10), Precision.DECADE);
    }

    /** A season of the northern half: winter 2015 begins in December 2015. */
    static Period season(int year, String season) {
        int month = switch (season) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "winter" -> 12;
            default -> 9;
        };
        LocalDate first = LocalDate.of(year, month, 1);
        return Period.days(first, first.plusMonths(3), Precision.SEASON);
    }

    /** The week from Monday to Sunday that a day lies in. */
    static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Period.days(monday, monday.plusWeeks(1), Precision.WEEK);
    }

    static Period weekend(LocalDate day) {
        LocalDate saturday = week(day).begin().toLocalDate().plusDays(5);
        return Period.days(saturday, saturday.plusDays(2), Precision.DAY);
    }

    /** The calendar unit that a day lies in, moved by a number of units; null for a unit the calendar has not. */
    static @Nullable Period unit(String unit, LocalDate day, int by) {
        return switch (unit) {
            case "day" -> Period.day(day.plusDays(by));
            case "night" -> hours(day.plusDays(by), 18, 30);
            case "week" -> week(day.plusWeeks(by));
            case "weekend" -> weekend(day.plusWeeks(by));
            case "month" ->
                month(day.plusMonths(by).getYear(), day.plusMonths(by).getMonthValue());
            case "quarter" -> quarter(day.plusMonths(3L * by));
            case "year" -> year(day.getYear() + by);
            case "decade" -> decade((day.getYear() / 10 + by) * 10);
            default -> null;
        };
    }

    private static Period quarter(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return Period.days(first, first.plusMonths(3), Precision.SEASON);
    }

    static Period hours(LocalDate day, int from, int to) {
        LocalDateTime start = day.atStartOfDay();
        return new Period(start.plusHours(from), start.plusHours(to), Precision.HOUR, null);
    }

    /** The moment moved by a number of units; null for a unit the calendar has not. */
    static @Nullable LocalDateTime moved(LocalDateTime moment, String unit, long by) {
        try {
            return switch (unit) {
                case "second" -> moment.plusSeconds(by);
                case "minute" -> moment.plusMinutes(by);
                case "hour" -> moment.plusHours(by);
                case "day", "night" -> moment.plusDays(by);
                case "week", "weekend" -> moment.plusWeeks(by);
                case "fortnight" -> moment.plusWeeks(2 * by);
                case "month" -> moment.plusMonths(by);
                case "quarter" -> moment.plusMonths(3 * by);
                case "year" -> moment.plusYears(by);
                case "decade" -> moment.plusYears(10 * by);
                case "century" -> moment.plusYears(100 * by);
                default -> null;
            };
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    static Precision precision(String unit) {
        return switch (unit) {
            case "second" -> Precision.SECOND;
            case "minute" -> Precision.MINUTE;
            case "hour" -> Precision.HOUR;
            case "day", "night", "weekend" -> Precision.DAY;
            case "week", "fortnight" -> Precision.WEEK;
            case "month" -> Precision.MONTH;
            case "quarter" -> Precision.SEASON;
            case "year" -> Precision.YEAR;
            default -> Precision.DECADE;
        };
    }

    /** The part of a period that "early", "mid" or "late" names; an early one reaches back by a sixth. */
    static Period part(Period whole, String part) {
        long seconds = java.time.Duration.between(whole.begin(), whole.end()).toSeconds();
        LocalDateTime begin = whole.begin();
        LocalDateTime end = whole.end();
        switch (part) {
            case "early" -> {
                begin = whole.begin().minusSeconds(whole.precision() == Precision.SEASON ? seconds / 6 : 0);
                end = whole.begin().plusSeconds(seconds / 3 + seconds / 12);
            }
            case "late" -> begin = whole.end().minusSeconds(seconds / 3 + seconds / 12);
            default -> {
                begin = whole.begin().plusSeconds(seconds / 4);
                end = whole.end().minusSeconds(seconds / 4);
            }
        }
        return new Period(begin, end, whole.precision(), whole.zone());
    }

    /** From the begin of the first to the end of the second, or null where that is none. */
    static @Nullable Period spanning(Period first, Period second) {
        if (!first.begin().isBefore(second.end())) {
            return null;
        }
        Precision coarser =
                first.precision().compareTo(second.precision()) > 0 ? first.precision() : second.precision();
        return new Period(first.begin(), second.end(), coarser, first.zone() == null ? second.zone() : first.zone());
    }
}
