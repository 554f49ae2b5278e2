package org.tadmor.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.derivation.Row;
import org.tadmor.registry.Gazetteer;
import org.tadmor.registry.Place;
import org.tadmor.vocabulary.PublicId;

/** The places that events are set in. */
@Component
class Places {

    private final JdbcTemplate jdbc;

    Places(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static String id(Place place) {
        return PublicId.of("place", place.key());
    }

    /** Stores the places of these events, where they are not there yet or have changed. */
    void put(List<Row.Event> events) {
        Map<String, Place> places = new TreeMap<>();
        for (Row.Event event : events) {
            if (event.place() != null) {
                places.put(event.place().key(), event.place());
            }
        }
        jdbc.batchUpdate("""
                insert into place (public_id, key, name, names, country, latitude, longitude, precision, geonames)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (public_id) do update
                set name = excluded.name, names = excluded.names, country = excluded.country,
                    latitude = excluded.latitude, longitude = excluded.longitude, precision = excluded.precision
                where (place.name, place.names, place.latitude, place.longitude)
                    is distinct from (excluded.name, excluded.names, excluded.latitude, excluded.longitude)
                """, places.values().stream().map(Places::row).toList());
    }

    private static Object[] row(Place place) {
        Set<String> names = new TreeSet<>(Set.of(place.name().toLowerCase(Locale.ROOT)));
        Gazetteer.load().otherNames(place).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return new Object[] {
            id(place),
            place.key(),
            place.name(),
            names.toArray(String[]::new),
            place.countryCode(),
            place.latitude(),
            place.longitude(),
            place.precision().token(),
            place.geonames()
        };
    }
}
