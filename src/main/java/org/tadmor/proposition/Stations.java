package org.tadmor.proposition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.claim.ClaimSummary;
import org.tadmor.claim.ClaimSummary.ChainVoice;
import org.tadmor.proposition.PropositionDetail.Station;
import org.tadmor.proposition.PropositionDetail.Through;

/** Through whom claims came: informants, relays and wires, each with the articles it stands in. */
final class Stations {

    private final Map<String, Through> stations = new TreeMap<>();
    private final Map<String, Set<String>> articles = new TreeMap<>();

    private Stations() {}

    /** Those of these claims, the most frequent first. */
    static List<Through> of(List<ClaimSummary> claims) {
        Stations stations = new Stations();
        for (ClaimSummary claim : claims) {
            String article = claim.article().id();
            stations.pass(Station.INFORMANT, claim.informant(), article);
            claim.relays().forEach(relay -> stations.pass(Station.RELAY, relay, article));
            if (claim.wire() != null) {
                stations.pass(Station.WIRE, null, claim.wire(), article);
            }
        }
        return stations.stations.entrySet().stream()
                .map(each -> new Through(
                        each.getValue().station(),
                        each.getValue().actor(),
                        each.getValue().name(),
                        stations.articles.getOrDefault(each.getKey(), Set.of()).size()))
                .sorted(Comparator.comparing(Through::station)
                        .thenComparing(
                                Comparator.comparing(Through::appearances).reversed())
                        .thenComparing(Through::name))
                .toList();
    }

    private void pass(Station station, @Nullable ChainVoice voice, String article) {
        if (voice != null) {
            String actor = voice.actor() == null ? null : voice.actor().id();
            pass(
                    station,
                    actor,
                    voice.actor() == null ? voice.words() : voice.actor().name(),
                    article);
        }
    }

    private void pass(Station station, @Nullable String actor, String name, String article) {
        String key = station + " " + (actor == null ? "?" + name : actor);
        stations.putIfAbsent(key, new Through(station, actor, name, 0));
        articles.computeIfAbsent(key, each -> new TreeSet<>()).add(article);
    }
}
