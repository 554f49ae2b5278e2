package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.vocabulary.Basis;

/**
 * The origins of an event: those of the claims that state or presuppose it, each informant once unless the texts state
 * different occasions.
 */
final class EventOrigins {

    private final List<Row.Origin> origins;

    EventOrigins(List<MentionItem> actual, Map<String, Row.Origin> originOf) {
        Map<String, List<Row.Origin>> byInformant = new TreeMap<>();
        for (MentionItem mention : actual) {
            String claim = mention.claim();
            Row.Origin origin = claim == null ? null : originOf.get(claim);
            if (origin != null) {
                byInformant
                        .computeIfAbsent(
                                Objects.requireNonNullElse(origin.informant(), origin.id()), key -> new ArrayList<>())
                        .add(origin);
            }
        }
        joinBodies(byInformant);
        Map<String, Row.Origin> merged = new TreeMap<>();
        byInformant.forEach((informant, own) -> {
            Set<String> occasions = new TreeSet<>();
            own.forEach(origin -> {
                if (origin.occasion() != null) {
                    occasions.add(origin.occasion());
                }
            });
            String first = occasions.isEmpty() ? "" : occasions.iterator().next();
            for (Row.Origin origin : own) {
                String occasion = Objects.requireNonNullElse(origin.occasion(), first);
                merged.merge(informant + "/" + occasion, origin, EventOrigins::united);
            }
        });
        origins = merged.values().stream()
                .sorted(Comparator.comparing(Row.Origin::id))
                .toList();
    }

    /** What a body says is said by him who speaks for it, where only one does. */
    private static void joinBodies(Map<String, List<Row.Origin>> byInformant) {
        Map<String, Set<String>> speakers = new TreeMap<>();
        byInformant.forEach((informant, own) -> own.forEach(origin -> {
            String body = origin.body() == null ? null : Items.registryActor(origin.body());
            if (body != null && !body.equals(informant) && byInformant.containsKey(body)) {
                speakers.computeIfAbsent(body, key -> new TreeSet<>()).add(informant);
            }
        }));
        speakers.forEach((body, people) -> {
            List<Row.Origin> own = byInformant.remove(body);
            if (own != null) {
                List<Row.Origin> into = byInformant.get(people.iterator().next());
                if (into == null) {
                    byInformant.put(body, own);
                } else {
                    into.addAll(own);
                }
            }
        });
    }

    private static Row.Origin united(Row.Origin one, Row.Origin two) {
        Set<String> articles = new TreeSet<>(one.articles());
        articles.addAll(two.articles());
        Set<String> claims = new TreeSet<>(one.claims());
        claims.addAll(two.claims());
        Set<Basis> basis = EnumSet.of(Basis.SAME_SESSION);
        basis.addAll(one.basis());
        basis.addAll(two.basis());
        Row.Origin first = one.id().compareTo(two.id()) <= 0 ? one : two;
        Row.Origin second = first == one ? two : one;
        boolean dated = first.occasion() != null || second.occasion() == null;
        return new Row.Origin(
                dated ? first.id() : second.id(),
                first.informant(),
                first.voice(),
                dated ? first.occasion() : second.occasion(),
                List.copyOf(articles),
                List.copyOf(claims),
                List.copyOf(basis),
                first.body() == null ? second.body() : first.body(),
                first.state() == null ? second.state() : first.state());
    }

    List<Row.Origin> origins() {
        return origins;
    }
}
