package org.tadmor.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.PlacePrecision;

/**
 * Cities, regions and countries by all their names. The cities are those of GeoNames (https://www.geonames.org, CC BY
 * 4.0) with 3,000 people or more and the seats of regions; {@code places.tsv.gz} is made of them by {@code
 * GazetteerBuilder} among the tests. Immutable; one serves all threads.
 */
public final class Gazetteer {

    private static final Set<String> ARTICLES = Set.of("the", "al", "ar", "as", "ash", "ad", "at", "an", "az");

    private final Map<String, Place> byKey = new HashMap<>();
    private final Map<String, int[]> byName = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<String> otherNames = new ArrayList<>();

    private Gazetteer() {
        try (InputStream in = Gazetteer.class.getResourceAsStream("places.tsv.gz")) {
            if (in == null) {
                throw new IllegalStateException("no resource places.tsv.gz");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line.split("\t", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one gazetteer of a program, read when it is first asked for. */
    public static Gazetteer load() {
        return Loaded.GAZETTEER;
    }

    private static final class Loaded {
        static final Gazetteer GAZETTEER = new Gazetteer();
    }

    private void add(String[] row) {
        String key = row[0];
        Place place = new Place(
                key,
                row[1],
                row[2],
                row[3].isEmpty() ? null : row[3],
                Double.valueOf(row[4]),
                Double.valueOf(row[5]),
                key.startsWith("geonames:")
                        ? PlacePrecision.CITY
                        : key.startsWith("region:") ? PlacePrecision.REGION : PlacePrecision.COUNTRY,
                Integer.parseInt(row[6]));
        int number = places.size();
        places.add(place);
        otherNames.add(row[7]);
        byKey.put(key, place);
        addName(row[1], number);
        for (String other : names(row[7])) {
            addName(other, number);
        }
    }

    private void addName(String name, int place) {
        int[] alone = {place};
        byName.merge(fold(name), alone, Gazetteer::with);
    }

    private static int[] with(int[] places, int[] alone) {
        if (places[places.length - 1] == alone[0]) {
            return places;
        }
        int[] all = Arrays.copyOf(places, places.length + 1);
        all[places.length] = alone[0];
        return all;
    }

    /**
     * The form in which names of places are compared: in lower case without diacritics, spaces and articles, so that
     * "Deir Ezzor" is "Deir ez-Zor" and "al-Raqqah" is "Raqqa".
     */
    static String fold(String name) {
        String words = Spelling.lower(name);
        int space = words.indexOf(' ');
        if (space > 0 && words.length() - space > 3 && ARTICLES.contains(words.substring(0, space))) {
            words = words.substring(space + 1);
        }
        String joined = words.replace(" ", "");
        return joined.length() > 4 && joined.endsWith("ah") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /** The places of this name in any usual spelling, in the order of the gazetteer. */
    public List<Place> named(String name) {
        int[] numbers = byName.get(fold(name));
        if (numbers == null) {
            return List.of();
        }
        List<Place> named = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            named.add(places.get(number));
        }
        return named;
    }

    public @Nullable Place byKey(String key) {
        return byKey.get(key);
    }

    /** The state with this key of the registry as a place, or null. */
    public @Nullable Place country(String state) {
        return byKey.get("country:" + state);
    }

    /** The other names of a place of this gazetteer; none of a place it does not know. */
    public List<String> otherNames(Place place) {
        int[] numbers = byName.get(fold(place.name()));
        if (numbers != null) {
            for (int number : numbers) {
                if (places.get(number).key().equals(place.key())) {
                    return names(otherNames.get(number));
                }
            }
        }
        return List.of();
    }
}
