package org.tadmor.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tadmor.listing.Catalogue;
import org.tadmor.listing.Facet;
import org.tadmor.listing.Filter;
import org.tadmor.listing.Include;
import org.tadmor.listing.LinkedData;
import org.tadmor.listing.Search;
import org.tadmor.listing.Sort;
import org.tadmor.vocabulary.ActorKind;

/** What the list of actors can do. */
@Configuration(proxyBeanMethods = false)
class ActorCatalogue {

    @Bean
    Catalogue<ActorSummary> actorList(ActorSearch search) {
        return new Catalogue<>(
                        "actors", ActorSummary.class, "actor", "public_id", "entry", search::load, ActorSummary::id)
                .search(Search.names("A name or part of one.", "public_id", "actor_name", "actor_id"))
                .filters(
                        Filter.texts(
                                "name",
                                "Part of a name it was seen under, in any spelling.",
                                "putin",
                                "public_id in (select actor_id from actor_name join unnest(?::text[]) given"
                                        + " on key like '%' || name_key(given) || '%')"),
                        Filter.terms("kind", "What it is.", ActorKind.class, "kind = any (?)"),
                        Filter.texts(
                                "body", "The body it speaks for, by registry key.", "ru-kremlin", "body = any (?)"),
                        Filter.texts(
                                "state",
                                "The state or movement it belongs to, by registry key.",
                                "ru",
                                "state = any (?)"))
                .sorts(Sort.by("name", "By name.", "name", "text", false))
                .facets(
                        Facet.of("kind", "What it is.", "kind"),
                        Facet.of("body", "The body it speaks for.", "body"),
                        Facet.of("state", "The state or movement it belongs to.", "state"))
                .includes(new Include<ActorSummary>(
                        "counts",
                        "How much it said, was told, carried and took part in.",
                        ActorCounts.class,
                        search::counts))
                .columns("id", "kind", "name", "registryKey", "body", "state", "aliases")
                .linkedData(actors -> actors.stream()
                        .<Map<String, ?>>map(ActorCatalogue::node)
                        .toList());
    }

    private static Map<String, ?> node(ActorSummary actor) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@id", LinkedData.id("actors", actor.id()));
        node.put(
                "@type",
                actor.kind() == ActorKind.PERSON
                        ? List.of("schema:Person", "prov:Person")
                        : List.of("schema:Organization", "prov:Agent"));
        node.put("schema:name", actor.name());
        node.put("schema:alternateName", actor.aliases());
        node.put("tadmor:kind", actor.kind());
        node.put("tadmor:body", actor.body());
        node.put("tadmor:state", actor.state());
        return node;
    }
}
