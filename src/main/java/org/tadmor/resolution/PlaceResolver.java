package org.tadmor.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.registry.Gazetteer;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Place;
import org.tadmor.registry.Registry;
import org.tadmor.registry.Spelling;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.PlacePrecision;
import org.tadmor.vocabulary.Span;

/**
 * Decides which places an article's names mean: what stands right behind a name ("Paris, Texas") before the countries
 * that the article speaks of, and these before the size of the places. Two places that are about as likely leave the
 * name unknown. Depends on the article and the gazetteer alone.
 */
public final class PlaceResolver {

    private static final double OWN_NAME = 1.5;
    private static final double IN_CONTEXT = 1.5;
    private static final double SHARE_OF_CONTEXT = 2;
    private static final double STATED = 20;
    private static final double CAPITAL = 2;
    private static final double AREA = 5;
    private static final double ENOUGH = 5.4;
    private static final double CLEAR = 0.4;
    private static final int LARGE = 100_000;
    private static final int LONGEST_NAME = 24;

    private final Gazetteer gazetteer;
    private final Registry registry;

    /** The one resolver of a program; its lists are read when it is first asked for. */
    public static PlaceResolver load() {
        return Loaded.RESOLVER;
    }

    private static final class Loaded {
        static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.load(), Registry.shared());
    }

    PlaceResolver(Gazetteer gazetteer, Registry registry) {
        this.gazetteer = gazetteer;
        this.registry = registry;
    }

    /** The places that referents of an article mean, by their numbers; actors that are no place are left out. */
    public Map<Integer, Place> places(String text, Extraction extraction) {
        return places(text, extraction, Map.of());
    }

    /**
     * The same, where it is known what some do not mean.
     *
     * @param excluded keys of places by the number of the referent that does not mean them
     */
    public Map<Integer, Place> places(String text, Extraction extraction, Map<Integer, Set<String>> excluded) {
        Map<String, Double> context = context(extraction);
        Map<Integer, Place> places = new HashMap<>();
        for (int i = 0; i < extraction.referents().size(); i++) {
            Referent referent = extraction.referents().get(i);
            Set<String> none = excluded.getOrDefault(i, Set.of());
            if (referent.kind() == ActorKind.STATE && referent.registryKey() != null) {
                Place country = gazetteer.country(referent.registryKey());
                places.put(i, country == null || none.contains(country.key()) ? Place.named(referent.name()) : country);
            } else if (referent.kind() == null) {
                places.put(i, place(referent, stated(i, text, extraction), context, none));
            } else if (referent.kind() == ActorKind.UNKNOWN) {
                Place known = place(referent, stated(i, text, extraction), context, none);
                if (known.country() != null) {
                    places.put(i, known);
                }
            }
        }
        return places;
    }

    /** How much of an article is about each country: states, their bodies and large cities without namesakes. */
    private Map<String, Double> context(Extraction extraction) {
        Map<String, Double> context = new HashMap<>();
        for (Mention mention : extraction.mentions()) {
            Referent referent =
                    mention.referent() < 0 ? null : extraction.referents().get(mention.referent());
            String country = referent == null ? null : country(referent);
            if (country != null) {
                context.merge(country, 1.0, Double::sum);
            }
        }
        return context;
    }

    private @Nullable String country(Referent referent) {
        if (referent.registryKey() != null) {
            KnownActor known = registry.byKey(referent.registryKey());
            return known == null ? null : known.state();
        }
        if (referent.kind() != null) {
            return null;
        }
        String country = null;
        for (Place place : gazetteer.named(referent.name())) {
            if (place.population() >= LARGE) {
                if (country != null && !country.equals(place.country())) {
                    return null;
                }
                country = place.country();
            }
        }
        return country;
    }

    /** The region or country written right behind the name, behind a comma or in brackets. */
    private @Nullable Place stated(int referent, String text, Extraction extraction) {
        for (Mention mention : extraction.mentions()) {
            if (mention.referent() == referent) {
                Place stated = behind(text, mention.span());
                if (stated != null) {
                    return stated;
                }
            }
        }
        return null;
    }

    private @Nullable Place behind(String text, Span name) {
        int begin = name.end();
        if (begin + 2 >= text.length() || text.charAt(begin) != ',' || text.charAt(begin + 1) != ' ') {
            return null;
        }
        begin += 2;
        Place found = null;
        int last = Math.min(text.length(), begin + LONGEST_NAME);
        for (int end = begin + 2; end <= last; end++) {
            boolean complete = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (complete && Character.isUpperCase(text.charAt(begin))) {
                Place area = area(text.substring(begin, end));
                found = area == null ? found : area;
            }
        }
        return found;
    }

    private @Nullable Place area(String name) {
        KnownActor actor = registry.byName(name);
        if (actor != null && actor.kind() == ActorKind.STATE) {
            return gazetteer.country(actor.key());
        }
        return gazetteer.named(name).stream()
                .filter(place -> place.precision() == PlacePrecision.REGION)
                .findFirst()
                .orElse(null);
    }

    private Place place(Referent referent, @Nullable Place stated, Map<String, Double> context, Set<String> excluded) {
        List<Place> candidates = new ArrayList<>(gazetteer.named(referent.name()));
        candidates.removeIf(candidate -> excluded.contains(candidate.key()));
        double total = 0;
        for (double count : context.values()) {
            total += count;
        }
        String ofCapital = registry.stateOfCapital(Spelling.fold(referent.name()));
        Place best = null;
        double most = ENOUGH;
        double second = 0;
        for (Place candidate : candidates) {
            String country = Objects.requireNonNull(candidate.country());
            double score = size(candidate)
                    + (candidate.name().equalsIgnoreCase(referent.name()) ? OWN_NAME : 0)
                    + (country.equals(ofCapital) && candidate.population() >= LARGE ? CAPITAL : 0)
                    + (lies(candidate, stated) ? STATED : 0);
            Double mentions = context.get(country);
            score += mentions == null ? 0 : IN_CONTEXT + SHARE_OF_CONTEXT * mentions / total;
            if (score > most) {
                second = most;
                most = score;
                best = candidate;
            } else {
                second = Math.max(second, score);
            }
        }
        boolean clear = best != null && (second <= ENOUGH || most - second >= CLEAR);
        return clear ? Objects.requireNonNull(best) : Place.named(referent.name());
    }

    private static double size(Place place) {
        return place.precision() == PlacePrecision.CITY ? StrictMath.log10(place.population() + 1.0) : AREA;
    }

    private static boolean lies(Place place, @Nullable Place area) {
        return area != null
                && !place.equals(area)
                && Objects.equals(place.country(), area.country())
                && (area.precision() == PlacePrecision.COUNTRY || area.key().equals(place.region()));
    }
}
