package org.tadmor.extraction.time;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.quantity.Words;

/** The words of the calendar and the clock. */
final class CalendarWords {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("march", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));
    private static final Set<String> ABBREVIATED_DAYS =
            Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");
    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("thur", DayOfWeek.THURSDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("gmt", ZoneOffset.UTC),
            Map.entry("utc", ZoneOffset.UTC),
            Map.entry("bst", ZoneOffset.ofHours(1)),
            Map.entry("cet", ZoneOffset.ofHours(1)),
            Map.entry("cest", ZoneOffset.ofHours(2)),
            Map.entry("eet", ZoneOffset.ofHours(2)),
            Map.entry("eest", ZoneOffset.ofHours(3)),
            Map.entry("msk", ZoneOffset.ofHours(3)),
            Map.entry("est", ZoneOffset.ofHours(-5)),
            Map.entry("edt", ZoneOffset.ofHours(-4)),
            Map.entry("cdt", ZoneOffset.ofHours(-5)),
            Map.entry("mst", ZoneOffset.ofHours(-7)),
            Map.entry("mdt", ZoneOffset.ofHours(-6)),
            Map.entry("pst", ZoneOffset.ofHours(-8)),
            Map.entry("pdt", ZoneOffset.ofHours(-7)),
            Map.entry("jst", ZoneOffset.ofHours(9)));
    static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");

    private CalendarWords() {}

    /** The number of the month that this form names, or 0; "may" and "march" name one only when capitalised. */
    static int month(String form) {
        if (form.isEmpty() || !Character.isUpperCase(form.charAt(0))) {
            return 0;
        }
        return MONTHS.getOrDefault(bare(form), 0);
    }

    static @Nullable DayOfWeek day(String form) {
        return form.isEmpty() || !Character.isUpperCase(form.charAt(0)) ? null : DAYS.get(bare(form));
    }

    static boolean isAbbreviatedDay(String form) {
        return ABBREVIATED_DAYS.contains(bare(form));
    }

    static @Nullable ZoneOffset zone(String form) {
        return ZONES.get(bare(form));
    }

    /** A year of four digits from 1000 to 2199, or 0. */
    static int year(String form) {
        return form.matches("(1[0-9]|20|21)\\d\\d") ? Integer.parseInt(form) : 0;
    }

    /** A day of the month, "7" or "7th", or 0. */
    static int dayOfMonth(String form) {
        if (!form.matches("(?i)\\d{1,2}(st|nd|rd|th)?")) {
            return 0;
        }
        int day = Integer.parseInt(form.replaceAll("\\D", ""));
        return day <= 31 ? day : 0;
    }

    /** The unit that this word names, "day" for "days", or null. */
    static @Nullable String unit(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return switch (singular) {
            case "second",
                    "minute",
                    "hour",
                    "day",
                    "night",
                    "week",
                    "weekend",
                    "month",
                    "quarter",
                    "year",
                    "decade",
                    "century" -> singular;
            case "centurie" -> "century";
            case "fortnight" -> "fortnight";
            default -> null;
        };
    }

    static boolean isSeparator(Words words, int at) {
        return words.is(at, ",") || words.is(at, ".");
    }

    private static String bare(String form) {
        String lower = form.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
