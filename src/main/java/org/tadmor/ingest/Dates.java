package org.tadmor.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tadmor.article.Published;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/** Dates of publication as callers write them. */
final class Dates {

    private Dates() {}

    static @Nullable Published read(@Nullable String published) {
        if (published == null || published.isBlank()) {
            return null;
        }
        try {
            return Published.of(period(published.strip()), Published.Basis.SUPPLIED);
        } catch (DateTimeException e) {
            throw new Rejected(
                    "/published",
                    "'" + shortened(published) + "' is no date such as 2024, 2024-04, 2024-04-11, 2024-04-11T09:30 or"
                            + " 2024-04-11T09:30:00+02:00");
        }
    }

    private static Period period(String text) {
        if (text.matches("\\d{4}")) {
            LocalDate first = Year.parse(text).atDay(1);
            return Period.days(first, first.plusYears(1), Precision.YEAR);
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            LocalDate first = YearMonth.parse(text).atDay(1);
            return Period.days(first, first.plusMonths(1), Precision.MONTH);
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Period.day(LocalDate.parse(text));
        }
        boolean zoned = text.matches(".*(Z|[+-]\\d{2}(:?\\d{2})?)$") && text.contains("T");
        LocalDateTime time = zoned ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
        ZoneOffset zone = zoned ? OffsetDateTime.parse(text).getOffset() : null;
        boolean minute = text.matches(".*T\\d{2}:\\d{2}(Z|[+-].*)?$");
        return minute
                ? new Period(time, time.plusMinutes(1), Precision.MINUTE, zone)
                : new Period(time, time.plusSeconds(1), Precision.SECOND, zone);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
