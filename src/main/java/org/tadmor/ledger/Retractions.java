package org.tadmor.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.article.ArticleDetail;
import org.tadmor.article.ArticleText;
import org.tadmor.article.Articles;
import org.tadmor.article.ExtractionRuns;
import org.tadmor.change.Changes;
import org.tadmor.change.ResourceKind;
import org.tadmor.claim.Claims;
import org.tadmor.outlet.Outlets;
import org.tadmor.web.Etags;
import org.tadmor.web.Fault;
import org.tadmor.web.NotFound;
import org.tadmor.web.RequestProblem;

/** Takes articles back, with all that rests on them, and lets them count again. */
@Component
class Retractions {

    private static final int LONGEST = 2_000;

    private final Articles articles;
    private final ExtractionRuns runs;
    private final Claims claims;
    private final Outlets outlets;
    private final Ledger ledger;
    private final Changes changes;
    private final Etags etags;

    Retractions(
            Articles articles,
            ExtractionRuns runs,
            Claims claims,
            Outlets outlets,
            Ledger ledger,
            Changes changes,
            Etags etags) {
        this.articles = articles;
        this.runs = runs;
        this.claims = claims;
        this.outlets = outlets;
        this.ledger = ledger;
        this.changes = changes;
        this.etags = etags;
    }

    @Transactional
    void retract(String id, String reason, @Nullable String ifMatch) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw RequestProblem.parameter("reason", "says why, in 1 to %d characters".formatted(LONGEST));
        }
        ledger.lock();
        etags.require(ifMatch, articles.detail(id).orElseThrow(() -> new NotFound("article", id)));
        articles.retract(id, reason.strip());
        claims.retire(articles.text(id).orElseThrow().id());
        ledger.remove(id);
        changes.because(ResourceKind.ARTICLE, id, reason.strip());
    }

    @Transactional
    ArticleDetail restore(String id) {
        ledger.lock();
        ArticleText article = articles.text(id).orElseThrow(() -> new NotFound("article", id));
        if (!articles.restore(id)) {
            throw RequestProblem.conflict("The article %s was not taken back.".formatted(id));
        }
        claims.revive(article.id());
        ledger.add(
                article,
                outlets.of(article.outletId()),
                runs.live(article.id())
                        .orElseThrow(() -> RequestProblem.unprocessable(List.of(new Fault(
                                "#", "was read by an earlier version; ask for POST /articles:reextract first")))));
        return articles.detail(id).orElseThrow();
    }
}
