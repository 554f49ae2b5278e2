package org.tadmor.extraction.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that are written with a period, and what the period then says about the end of a sentence. */
final class Abbreviations {

    /** How an abbreviation stands in a sentence. */
    enum Kind {
        TITLE,
        NUMBER,
        MONTH,
        WORD,
        END
    }

    private static final Map<String, Kind> KINDS = kinds();

    private Abbreviations() {}

    /** The kind of these letters, given with or without their last period; null where they are none. */
    static @Nullable Kind of(String letters) {
        String key = letters.endsWith(".") ? letters.substring(0, letters.length() - 1) : letters;
        return KINDS.get(key.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        for (String[] row : Rows.of(Abbreviations.class, "abbreviations.tsv")) {
            kinds.put(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }
}
