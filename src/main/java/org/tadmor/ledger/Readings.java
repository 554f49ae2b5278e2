package org.tadmor.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tadmor.article.ArticleText;
import org.tadmor.article.Articles;
import org.tadmor.article.ExtractionRuns;
import org.tadmor.article.Published;
import org.tadmor.derivation.ArticleFacts;
import org.tadmor.derivation.Reading;
import org.tadmor.extraction.Extraction;
import org.tadmor.outlet.OutletSummary;
import org.tadmor.outlet.Outlets;

/** Articles as they were read, made from what is stored of them. */
@Component
class Readings {

    private final Articles articles;
    private final ExtractionRuns runs;
    private final Outlets outlets;
    private final PlaceDecisions places;

    Readings(Articles articles, ExtractionRuns runs, Outlets outlets, PlaceDecisions places) {
        this.places = places;
        this.articles = articles;
        this.runs = runs;
        this.outlets = outlets;
    }

    /** The stored reading of an article; empty where its run was not kept whole. */
    Optional<Reading> of(String article) {
        ArticleText text = articles.text(article).orElseThrow();
        return runs.live(text.id()).map(extraction -> of(text, outlets.of(text.outletId()), extraction));
    }

    /** A fresh reading, with what people decided about it before. */
    Reading of(ArticleText article, OutletSummary outlet, Extraction extraction) {
        @Nullable Published published = article.published();
        ArticleFacts facts = new ArticleFacts(
                article.publicId(),
                outlet.id(),
                outlet.name(),
                article.title(),
                article.address(),
                article.sha256(),
                article.kind(),
                article.standsFor(),
                article.suppliedWire(),
                published == null ? null : published.period());
        return new Reading(facts, article.text(), extraction, places.of(article));
    }
}
