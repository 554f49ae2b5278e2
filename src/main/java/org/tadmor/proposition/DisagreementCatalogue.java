package org.tadmor.proposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tadmor.actor.ActorNames;
import org.tadmor.event.EventReference;
import org.tadmor.event.Events;
import org.tadmor.listing.Catalogue;
import org.tadmor.listing.Facet;
import org.tadmor.listing.Filter;
import org.tadmor.listing.Include;
import org.tadmor.listing.LinkedData;
import org.tadmor.listing.Search;
import org.tadmor.listing.Sort;
import org.tadmor.outlet.OutletNames;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.Verdict;

/** What the list of disagreements can do. */
@Configuration(proxyBeanMethods = false)
class DisagreementCatalogue {

    private static final String SIDE = "public_id in (select disagreement_id from disagreement_side where %s)";

    private static final String ENTRY =
            "disagreement_side side join claim_entry entry on entry.claim_id = side.claim_id where ";

    private static final String ASKED = "websearch_to_tsquery('tadmor', ?)";

    @Bean
    Catalogue<DisagreementSummary> disagreementList(DisagreementSearch search, Events events) {
        return new Catalogue<>(
                        "disagreements",
                        DisagreementSummary.class,
                        "disagreement",
                        "public_id",
                        "entry",
                        search::load,
                        DisagreementSummary::id)
                .search(new Search<>(
                        "Words of the claims on either side, and the names of their chains. Words in any form,"
                                + " \"an exact phrase\", or, -not.",
                        "public_id in (select side.disagreement_id from " + ENTRY + "entry.words @@ " + ASKED + ")",
                        "(select max(ts_rank_cd(entry.words, " + ASKED + ")) from " + ENTRY
                                + "side.disagreement_id = public_id)",
                        null))
                .filters(
                        Filter.terms(
                                "type", "The point on which they differ.", DisagreementType.class, "type = any (?)"),
                        Filter.terms("verdict", "What comparing them came to.", Verdict.class, "verdict = any (?)"),
                        Filter.texts(
                                "event", "The event both speak of, by id.", "0123456789abcdef", "event_id = any (?)"),
                        Filter.texts(
                                "claim",
                                "A claim on either side, by id.",
                                "0123456789abcdef",
                                SIDE.formatted("claim_id = any (?)")),
                        Filter.texts(
                                "proposition",
                                "A proposition, by id, that a claim on either side says.",
                                "9mhfbakzv4ehmmg5",
                                SIDE.formatted("claim_id in (select claim_id from claim_reading"
                                        + " where proposition_id = any (?))")),
                        ActorNames.filter(
                                        "speaker",
                                        "Who speaks on either side: an actor, by id or name.",
                                        "Dmitry Peskov",
                                        "entry.found_by")
                                .within("public_id in (select side.disagreement_id from " + ENTRY + "%s)"),
                        OutletNames.filter("An outlet on either side, by id, domain or name.", "article.outlet_id")
                                .within("public_id in (select side.disagreement_id from disagreement_side side"
                                        + " join article on article.id = side.article_id where %s)"))
                .sorts(
                        Sort.by(
                                "verdict",
                                "Conflicts first, then apparent ones, then the rest.",
                                "(case verdict when 'conflict' then 0 when 'apparent' then 1 when 'compatible' then 2"
                                        + " else 3 end)",
                                "integer",
                                false),
                        Sort.by("type", "By the point on which they differ.", "type", "text", false))
                .facets(
                        Facet.of("type", "The point on which they differ.", "type"),
                        Facet.of("verdict", "What comparing them came to.", "verdict"),
                        Facet.of(
                                "event",
                                "The event both speak of.",
                                "event_id",
                                "select public_id, title from event where public_id = any (?)"))
                .includes(new Include<>("event", "The event both speak of.", EventReference.class, all -> {
                    Map<String, EventReference> known = events.references(ids(all));
                    Map<String, EventReference> each = new HashMap<>();
                    for (DisagreementSummary disagreement : all) {
                        EventReference event = disagreement.event() == null ? null : known.get(disagreement.event());
                        if (event != null) {
                            each.put(disagreement.id(), event);
                        }
                    }
                    return each;
                }))
                .columns(
                        "id",
                        "type",
                        "verdict",
                        "why",
                        "event",
                        "samePrincipal",
                        "sameState",
                        "a.claim",
                        "a.article",
                        "a.outlet",
                        "a.value",
                        "a.words",
                        "b.claim",
                        "b.article",
                        "b.outlet",
                        "b.value",
                        "b.words")
                .linkedData(all -> all.stream()
                        .<Map<String, ?>>map(DisagreementCatalogue::node)
                        .toList());
    }

    private static TreeSet<String> ids(List<DisagreementSummary> all) {
        TreeSet<String> ids = new TreeSet<>();
        for (DisagreementSummary disagreement : all) {
            if (disagreement.event() != null) {
                ids.add(disagreement.event());
            }
        }
        return ids;
    }

    private static Map<String, ?> node(DisagreementSummary disagreement) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@id", LinkedData.id("disagreements", disagreement.id()));
        node.put("@type", List.of("tadmor:disagreement", "prov:Entity"));
        node.put("tadmor:point", disagreement.type());
        node.put("tadmor:verdict", disagreement.verdict());
        node.put("tadmor:why", disagreement.why());
        node.put(
                "tadmor:event",
                disagreement.event() == null ? null : Map.of("@id", LinkedData.id("events", disagreement.event())));
        List<Object> sides = new ArrayList<>();
        Stream.of(disagreement.a(), disagreement.b()).forEach(side -> {
            if (side != null) {
                sides.add(node(side));
            }
        });
        node.put("tadmor:sides", sides);
        return node;
    }

    private static Map<String, ?> node(DisagreementSummary.Side side) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("tadmor:claim", side.claim() == null ? null : Map.of("@id", LinkedData.id("claims", side.claim())));
        node.put("schema:value", side.value());
        node.put(
                "oa:hasTarget",
                LinkedData.words(side.article(), List.of(new int[] {side.begin(), side.end()}), side.words()));
        return node;
    }
}
