package org.tadmor.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/** Periods as ISO 8601 writes them, from a year to a second. */
public final class IsoPeriods {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(java.util.Locale.ROOT);

    private IsoPeriods() {}

    /**
     * The period that a date stands for: "2024", "2024-04", "2024-04-11", "2024-04-11T09:30" or
     * "2024-04-11T09:30:00+02:00"; an {@link IllegalArgumentException} for anything else.
     */
    public static Period parse(String date) {
        try {
            return switch (date.length()) {
                case 4 -> year(Integer.parseInt(date));
                case 7 -> month(YearMonth.parse(date));
                case 10 -> Period.day(LocalDate.parse(date));
                default -> time(TIME.parse(date), date.matches(".{10}[T ]\\d{2}:\\d{2}:.*"));
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("is no date such as 2024-04-11 or 2024-04-11T09:30:00+02:00", e);
        }
    }

    private static Period year(int year) {
        return Period.days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), Precision.YEAR);
    }

    private static Period month(YearMonth month) {
        return Period.days(month.atDay(1), month.plusMonths(1).atDay(1), Precision.MONTH);
    }

    private static Period time(TemporalAccessor parsed, boolean second) {
        LocalDateTime time = LocalDateTime.from(parsed).withNano(0);
        ZoneOffset zone = parsed.query(TemporalQueries.offset());
        return second
                ? new Period(time, time.plusSeconds(1), Precision.SECOND, zone)
                : new Period(time, time.plusMinutes(1), Precision.MINUTE, zone);
    }
}
