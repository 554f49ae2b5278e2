package org.tadmor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of values that parameters and fields take, in words. */
final class ValueKinds {

    private static final String WHOLE = "a whole number";
    private static final String NUMBER = "a number";
    private static final String YES_NO = "true or false";

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(boolean.class, YES_NO),
            Map.entry(Boolean.class, YES_NO),
            Map.entry(LocalDate.class, "a date such as 2016-03-27"),
            Map.entry(Instant.class, "a time such as 2016-03-27T18:00:00Z"),
            Map.entry(OffsetDateTime.class, "a time such as 2016-03-27T18:00:00Z"),
            Map.entry(String.class, "a text"));

    private ValueKinds() {}

    static String wanted(@Nullable Class<?> type) {
        return type == null ? "what is expected here" : WORDS.getOrDefault(type, "what is expected here");
    }
}
