package org.tadmor.extraction.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.quantity.Words;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/**
 * A time of day: "10:30 p.m. GMT", "7 am", "13:15:35", "1400 GMT", "half past nine", "three in the morning".
 *
 * @param begin the first word
 * @param end the word after the last
 */
record ClockTime(
        int begin,
        int end,
        int hour,
        int minute,
        int second,
        Precision precision,
        @Nullable ZoneOffset zone) {

    private static final List<String> HOURS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int HALF_DAY = 12 * 60;
    private static final Set<String> FOLLOWING =
            Set.of("on", "of", "and", "or", "when", "while", "as", "after", "before", "by", "that");
    private static final Pattern FOUR = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
    private static final Pattern POINT = Pattern.compile("(\\d{1,2})\\.([0-5]\\d)");

    /** The time of day that starts at this word, or null. */
    static @Nullable ClockTime at(Words words, int begin) {
        String form = words.form(begin);
        ClockTime told = told(words, begin);
        if (told != null || !form.matches("\\d{1,2}(\\.\\d\\d)?|\\d{4}")) {
            return told;
        }
        Matcher four = FOUR.matcher(form);
        if (four.matches() && (CalendarWords.zone(words.form(begin + 1)) != null || words.is(begin + 1, "hrs"))) {
            return timed(words, begin, begin + 1, Integer.parseInt(four.group(1)), Integer.parseInt(four.group(2)), -1);
        }
        Matcher point = POINT.matcher(form);
        if (point.matches() && half(words, begin + 1) != 0) {
            return timed(
                    words, begin, begin + 1, Integer.parseInt(point.group(1)), Integer.parseInt(point.group(2)), -1);
        }
        if (form.length() > 2) {
            return null;
        }
        int hour = Integer.parseInt(form);
        if (words.is(begin + 1, ":") && words.form(begin + 2).matches("[0-5]\\d")) {
            int minute = Integer.parseInt(words.form(begin + 2));
            boolean seconds = words.is(begin + 3, ":") && words.form(begin + 4).matches("[0-5]\\d");
            return timed(
                    words,
                    begin,
                    seconds ? begin + 5 : begin + 3,
                    hour,
                    minute,
                    seconds ? Integer.parseInt(words.form(begin + 4)) : -1);
        }
        return half(words, begin + 1) != 0 || words.is(begin + 1, "o'clock")
                ? timed(words, begin, begin + 1, hour, -1, -1)
                : null;
    }

    /** "Half past nine", "seven o'clock", "three in the morning", "at seven." */
    private static @Nullable ClockTime told(Words words, int begin) {
        boolean half = words.is(begin, "half");
        boolean quarter = words.is(begin, "quarter");
        boolean past = words.is(begin + 1, "past");
        boolean to = quarter && words.is(begin + 1, "to");
        boolean offset = (half || quarter) && past || to;
        int at = offset ? begin + 2 : begin;
        int hour = HOURS.indexOf(words.lower(at)) + 1;
        boolean digits = words.form(at).matches("\\d{1,2}");
        if (hour == 0 && digits) {
            hour = Integer.parseInt(words.form(at));
        }
        if (hour == 0 || hour > 12) {
            return null;
        }
        boolean full = words.is(at + 1, "o'clock");
        int end = full ? at + 2 : at + 1;
        int minute = half ? 30 : quarter ? 15 : 0;
        int told = hour * 60 + (to ? -minute : minute);
        int part = part(words, end, told % HALF_DAY / 60);
        boolean bare =
                !digits && words.is(begin - 1, "at") && !Character.isLetterOrDigit((words.form(end) + ".").charAt(0));
        if (!offset && !full && part < 0 && !bare) {
            return null;
        }
        int minutes = part < 0 ? told : told % HALF_DAY + part * 60;
        return new ClockTime(
                begin,
                part < 0 ? end : end + (words.is(end, "at") ? 2 : 3),
                minutes / 60,
                minutes % 60,
                0,
                offset ? Precision.MINUTE : Precision.HOUR,
                null);
    }

    /** What the part of the day that stands here adds to an hour; -1 where none stands here. */
    private static int part(Words words, int at, int hour) {
        if (words.is(at, "at") && words.is(at + 1, "night")) {
            return hour < 6 ? 0 : 12;
        }
        if (!words.is(at, "in") || !words.is(at + 1, "the")) {
            return -1;
        }
        boolean ends = !Character.isLetterOrDigit((words.form(at + 3) + ".").charAt(0)) || words.is(at + 3, FOLLOWING);
        return switch (ends ? words.lower(at + 2) : "") { // and not "in the morning shift"
            case "morning" -> 0;
            case "afternoon", "evening" -> 12;
            default -> -1;
        };
    }

    private static @Nullable ClockTime timed(Words words, int begin, int end, int hour, int minute, int second) {
        int half = half(words, end);
        int after = half == 0 ? words.is(end, "o'clock") || words.is(end, "hrs") ? end + 1 : end : end + 1;
        if (half != 0
                && words.is(after, ".")
                && words.lower(end).endsWith("m")
                && words.lower(end).contains(".")) {
            after++;
        }
        int real = half == 0 ? hour : hour % 12 + (half > 0 ? 12 : 0);
        if (real > 23 || half != 0 && hour > 12) {
            return null;
        }
        int zoneAt = words.is(after, "(") ? after + 1 : after;
        ZoneOffset zone = CalendarWords.zone(words.form(zoneAt));
        if (zone != null) {
            after = zoneAt > after && words.is(zoneAt + 1, ")") ? zoneAt + 2 : zoneAt + 1;
        } else if (words.is(after, "local") && words.is(after + 1, "time")) {
            after += 2;
        }
        Precision precision = second >= 0 ? Precision.SECOND : minute >= 0 ? Precision.MINUTE : Precision.HOUR;
        return new ClockTime(begin, after, real, Math.max(minute, 0), Math.max(second, 0), precision, zone);
    }

    /** 1 for "p.m.", -1 for "a.m.", 0 for neither. */
    private static int half(Words words, int at) {
        return switch (words.lower(at)) {
            case "pm", "p.m.", "p.m" -> 1;
            case "am", "a.m.", "a.m" -> -1;
            default -> 0;
        };
    }

    Period on(LocalDate day) {
        LocalDateTime begin = day.atTime(hour, minute, second);
        LocalDateTime end = switch (precision) {
            case SECOND -> begin.plusSeconds(1);
            case MINUTE -> begin.plusMinutes(1);
            default -> begin.plusHours(1);
        };
        return new Period(begin, end, precision, zone);
    }
}
