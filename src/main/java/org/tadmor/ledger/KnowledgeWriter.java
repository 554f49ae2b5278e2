package org.tadmor.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tadmor.actor.Actors;
import org.tadmor.article.Articles;
import org.tadmor.claim.ClaimReadings;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Row;
import org.tadmor.event.Events;
import org.tadmor.proposition.Disagreements;
import org.tadmor.proposition.Propositions;

/** Hands the rows of a change to the modules that keep them: what others refer to comes first and goes last. */
@Component
class KnowledgeWriter {

    private final Articles articles;
    private final Actors actors;
    private final Events events;
    private final ClaimReadings claims;
    private final Propositions propositions;
    private final Disagreements disagreements;

    KnowledgeWriter(
            Articles articles,
            Actors actors,
            Events events,
            ClaimReadings claims,
            Propositions propositions,
            Disagreements disagreements) {
        this.articles = articles;
        this.actors = actors;
        this.events = events;
        this.claims = claims;
        this.propositions = propositions;
        this.disagreements = disagreements;
    }

    void write(Delta delta) {
        disagreements.remove(removed(delta, Row.Kind.DISAGREEMENT));
        propositions.remove(removed(delta, Row.Kind.PROPOSITION));
        claims.remove(removed(delta, Row.Kind.CLAIM));
        events.remove(removed(delta, Row.Kind.EVENT));
        articles.put(put(delta, Row.Article.class));
        actors.put(put(delta, Row.Actor.class));
        actors.putReferents(put(delta, Row.Article.class));
        events.put(put(delta, Row.Event.class));
        claims.put(put(delta, Row.Claim.class));
        propositions.put(put(delta, Row.Proposition.class));
        disagreements.put(put(delta, Row.Disagreement.class));
        actors.remove(removed(delta, Row.Kind.ACTOR));
    }

    private static List<String> removed(Delta delta, Row.Kind kind) {
        return delta.removedRows().stream()
                .filter(row -> row.kind() == kind)
                .map(Delta.RowId::id)
                .toList();
    }

    private static <T extends Row> List<T> put(Delta delta, Class<T> type) {
        return delta.rows().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
