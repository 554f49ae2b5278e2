package org.tadmor.registry;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.PlacePrecision;

/**
 * A place on the map, or just a name where it is not known which place is meant.
 *
 * @param key "geonames:" and a number, "region:" and country and code, "country:" and a state's key, or "name:" and the
 *     folded name of what the gazetteer does not know
 * @param name the name that English readers know it by
 * @param country the registry's key of the state it lies in ("sy"), or null
 * @param region the key of the region it lies in, where the gazetteer has that, or null
 * @param latitude in degrees north, with {@code longitude}; both are null where unknown
 * @param population of a city, as far as the gazetteer has it; else 0
 */
public record Place(
        String key,
        String name,
        @Nullable String country,
        @Nullable String region,
        @Nullable Double latitude,
        @Nullable Double longitude,
        PlacePrecision precision,
        int population)
        implements Serializable { // for Spark jobs

    /** What is known of a place of which there is but a name; it is spelt alike however the words are written. */
    public static Place named(String words) {
        String folded = Spelling.lower(words);
        return new Place("name:" + folded, capitalised(folded), null, null, null, null, PlacePrecision.UNKNOWN, 0);
    }

    private static String capitalised(String folded) {
        StringBuilder name = new StringBuilder(folded);
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == ' ') {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }

    /** The number of the place in GeoNames, or null. */
    public @Nullable Integer geonames() {
        return key.startsWith("geonames:") ? Integer.valueOf(key.substring(9)) : null;
    }

    /** The country as the two capitals of ISO 3166, or null. */
    public @Nullable String countryCode() {
        return country == null ? null : country.toUpperCase(Locale.ROOT);
    }
}
