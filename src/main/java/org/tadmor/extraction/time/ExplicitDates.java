package org.tadmor.extraction.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.quantity.Words;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/**
 * Reads dates named by the calendar: "March 28, 2016", "28 March", "2016-03-28", "3/28/16", "in 2014", "the 1980s",
 * "summer 2015". One without a year is the nearest, one that the sentence tells of in the past the last.
 */
final class ExplicitDates {

    private static final Set<String> BEFORE_YEAR = Set.of(
            "in",
            "since",
            "during",
            "until",
            "till",
            "by",
            "before",
            "after",
            "from",
            "of",
            "between",
            "to",
            "through",
            "early",
            "late",
            "mid",
            "year",
            "and",
            "throughout",
            "circa",
            "for");
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "last", "next", "this", "early", "late", "mid", "since", "until", "of", "by", "during", "from");

    private ExplicitDates() {}

    /** The longest date that starts at this word, or null. */
    static @Nullable Reading at(Words words, int begin) {
        if (CalendarWords.day(words.form(begin)) != null) {
            return afterWeekday(words, begin);
        }
        Reading date = date(words, begin);
        return date != null ? date : year(words, begin);
    }

    private static @Nullable Reading afterWeekday(Words words, int begin) {
        int at = begin + 1;
        while (CalendarWords.isSeparator(words, at)) {
            at++;
        }
        if (words.is(at, "the")) {
            at++;
        }
        Reading date = date(words, at);
        return date == null || !date.rule().startsWith("date")
                ? null
                : Reading.of(begin, date.end(), date.rule(), date.meaning());
    }

    private static @Nullable Reading date(Words words, int begin) {
        Reading numeric = numeric(words, begin);
        if (numeric != null) {
            return numeric;
        }
        if (CalendarWords.month(words.form(begin)) > 0) {
            return monthFirst(words, begin);
        }
        if (CalendarWords.dayOfMonth(words.form(begin)) > 0) {
            return dayFirst(words, begin);
        }
        return CalendarWords.SEASONS.contains(words.lower(begin)) ? season(words, begin) : null;
    }

    private static @Nullable Reading monthFirst(Words words, int begin) {
        int month = CalendarWords.month(words.form(begin));
        int at = words.is(begin + 1, ".") ? begin + 2 : begin + 1;
        int day = CalendarWords.dayOfMonth(words.form(at));
        if (day > 0 && !words.is(at + 1, ":") && !words.tag(at + 1).equals("NNS")) {
            int last = day;
            int end = at + 1;
            if (isDash(words, end) && CalendarWords.dayOfMonth(words.form(end + 1)) > day) {
                last = CalendarWords.dayOfMonth(words.form(end + 1));
                end += 2;
            }
            int yearAt = words.is(end, ",") ? end + 1 : end;
            int year = CalendarWords.year(words.form(yearAt));
            return year > 0 ? full(begin, yearAt + 1, year, month, day, last) : yearless(begin, end, month, day, last);
        }
        int yearAt = words.is(at, ",") || words.is(at, "of") ? at + 1 : at;
        int year = CalendarWords.year(words.form(yearAt));
        if (year > 0) {
            return Reading.of(begin, yearAt + 1, "month", Reading.fixed(Periods.month(year, month)));
        }
        return isBareMonth(words, begin)
                ? Reading.of(begin, begin + 1, "month", Reading.relative(r -> monthNear(r, month)))
                : null;
    }

    private static boolean isBareMonth(Words words, int at) {
        boolean sure = words.form(at).length() > 3 && words.tag(at).startsWith("NNP");
        return (sure || words.is(at - 1, BEFORE_MONTH) && words.form(at).length() >= 3)
                && !words.tag(at).equals("MD")
                && !words.tag(at + 1).equals("NNP")
                && !(words.tag(at - 1).equals("NNP") && !words.is(at - 1, BEFORE_MONTH));
    }

    private static @Nullable Reading dayFirst(Words words, int begin) {
        int day = CalendarWords.dayOfMonth(words.form(begin));
        int last = day;
        int at = begin + 1;
        if (isDash(words, at) && CalendarWords.dayOfMonth(words.form(at + 1)) > day) {
            last = CalendarWords.dayOfMonth(words.form(at + 1));
            at += 2;
        }
        at = words.is(at, "of") || words.is(at, "-") ? at + 1 : at;
        int month = CalendarWords.month(words.form(at));
        if (month == 0) {
            return null;
        }
        int end = words.is(at + 1, ".") && CalendarWords.year(words.form(at + 2)) > 0 ? at + 2 : at + 1;
        int yearAt = words.is(end, ",") || words.is(end, "-") ? end + 1 : end;
        int year = CalendarWords.year(words.form(yearAt));
        return year > 0 ? full(begin, yearAt + 1, year, month, day, last) : yearless(begin, end, month, day, last);
    }

    private static @Nullable Reading full(int begin, int end, int year, int month, int day, int last) {
        Period first = Periods.day(year, month, day);
        Period until = Periods.day(year, month, last);
        Period period = first == null || until == null ? null : Periods.spanning(first, until);
        return period == null ? null : Reading.of(begin, end, "date", Reading.fixed(period));
    }

    private static Reading yearless(int begin, int end, int month, int day, int last) {
        return Reading.of(begin, end, "date.yearless", Reading.relative(reference -> {
            int year = nearYear(reference, month, day);
            Period first = Periods.day(year, month, day);
            Period until = Periods.day(year, month, last);
            return first == null || until == null ? null : Periods.spanning(first, until);
        }));
    }

    private static int nearYear(Reference reference, int month, int day) {
        LocalDate now = reference.day();
        int dayOfYear = month * 31 + day;
        int today = now.getMonthValue() * 31 + now.getDayOfMonth();
        boolean later = dayOfYear > today;
        return switch (reference.look()) {
            case BACK -> later ? now.getYear() - 1 : now.getYear();
            case AHEAD -> dayOfYear < today ? now.getYear() + 1 : now.getYear();
            case OPEN -> later && dayOfYear - today > 186 ? now.getYear() - 1 : now.getYear();
        };
    }

    private static Period monthNear(Reference reference, int month) {
        LocalDate now = reference.day();
        int year = now.getYear();
        if (reference.look() == Reference.Look.AHEAD) {
            return Periods.month(month < now.getMonthValue() ? year + 1 : year, month);
        }
        return Periods.month(month > now.getMonthValue() ? year - 1 : year, month);
    }

    private static @Nullable Reading season(Words words, int begin) {
        int yearAt = words.is(begin + 1, "of") || words.is(begin + 1, ",") ? begin + 2 : begin + 1;
        int year = CalendarWords.year(words.form(yearAt));
        String season = words.lower(begin);
        return year == 0 ? null : Reading.of(begin, yearAt + 1, "season", Reading.fixed(Periods.season(year, season)));
    }

    private static @Nullable Reading numeric(Words words, int begin) {
        String joint = words.lower(begin + 1);
        if (!(joint.equals("-") || joint.equals("/")) || !words.is(begin + 3, joint)) {
            return dotted(words, begin);
        }
        if (words.is(begin - 1, "/") || words.is(begin + 5, "/")) {
            return null;
        }
        int end = begin + 5;
        String last = words.form(begin + 4);
        boolean moment = last.matches("\\d{1,2}T\\d{1,2}");
        return numeric(begin, end, words.form(begin), words.form(begin + 2), moment ? last.split("T")[0] : last);
    }

    private static @Nullable Reading dotted(Words words, int begin) {
        String[] parts = words.form(begin).split("\\.");
        return parts.length == 3 && parts[2].length() == 4
                ? numeric(begin, begin + 1, parts[0], parts[1], parts[2])
                : null;
    }

    private static @Nullable Reading numeric(int begin, int end, String first, String second, String third) {
        if (!(first + second + third).matches("\\d{4,8}") || second.length() > 2) {
            return null;
        }
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(second);
        int c = Integer.parseInt(third);
        if (first.length() == 4) {
            return third.length() > 2 ? null : full(begin, end, a, b, c, c);
        }
        if (third.length() != 4 && third.length() != 2) {
            return null;
        }
        int year = third.length() == 2 ? 2000 + c : c;
        if (a > 12 || a == b) {
            return full(begin, end, year, b, a, a);
        }
        return b > 12 ? full(begin, end, year, a, b, b) : Reading.of(begin, end, "date.ambiguous", reference -> null);
    }

    private static @Nullable Reading year(Words words, int begin) {
        String form = words.lower(begin);
        if (form.matches("(1\\d|20)\\d0s")) {
            int decade = Integer.parseInt(form.substring(0, 4));
            return Reading.of(begin, begin + 1, "decade", Reading.fixed(Periods.decade(decade)));
        }
        int year = CalendarWords.year(form);
        if (year == 0) {
            return null;
        }
        Reading season = span(words, begin, year);
        if (season != null) {
            return season;
        }
        boolean counted = words.tag(begin + 1).startsWith("NNS");
        boolean after = words.is(begin - 1, BEFORE_YEAR) && !counted;
        boolean adjective = words.tag(begin - 1).matches("DT|PRP\\$|POS")
                && words.tag(begin + 1).matches("NN|NNP|JJ");
        return after || adjective ? Reading.of(begin, begin + 1, "year", Reading.fixed(Periods.year(year))) : null;
    }

    private static @Nullable Reading span(Words words, int begin, int year) {
        int until = isDash(words, begin + 1) ? CalendarWords.year(words.form(begin + 2)) : 0;
        if (until <= year) {
            return null;
        }
        Period first = Periods.year(year);
        Period whole = new Period(first.begin(), Periods.year(until).end(), Precision.YEAR, null);
        return Reading.of(begin, begin + 3, "year.range", Reading.fixed(whole));
    }

    private static boolean isDash(Words words, int at) {
        return words.is(at, "-") || words.is(at, "–");
    }
}
