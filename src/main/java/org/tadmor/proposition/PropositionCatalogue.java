package org.tadmor.proposition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tadmor.actor.ActorNames;
import org.tadmor.listing.Catalogue;
import org.tadmor.listing.Facet;
import org.tadmor.listing.Filter;
import org.tadmor.listing.Include;
import org.tadmor.listing.LinkedData;
import org.tadmor.listing.Search;
import org.tadmor.listing.Sort;
import org.tadmor.outlet.OutletNames;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Standing;

/** What the list of propositions can do. */
@Configuration(proxyBeanMethods = false)
class PropositionCatalogue {

    @Bean
    Catalogue<PropositionSummary> propositionList(PropositionSearch search) {
        return new Catalogue<>(
                        "propositions",
                        PropositionSummary.class,
                        "proposition",
                        "public_id",
                        "entry",
                        search::load,
                        PropositionSummary::id)
                .search(Search.words(
                        "Words of any of its wordings, and the speakers.",
                        "words",
                        new Search.Highlighted<>(
                                "text",
                                propositions -> propositions.stream()
                                        .map(PropositionSummary::text)
                                        .toList(),
                                null)))
                .filters(
                        ActorNames.filter(
                                "speaker",
                                "Whose words they are: an actor, by id or name.",
                                "Vladimir Putin",
                                "found_by"),
                        OutletNames.linked("An outlet in which it shows, by id, domain or name.", "found_by"),
                        Filter.linked(
                                "article", "The article in which it shows, by id.", "0123456789abcdef", "found_by"),
                        Filter.terms("act", "What the voice does by saying it.", Act.class, "act = any (?)"),
                        Filter.terms(
                                "standing", "How many origins stand behind it.", Standing.class, "standing = any (?)"))
                .sorts(
                        Sort.by(
                                "appearances",
                                "By how many articles it shows in.",
                                "appearance_count",
                                "integer",
                                true),
                        Sort.by("origins", "By how many origins it has.", "origin_count", "integer", true))
                .facets(
                        Facet.of("act", "What the voice does by saying it.", "act"),
                        Facet.of("standing", "How many origins stand behind it.", "standing"),
                        Facet.linked("speaker", "Whose words they are.", "found_by", "speaker", ActorNames.LABELS),
                        Facet.linked("outlet", "Where it shows.", "found_by", "outlet", OutletNames.LABELS))
                .includes(new Include<PropositionSummary>(
                        "counts", "How many claims say it.", PropositionCounts.class, search::counts))
                .columns(
                        "id",
                        "act",
                        "text",
                        "speakers.name",
                        "standing",
                        "numbers.appearances",
                        "numbers.outlets",
                        "numbers.origins",
                        "numbers.unnamed",
                        "numbers.principals",
                        "numbers.states")
                .linkedData(propositions -> propositions.stream()
                        .<Map<String, ?>>map(PropositionCatalogue::node)
                        .toList());
    }

    private static Map<String, ?> node(PropositionSummary proposition) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@id", LinkedData.id("propositions", proposition.id()));
        node.put("@type", List.of("schema:Claim", "prov:Entity"));
        node.put("schema:text", proposition.text());
        node.put(
                "prov:wasAttributedTo",
                proposition.speakers().stream()
                        .map(speaker ->
                                Map.of("@id", LinkedData.id("actors", speaker.id()), "schema:name", speaker.name()))
                        .toList());
        node.put("tadmor:act", proposition.act());
        node.put("tadmor:standing", proposition.standing());
        node.put("tadmor:appearances", proposition.numbers().appearances());
        node.put("tadmor:origins", proposition.numbers().origins());
        return node;
    }
}
