package org.tadmor.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tadmor.actor.ActorNames;
import org.tadmor.article.ArticleSummary;
import org.tadmor.article.Articles;
import org.tadmor.event.EventReference;
import org.tadmor.event.Events;
import org.tadmor.listing.Catalogue;
import org.tadmor.listing.Facet;
import org.tadmor.listing.Filter;
import org.tadmor.listing.Include;
import org.tadmor.listing.Search;
import org.tadmor.listing.Sort;
import org.tadmor.outlet.OutletNames;
import org.tadmor.outlet.OutletSummary;
import org.tadmor.outlet.Outlets;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Voice;

/** What the list of claims can do. */
@Configuration(proxyBeanMethods = false)
class ClaimCatalogue {

    private static final Sort NEWEST = new Sort(
            "published",
            "By begin of publication, undated ones last; an article's in the order of its text.",
            List.of(
                    new Sort.Key("published", "timestamp"),
                    new Sort.Key("article", "text"),
                    new Sort.Key("rank", "integer")),
            true,
            true);

    @Bean
    Catalogue<ClaimSummary> claimList(ClaimSearch search, Articles articles, Outlets outlets, Events events) {
        ClaimNodes nodes = new ClaimNodes(search);
        return new Catalogue<>(
                        "claims",
                        ClaimSummary.class,
                        "claim_entry",
                        "claim_id",
                        "entry",
                        search::load,
                        ClaimSummary::id)
                .search(Search.words(
                        "What is claimed, and the names of the chain.",
                        "words",
                        new Search.Highlighted<>(
                                "article",
                                claims -> claims.stream()
                                        .map(ClaimSummary::content)
                                        .toList(),
                                claim -> claim.evidence().content())))
                .filters(voices())
                .filters(
                        OutletNames.filter("The outlet that published it, by id, domain or name.", "outlet_id"),
                        Filter.texts(
                                "article", "The article it stands in, by id.", "0123456789abcdef", "article = any (?)"),
                        Filter.linked("event", "An event it reports, by id.", "0123456789abcdef", "found_by"),
                        Filter.texts(
                                "proposition",
                                "The proposition it belongs to, by id.",
                                "0123456789abcdef",
                                "proposition = any (?)"),
                        Filter.terms(
                                "standing",
                                "How many origins its proposition has.",
                                Standing.class,
                                "proposition in (select public_id from proposition where standing = any (?))"),
                        Filter.terms("act", "What the voice does by saying it.", Act.class, "act = any (?)"),
                        Filter.terms("quotation", "How the words are given.", Quotation.class, "quotation = any (?)"),
                        Filter.terms("voice", "How the words of the source name it.", Voice.class, "voice = any (?)"),
                        Filter.terms(
                                "segment", "Where in the article it stands.", SegmentKind.class, "segment = any (?)"),
                        Filter.terms(
                                "kind",
                                "Whether its article is a report or a digest.",
                                ArticleKind.class,
                                "kind = any (?)"),
                        Filter.terms(
                                "echo",
                                "How it is known to rest on an origin elsewhere.",
                                EchoKind.class,
                                "echo = any (?)"),
                        Filter.flag(
                                "withdrawn",
                                "Whether its outlet took it back; then it counts for nothing.",
                                "claim_id in (select claim_id from claim_withdrawal)"),
                        Filter.days("event", "of an event that it reports", "happened", "tsrange", "lower(happened)"),
                        Filter.days("said", "on which it can have been said", "said", "daterange", "lower(said)"),
                        Filter.days("published", "of publication", "published_range", "tsrange", "published"))
                .sorts(
                        NEWEST,
                        Sort.by(
                                "said",
                                "By the first day on which it can have been said, unknown ones last.",
                                "coalesce(lower(said), '-infinity')",
                                "date",
                                true),
                        Sort.by(
                                "confidence",
                                "By the probability that source, cue and content are right.",
                                "confidence",
                                "double precision",
                                true))
                .facets(
                        OutletNames.facet("outlet_id"),
                        Facet.linked("speaker", "Whose words they are.", "found_by", "speaker", ActorNames.LABELS),
                        Facet.linked("via", "Who is in the chain.", "found_by", "via", ActorNames.LABELS),
                        Facet.linked("about", "Whom the words name.", "found_by", "about", ActorNames.LABELS),
                        Facet.linked(
                                "event",
                                "The events it reports.",
                                "found_by",
                                "event",
                                "select public_id, title from event where public_id = any (?)"),
                        Facet.of("act", "What the voice does by saying it.", "act"),
                        Facet.of("quotation", "How the words are given.", "quotation"),
                        Facet.of("voice", "How the words of the source name it.", "voice"),
                        Facet.of("segment", "Where in the article it stands.", "segment"),
                        Facet.of("kind", "Whether its article is a report or a digest.", "kind"),
                        Facet.of("echo", "How it is known to rest on an origin elsewhere.", "echo"))
                .includes(
                        include(
                                "article",
                                "The article it stands in.",
                                ArticleSummary.class,
                                claim -> claim.article().id(),
                                articles::summaries),
                        include(
                                "outlet",
                                "The outlet that published it.",
                                OutletSummary.class,
                                claim -> claim.outlet().id(),
                                outlets::summaries),
                        new Include<>("events", "The events it reports.", EventReference[].class, claims -> {
                            TreeSet<String> ids = new TreeSet<>();
                            claims.forEach(claim -> ids.addAll(claim.events()));
                            Map<String, EventReference> known = events.references(ids);
                            Map<String, List<EventReference>> each = new HashMap<>();
                            claims.forEach(claim -> each.put(
                                    claim.id(),
                                    claim.events().stream()
                                            .filter(known::containsKey)
                                            .map(known::get)
                                            .toList()));
                            return each;
                        }),
                        new Include<>(
                                "proposition",
                                "The proposition it belongs to, and how many origins that has.",
                                SharedProposition.class,
                                search::propositions))
                .columns(
                        "id",
                        "content",
                        "speakers.actor.name",
                        "speakers.words",
                        "informant.actor.name",
                        "informant.words",
                        "relays.actor.name",
                        "wire",
                        "addressee.actor.name",
                        "act",
                        "quotation",
                        "voice",
                        "polarity",
                        "certainty",
                        "tense",
                        "segment",
                        "said.first",
                        "said.last",
                        "outlet.name",
                        "outlet.domain",
                        "article.id",
                        "article.title",
                        "article.published.begin",
                        "proposition",
                        "echo",
                        "events",
                        "confidence",
                        "rule")
                .linkedData(nodes::of);
    }

    private static Filter[] voices() {
        return new Filter[] {
            ActorNames.filter(
                    "speaker", "Whose words they are: an actor, by id or name.", "Vladimir Putin", "found_by"),
            ActorNames.filter(
                    "via",
                    "An actor anywhere in the chain: speaker, informant or relay, by id or name.",
                    "TASS",
                    "found_by"),
            ActorNames.filter("addressee", "Whom it was said to, by id or name.", "Irina Bokova", "found_by"),
            ActorNames.filter(
                    "about", "An actor that the words claimed name, by id or name.", "Bashar al-Assad", "found_by")
        };
    }

    private static <X> Include<ClaimSummary> include(
            String name,
            String description,
            Class<X> shape,
            Function<ClaimSummary, String> id,
            Function<TreeSet<String>, Map<String, X>> load) {
        return new Include<>(name, description, shape, claims -> {
            TreeSet<String> ids = new TreeSet<>();
            claims.forEach(claim -> ids.add(id.apply(claim)));
            Map<String, X> known = load.apply(ids);
            Map<String, X> each = new HashMap<>();
            claims.forEach(claim -> {
                X found = known.get(id.apply(claim));
                if (found != null) {
                    each.put(claim.id(), found);
                }
            });
            return each;
        });
    }
}
