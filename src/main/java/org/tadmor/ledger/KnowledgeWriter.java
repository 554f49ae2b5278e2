package org.tadmor.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tadmor.actor.Actors;
import org.tadmor.article.Articles;
import org.tadmor.claim.ClaimReadings;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Row;
import org.tadmor.event.Events;
import org.tadmor.event.Stories;
import org.tadmor.proposition.Disagreements;
import org.tadmor.proposition.Propositions;

/** Hands the rows of a change to the modules that keep them: what others refer to comes first and goes last. */
@Component
class KnowledgeWriter {

    private final Articles articles;
    private final Actors actors;
    private final Events events;
    private final Stories stories;
    private final ClaimReadings claims;
    private final Propositions propositions;
    private final Disagreements disagreements;
    private final ListEntries entries;

    KnowledgeWriter(
            Articles articles,
            Actors actors,
            Events events,
            Stories stories,
            ClaimReadings claims,
            Propositions propositions,
            Disagreements disagreements,
            ListEntries entries) {
        this.articles = articles;
        this.actors = actors;
        this.events = events;
        this.stories = stories;
        this.claims = claims;
        this.propositions = propositions;
        this.disagreements = disagreements;
        this.entries = entries;
    }

    /** @param read articles of which more may be new than their row says: they were just extracted, or are repaired */
    void write(List<Delta.RowId> removed, List<Row> put, Collection<String> read) {
        disagreements.remove(removed(removed, Row.Kind.DISAGREEMENT));
        propositions.remove(removed(removed, Row.Kind.PROPOSITION));
        claims.remove(removed(removed, Row.Kind.CLAIM));
        events.remove(removed(removed, Row.Kind.EVENT));
        actors.forgetReferents(removed(removed, Row.Kind.ARTICLE));
        stories.forget(removed(removed, Row.Kind.ARTICLE));
        articles.put(put(put, Row.Article.class));
        actors.put(put(put, Row.Actor.class));
        List<Actors.Referent> renamed = actors.putReferents(put(put, Row.Article.class));
        List<String> moved = events.put(put(put, Row.Event.class));
        stories.put(put(put, Row.Article.class));
        claims.put(put(put, Row.Claim.class));
        propositions.put(put(put, Row.Proposition.class));
        disagreements.put(put(put, Row.Disagreement.class));
        actors.remove(removed(removed, Row.Kind.ACTOR));
        entries.refresh(removed, put, new ListEntries.Moved(read, renamed, moved));
    }

    private static List<String> removed(List<Delta.RowId> removed, Row.Kind kind) {
        return removed.stream()
                .filter(row -> row.kind() == kind)
                .map(Delta.RowId::id)
                .toList();
    }

    private static <T extends Row> List<T> put(List<Row> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
