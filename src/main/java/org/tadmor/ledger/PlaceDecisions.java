package org.tadmor.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.article.ArticleText;
import org.tadmor.change.Changes;
import org.tadmor.change.ResourceKind;
import org.tadmor.derivation.Anchor;
import org.tadmor.derivation.Derivation;
import org.tadmor.derivation.PlaceRuling;
import org.tadmor.derivation.Reading;
import org.tadmor.registry.Gazetteer;
import org.tadmor.registry.Place;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/** What people decided about the places that articles name. They are part of how an article is read. */
@Component
class PlaceDecisions {

    private static final String OF_ARTICLE = """
            from decision
            join evidence words on words.id = decision.left_evidence_id
            join article on article.id = words.article_id
            where decision.place is not null and decision.withdrawn_at is null and article.public_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final DecisionSearch search;

    PlaceDecisions(JdbcTemplate jdbc, Changes changes, DecisionSearch search) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.search = search;
    }

    /** The place of the gazetteer, or that events are set in, of this key or id. */
    Optional<Place> place(String name) {
        Place place = Gazetteer.load().byKey(name);
        return place != null
                ? Optional.of(place)
                : jdbc.queryForList("select key from place where public_id = ?", String.class, name).stream()
                        .map(Gazetteer.load()::byKey)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** Those that were not withdrawn and hold on to words of an article, in the order in which they were made. */
    List<PlaceRuling> of(ArticleText article) {
        return jdbc.query(
                """
                select decision.public_id, decision.judgement, decision.place, words.begin_offset, words.end_offset,
                    words.quote
                """ + OF_ARTICLE + " order by decision.position",
                (row, number) -> ruling(article, row),
                article.publicId());
    }

    private static PlaceRuling ruling(ArticleText article, ResultSet row) throws SQLException {
        Span words =
                new CodePoints(article.text()).toUtf16(new Span(row.getInt("begin_offset"), row.getInt("end_offset")));
        return new PlaceRuling(
                row.getString("public_id"),
                new Anchor(article.publicId(), words, row.getString("quote")),
                Objects.requireNonNull(Gazetteer.load().byKey(row.getString("place"))),
                row.getString("judgement").equals(DecisionJudgement.SAME_PLACE.token()));
    }

    /** Stores how the decisions about the places of an article stand now that it is read like this. */
    void refresh(Reading reading) {
        Map<String, Derivation.Ruling> standing = new HashMap<>();
        Derivation.places(reading).forEach(ruling -> standing.put(ruling.decision(), ruling));
        for (Derivation.Ruling ruling : standing.values()) {
            store(ruling);
        }
    }

    /** Stores that the words of decisions about the places of an article are gone with it. */
    void forget(String article) {
        List<String> decisions = jdbc.queryForList("select decision.public_id " + OF_ARTICLE, String.class, article);
        decisions.forEach(decision -> store(new Derivation.Ruling(decision, false, null)));
    }

    private void store(Derivation.Ruling ruling) {
        jdbc.update(
                "update decision set anchored = ?, overridden_by = ? where public_id = ?",
                ruling.anchored(),
                ruling.overriddenBy(),
                ruling.decision());
        search.one(ruling.decision())
                .ifPresent(detail -> changes.put(ResourceKind.DECISION, ruling.decision(), detail));
    }
}
