package org.tadmor.extraction.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.quantity.Words;

/** Reads the parts of a day: "morning", "afternoon", "evening", "night". */
final class DayParts {

    /** The hours of a part, counted from midnight. */
    record Hours(int from, int to) {}

    private static final Map<String, Hours> PARTS = Map.of(
            "morning", new Hours(5, 12),
            "afternoon", new Hours(12, 18),
            "evening", new Hours(17, 24),
            "night", new Hours(18, 30),
            "noon", new Hours(12, 13),
            "midday", new Hours(12, 13),
            "midnight", new Hours(0, 1),
            "dawn", new Hours(4, 8),
            "dusk", new Hours(17, 21));

    private DayParts() {}

    static @Nullable Hours hours(String word) {
        return PARTS.get(word);
    }

    /** A part of today, of yesterday (-1) or of tomorrow (1) that is named at this word. */
    static @Nullable Reading after(Words words, int at, int by) {
        Hours hours = PARTS.get(words.lower(at));
        return hours == null
                ? null
                : Reading.of(
                        at,
                        at + 1,
                        "day.part",
                        Reading.relative(r -> Periods.hours(r.day().plusDays(by), hours.from(), hours.to())));
    }
}
