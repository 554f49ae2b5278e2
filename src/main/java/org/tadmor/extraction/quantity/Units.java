package org.tadmor.extraction.quantity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units that numbers are measured in: money by ISO 4217, shares, lengths of time, physical measures. */
final class Units {

    private static final Map<String, String> SYMBOLS = Map.of(
            "$", "USD", "us$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "rs", "INR", "rs.", "INR", "₦",
            "NGN", "a$", "AUD");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("dollar", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("yen", "JPY"),
            Map.entry("yuan", "CNY"),
            Map.entry("rouble", "RUB"),
            Map.entry("ruble", "RUB"),
            Map.entry("rupee", "INR"),
            Map.entry("naira", "NGN"),
            Map.entry("rand", "ZAR"),
            Map.entry("lira", "TRY"),
            Map.entry("riyal", "SAR"),
            Map.entry("shekel", "ILS"));
    private static final Set<String> SHARES = Set.of("percent", "%", "pct");
    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("km", "kilometre"),
            Map.entry("kilometer", "kilometre"),
            Map.entry("kilometre", "kilometre"),
            Map.entry("mile", "mile"),
            Map.entry("meter", "metre"),
            Map.entry("metre", "metre"),
            Map.entry("foot", "foot"),
            Map.entry("ton", "ton"),
            Map.entry("tonne", "tonne"),
            Map.entry("kg", "kilogram"),
            Map.entry("kilogram", "kilogram"),
            Map.entry("barrel", "barrel"),
            Map.entry("hectare", "hectare"),
            Map.entry("acre", "acre"),
            Map.entry("degree", "degree"),
            Map.entry("megawatt", "megawatt"),
            Map.entry("second", "second"),
            Map.entry("minute", "minute"),
            Map.entry("hour", "hour"),
            Map.entry("day", "day"),
            Map.entry("week", "week"),
            Map.entry("month", "month"),
            Map.entry("year", "year"),
            Map.entry("decade", "decade"));
    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade");

    private Units() {}

    /** The currency of a sign before a number, or null. */
    static @Nullable String sign(String word) {
        return SYMBOLS.get(word);
    }

    /** The unit that this word names, in the singular, or null. */
    static @Nullable String unit(String word) {
        if (SHARES.contains(word)) {
            return "percent";
        }
        String singular = singular(word);
        String currency = CURRENCIES.get(singular);
        return currency == null ? MEASURES.get(singular) : currency;
    }

    static boolean isTime(String unit) {
        return TIMES.contains(unit);
    }

    static boolean isMoney(String unit) {
        return CURRENCIES.containsValue(unit) || SYMBOLS.containsValue(unit);
    }

    private static String singular(String word) {
        if (word.equals("feet")) {
            return "foot";
        }
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
