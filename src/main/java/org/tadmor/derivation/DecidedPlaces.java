package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.registry.Place;
import org.tadmor.resolution.PlaceResolver;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Span;

/** The places that an article's names mean: what people decided, and the resolver's choice among the rest. */
final class DecidedPlaces {

    private final Extraction extraction;
    private final Map<Integer, Place> decided = new HashMap<>();
    private final Map<Integer, Set<String>> excluded = new HashMap<>();
    private final Map<String, Derivation.Ruling> standing = new HashMap<>();

    private DecidedPlaces(Reading reading) {
        this.extraction = reading.extraction();
        Map<Integer, List<PlaceRuling>> later = new HashMap<>();
        for (int i = reading.places().size() - 1; i >= 0; i--) {
            PlaceRuling ruling = reading.places().get(i);
            int referent = referent(ruling.anchor().span());
            List<PlaceRuling> before = later.computeIfAbsent(referent, each -> new ArrayList<>());
            String by = referent < 0 ? null : contradicting(ruling, before);
            standing.put(ruling.decision(), new Derivation.Ruling(ruling.decision(), referent >= 0, by));
            if (referent >= 0 && by == null) {
                before.add(ruling);
                if (ruling.is()) {
                    decided.putIfAbsent(referent, ruling.place());
                } else {
                    excluded.computeIfAbsent(referent, each -> new TreeSet<>())
                            .add(ruling.place().key());
                }
            }
        }
    }

    /** The places of an article by the numbers of its referents. */
    static Map<Integer, Place> of(Reading reading) {
        DecidedPlaces people = new DecidedPlaces(reading);
        Map<Integer, Place> places =
                new HashMap<>(PlaceResolver.load().places(reading.text(), reading.extraction(), people.excluded));
        places.putAll(people.decided);
        return places;
    }

    /** How the decisions about an article's places stand, in the order in which they were made. */
    static List<Derivation.Ruling> standing(Reading reading) {
        Map<String, Derivation.Ruling> standing = new DecidedPlaces(reading).standing;
        return reading.places().stream()
                .map(ruling -> standing.get(ruling.decision()))
                .toList();
    }

    /** The later decision on the same name that says otherwise, or null. */
    private static @Nullable String contradicting(PlaceRuling ruling, List<PlaceRuling> later) {
        for (PlaceRuling other : later) {
            boolean same = other.place().key().equals(ruling.place().key());
            if (same ? other.is() != ruling.is() : other.is() && ruling.is()) {
                return other.decision();
            }
        }
        return null;
    }

    /** The referent that may be a place whose words the span covers best, at least half; else that of an event's place. */
    private int referent(Span anchor) {
        int best = -1;
        double most = 0.5;
        for (Mention mention : extraction.mentions()) {
            double share = share(mention.span(), anchor);
            if (share > most && place(mention.referent())) {
                most = share;
                best = mention.referent();
            }
        }
        for (EventMention event : best >= 0 ? List.<EventMention>of() : extraction.events()) {
            double share = share(event.trigger(), anchor);
            int referent = event.place() < 0
                    ? -1
                    : extraction.mentions().get(event.place()).referent();
            if (share > most && place(referent)) {
                most = share;
                best = referent;
            }
        }
        return best;
    }

    private boolean place(int referent) {
        if (referent < 0) {
            return false;
        }
        Referent named = extraction.referents().get(referent);
        return named.kind() == null || named.kind() == ActorKind.UNKNOWN || named.kind() == ActorKind.STATE;
    }

    private static double share(Span span, Span anchor) {
        int common = Math.max(0, Math.min(span.end(), anchor.end()) - Math.max(span.begin(), anchor.begin()));
        return 2.0 * common / (span.length() + anchor.length());
    }
}
