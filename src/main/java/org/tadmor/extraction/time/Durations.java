package org.tadmor.extraction.time;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.quantity.Numeral;
import org.tadmor.extraction.quantity.Numerals;
import org.tadmor.extraction.quantity.Words;

/** Reads lengths of time that name no point: "four weeks", "a two-year ban", "for decades". */
final class Durations {

    private static final Set<String> BARE = Set.of("days", "weeks", "months", "years", "decades", "hours", "centuries");
    private static final Set<String> NOT_LENGTHS = Set.of("old", "recent");

    private Durations() {}

    static @Nullable Reading at(Words words, int begin) {
        if (words.is(begin, BARE) && !words.is(begin - 1, NOT_LENGTHS)) {
            return length(begin, begin + 1, "X", words.lower(begin));
        }
        Numeral count = Numerals.at(words, begin);
        int at = count == null ? unitAfterArticle(words, begin) : count.end();
        if (at < 0) {
            return null;
        }
        at = words.is(at, "-") ? at + 1 : at;
        at = words.is(at, "more") ? at + 1 : at;
        if (CalendarWords.unit(words.lower(at)) == null || isAge(words, at + 1)) {
            return null;
        }
        return length(begin, at + 1, count == null ? "1" : amount(count), words.lower(at));
    }

    private static int unitAfterArticle(Words words, int begin) {
        boolean article = words.is(begin, "a") || words.is(begin, "an");
        boolean whole = words.is(begin + 1, "full") || words.is(begin + 1, "whole");
        int at = whole ? begin + 2 : begin + 1;
        String unit = words.lower(at);
        return article && !unit.equals("second") && CalendarWords.unit(unit) != null && words.is(begin - 1, "for")
                ? at
                : -1;
    }

    private static boolean isAge(Words words, int after) {
        return words.is(after, "old")
                || words.is(after, "-") && words.is(after + 1, "old")
                || words.is(after, "of") && words.is(after + 1, "age");
    }

    private static String amount(Numeral count) {
        BigDecimal low = count.low();
        return count.vague() || low == null ? "X" : low.toPlainString();
    }

    private static @Nullable Reading length(int begin, int end, String amount, String word) {
        String unit = CalendarWords.unit(word);
        return unit == null || unit.equals("weekend") || unit.equals("night")
                ? null
                : new Reading(begin, end, "duration", reference -> null, iso(amount, unit));
    }

    /** The ISO 8601 length of so many units; "X" stands for an unknown number. */
    static String iso(String amount, String unit) {
        boolean known = !amount.equals("X") && amount.indexOf('.') < 0;
        return switch (unit) {
            case "second", "minute", "hour" -> "PT" + amount + Character.toUpperCase(unit.charAt(0));
            case "fortnight" -> "P" + (known ? Long.toString(2 * Long.parseLong(amount)) : amount) + "W";
            case "quarter" -> "P" + (known ? Long.toString(3 * Long.parseLong(amount)) : amount) + "M";
            case "decade" -> "P" + (known ? amount + "0" : amount) + "Y";
            case "century" -> "P" + (known ? amount + "00" : amount) + "Y";
            case "night", "weekend" -> "P" + amount + "D";
            default -> "P" + amount + Character.toUpperCase(unit.charAt(0));
        };
    }
}
