package org.tadmor.outlet;

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

/** What the list of outlets can do. */
@Configuration(proxyBeanMethods = false)
class OutletCatalogue {

    @Bean
    Catalogue<OutletSummary> outletList(OutletSearch search) {
        return new Catalogue<>(
                        "outlets", OutletSummary.class, "outlet", "public_id", "id", search::load, OutletSummary::id)
                .search(Search.names("A name or part of one.", "id", "outlet_name", "outlet_id"))
                .filters(
                        Filter.texts(
                                "name",
                                "Part of a name, in any spelling.",
                                "times",
                                "id in (select outlet_id from outlet_name join unnest(?::text[]) given"
                                        + " on key like '%' || name_key(given) || '%')"),
                        Filter.lowerTexts("domain", "Domain of the site.", "ndtv.com", "domain = any (?)"),
                        Filter.terms("kind", "What kind of outlet.", OutletKind.class, "kind = any (?)"),
                        Filter.texts("country", "ISO 3166-1 alpha-2 code of its country.", "IN", "country = any (?)"))
                .sorts(
                        Sort.by("name", "By name.", "name", "text", false),
                        Sort.by(
                                "country",
                                "By country, those without one first.",
                                "coalesce(country, '')",
                                "text",
                                false))
                .facets(
                        Facet.of("kind", "What it is.", "kind"),
                        Facet.of("country", "ISO 3166-1 alpha-2 code of its country.", "country"))
                .includes(new Include<OutletSummary>(
                        "counts", "How many articles and claims it has here.", OutletCounts.class, search::counts))
                .columns("id", "name", "domain", "kind", "country", "backer")
                .linkedData(outlets -> outlets.stream()
                        .<Map<String, ?>>map(OutletCatalogue::node)
                        .toList());
    }

    private static Map<String, ?> node(OutletSummary outlet) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@id", LinkedData.id("outlets", outlet.id()));
        node.put("@type", List.of("schema:NewsMediaOrganization", "prov:Organization"));
        node.put("schema:name", outlet.name());
        node.put("schema:url", outlet.domain() == null ? null : "https://" + outlet.domain() + "/");
        node.put("schema:parentOrganization", outlet.backer());
        node.put("tadmor:kind", outlet.kind());
        node.put("tadmor:country", outlet.country());
        return node;
    }
}
