package org.tadmor.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tadmor.listing.Catalogue;
import org.tadmor.listing.Condition;
import org.tadmor.listing.Facet;
import org.tadmor.listing.Filter;
import org.tadmor.listing.Include;
import org.tadmor.listing.LinkedData;
import org.tadmor.listing.Search;
import org.tadmor.listing.Sort;
import org.tadmor.outlet.OutletNames;
import org.tadmor.vocabulary.ArticleKind;

/** What the list of articles can do. */
@Configuration(proxyBeanMethods = false)
class ArticleCatalogue {

    @Bean
    Catalogue<ArticleSummary> articleList(ArticleSearch search) {
        return new Catalogue<>(
                        "articles",
                        ArticleSummary.class,
                        "article",
                        "public_id",
                        "id",
                        search::load,
                        ArticleSummary::id)
                .search(Search.words(
                        "Words of the headline and the text.",
                        "words",
                        new Search.Highlighted<>("text", search::texts, null)))
                .filters(
                        OutletNames.filter("The outlet, by id, domain or name.", "outlet_id"),
                        Filter.terms("kind", "Report or digest.", ArticleKind.class, "kind = any (?)"),
                        state(),
                        Filter.texts("language", "ISO 639-1 code of the language.", "en", "language = any (?)"),
                        Filter.texts("wire", "The agency it is wholly credited to.", "Reuters", "wire = any (?)"),
                        Filter.days(
                                "published",
                                "of publication",
                                "published_begin is not null and tsrange(published_begin, published_end)",
                                "tsrange",
                                "coalesce(published_begin, '-infinity')"))
                .sorts(
                        Sort.by(
                                "published",
                                "By begin of publication, undated ones last.",
                                "coalesce(published_begin, '-infinity')",
                                "timestamp",
                                true),
                        Sort.by("received", "By arrival.", "received_at", "timestamptz", true))
                .facets(
                        OutletNames.facet("outlet_id"),
                        Facet.of("kind", "Report or digest.", "kind"),
                        Facet.of("state", "Whether it counts.", "state"),
                        Facet.of("language", "ISO 639-1 code of the language.", "language"),
                        Facet.of("wire", "The agency it is wholly credited to.", "wire"))
                .includes(new Include<ArticleSummary>(
                        "counts", "How many claims it holds and events it names.", ArticleCounts.class, search::counts))
                .columns(
                        "id",
                        "kind",
                        "state",
                        "outlet.id",
                        "outlet.name",
                        "outlet.domain",
                        "title",
                        "url",
                        "language",
                        "published.begin",
                        "published.end",
                        "published.precision",
                        "wire",
                        "received",
                        "sha256")
                .linkedData(articles -> articles.stream()
                        .<Map<String, ?>>map(ArticleCatalogue::node)
                        .toList());
    }

    /** What was taken back shows only where it is asked for. */
    private static Filter state() {
        Filter terms = Filter.terms(
                "state",
                "Whether it counts. Articles taken back are listed only where they are asked for.",
                ArticleState.class,
                "state = any (?)");
        return terms.otherwise(Condition.of("retracted_at is null"));
    }

    private static Map<String, ?> node(ArticleSummary article) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@id", LinkedData.id("articles", article.id()));
        node.put("@type", List.of("schema:NewsArticle", "prov:Entity"));
        node.put("schema:headline", article.title());
        node.put("schema:url", article.url());
        node.put("schema:inLanguage", article.language());
        node.put(
                "schema:datePublished",
                article.published() == null ? null : article.published().begin());
        node.put(
                "schema:publisher",
                Map.of(
                        "@id",
                        LinkedData.id("outlets", article.outlet().id()),
                        "schema:name",
                        article.outlet().name()));
        node.put("tadmor:kind", article.kind());
        node.put("tadmor:state", article.state());
        node.put("tadmor:wire", article.wire());
        return node;
    }
}
