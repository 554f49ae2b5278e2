package org.tadmor.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.listing.LinkedData;

/** Claims as linked data: what is claimed, where it appears, who stands behind it, and the words that show it. */
final class ClaimNodes {

    private final ClaimSearch search;

    ClaimNodes(ClaimSearch search) {
        this.search = search;
    }

    List<Map<String, ?>> of(List<ClaimSummary> claims) {
        Map<String, String> first = search.firstAppearances(claims);
        return claims.stream()
                .<Map<String, ?>>map(claim -> node(claim, first.get(claim.id())))
                .toList();
    }

    private static Map<String, @Nullable Object> node(ClaimSummary claim, @Nullable String firstAppearance) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@id", LinkedData.id("claims", claim.id()));
        node.put("@type", List.of("schema:Claim", "prov:Entity", "oa:Annotation"));
        node.put("schema:text", claim.content());
        node.put("schema:appearance", article(claim));
        node.put(
                "schema:firstAppearance",
                firstAppearance == null ? null : Map.of("@id", LinkedData.id("articles", firstAppearance)));
        node.put(
                "oa:hasTarget",
                LinkedData.words(claim.article().id(), claim.evidence().content(), claim.content()));
        node.put(
                "prov:wasQuotedFrom",
                Map.of("@id", LinkedData.id("articles", claim.article().id())));
        node.put(
                "prov:wasAttributedTo",
                claim.speakers().stream().map(voice -> voice(claim, voice)).toList());
        ClaimSummary.ChainVoice informant = claim.informant();
        node.put("tadmor:informant", informant == null ? null : voice(claim, informant));
        node.put(
                "tadmor:relay",
                claim.relays().stream().map(voice -> voice(claim, voice)).toList());
        node.put("tadmor:wire", claim.wire());
        node.put(
                "tadmor:proposition",
                claim.proposition() == null ? null : Map.of("@id", LinkedData.id("propositions", claim.proposition())));
        node.put(
                "tadmor:event",
                claim.events().stream()
                        .map(event -> Map.of("@id", LinkedData.id("events", event)))
                        .toList());
        node.put("tadmor:act", claim.act());
        node.put("tadmor:quotation", claim.quotation());
        node.put("tadmor:voice", claim.voice());
        node.put("tadmor:polarity", claim.polarity());
        node.put("tadmor:certainty", claim.certainty());
        node.put("tadmor:tense", claim.tense());
        node.put("tadmor:segment", claim.segment());
        node.put("tadmor:echo", claim.echo());
        node.put("tadmor:confidence", claim.confidence());
        return node;
    }

    private static Map<String, @Nullable Object> article(ClaimSummary claim) {
        Map<String, @Nullable Object> article = new LinkedHashMap<>();
        article.put("@id", LinkedData.id("articles", claim.article().id()));
        article.put("@type", "schema:NewsArticle");
        article.put("schema:headline", claim.article().title());
        article.put(
                "schema:datePublished",
                claim.article().published() == null
                        ? null
                        : claim.article().published().begin());
        article.put(
                "schema:publisher",
                Map.of(
                        "@id",
                        LinkedData.id("outlets", claim.outlet().id()),
                        "schema:name",
                        claim.outlet().name()));
        return article;
    }

    private static Map<String, @Nullable Object> voice(ClaimSummary claim, ClaimSummary.ChainVoice voice) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@type", "prov:Agent");
        if (voice.actor() != null) {
            node.put("@id", LinkedData.id("actors", voice.actor().id()));
            node.put("schema:name", voice.actor().name());
        }
        node.put("tadmor:voice", voice.voice());
        node.put("tadmor:words", LinkedData.words(claim.article().id(), voice.spans(), voice.words()));
        return node;
    }
}
