package org.tadmor.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.article.ArticleText;
import org.tadmor.article.Articles;
import org.tadmor.derivation.Anchor;
import org.tadmor.derivation.Derivation;
import org.tadmor.derivation.Judgement;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/** Finds the words of articles that stand for what a person names by an id. */
@Component
class Anchors {

    private static final String CLAIM = """
            select article.public_id, min(evidence.begin_offset), max(evidence.end_offset)
            from claim
            join article on article.id = claim.article_id
            join claim_evidence on claim_evidence.claim_id = claim.id and claim_evidence.part = 'content'
            join evidence on evidence.id = claim_evidence.evidence_id
            where not claim.superseded and claim.public_id = %s
            group by article.public_id
            """;

    private static final String CLAIM_OF_PROPOSITION = CLAIM.formatted("""
            (select claim_id from claim_reading where proposition_id = ? order by claim_id limit 1)
            """);

    private static final String SPEAKER_OF_CLAIM = """
            select article.public_id, evidence.begin_offset, evidence.end_offset
            from claim
            join article on article.id = claim.article_id
            join claim_voice voice on voice.claim_id = claim.id and voice.part = 'speaker'
            join claim_evidence on claim_evidence.claim_id = claim.id and claim_evidence.voice_position = voice.position
            join evidence on evidence.id = claim_evidence.evidence_id
            where not claim.superseded and claim.public_id = ?
            order by voice.position, claim_evidence.position
            """;

    private static final String MENTION_OF_ACTOR = """
            select article.public_id, evidence.begin_offset, evidence.end_offset
            from referent_actor
            join article on article.id = referent_actor.article_id
            join extraction_run run on run.article_id = article.id and run.superseded_at is null
            join referent on referent.run_id = run.id and referent.position = referent_actor.position
            join mention on mention.referent_id = referent.id
            join evidence on evidence.id = mention.evidence_id
            where referent_actor.actor_id = ?
            order by mention.form <> 'name', article.public_id, mention.position limit 20
            """;

    private static final String TRIGGER_OF_EVENT = """
            select article.public_id, evidence.begin_offset, evidence.end_offset
            from event_report report
            join article on article.id = report.article_id
            join extraction_run run on run.article_id = article.id and run.superseded_at is null
            join event_mention on event_mention.run_id = run.id and event_mention.position = report.position
            join evidence on evidence.id = event_mention.trigger_evidence_id
            where report.event_id = ?
            order by article.public_id, event_mention.position limit 20
            """;

    private static final String TRIGGER_OF_CLAIM = """
            select article.public_id, evidence.begin_offset, evidence.end_offset
            from claim
            join article on article.id = claim.article_id
            join claim_event_mention about on about.claim_id = claim.id
            join event_mention on event_mention.id = about.event_mention_id
            join evidence on evidence.id = event_mention.trigger_evidence_id
            where not claim.superseded and claim.public_id = ?
            order by event_mention.position
            """;

    private static final String FIGURE_OF_CLAIM = """
            select article.public_id, evidence.begin_offset, evidence.end_offset
            from claim
            join article on article.id = claim.article_id
            join quantity on quantity.run_id = claim.run_id
            join evidence on evidence.id = quantity.evidence_id
            where not claim.superseded and claim.public_id = ?
                and exists (
                    select from claim_evidence join evidence content on content.id = claim_evidence.evidence_id
                    where claim_evidence.claim_id = claim.id and claim_evidence.part = 'content'
                        and content.begin_offset <= evidence.begin_offset
                        and evidence.end_offset <= content.end_offset)
            order by quantity.position
            """;

    private static final String SIDE_OF_DISAGREEMENT = """
            select article.public_id, evidence.begin_offset, evidence.end_offset
            from disagreement_side side
            join article on article.id = side.article_id
            join evidence on evidence.id = side.evidence_id
            where side.disagreement_id = ? and side.side = ?
            """;

    private static final String PLACE_OF_EVENT = """
            select distinct article.public_id, evidence.begin_offset, evidence.end_offset
            from event_report report
            join article on article.id = report.article_id
            join extraction_run run on run.article_id = article.id and run.superseded_at is null
            join event_mention on event_mention.run_id = run.id and event_mention.position = report.position
            join mention on mention.id = event_mention.place_id
            join evidence on evidence.id = mention.evidence_id
            where report.event_id = ?
            order by 1, 2, 3
            """;

    private final JdbcTemplate jdbc;
    private final Articles articles;
    private final JdbcLedgerStore store;

    Anchors(JdbcTemplate jdbc, Articles articles, JdbcLedgerStore store) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.store = store;
    }

    /** The words that stand for what is named, if there are any. */
    Optional<Found> find(Reference reference, Judgement judgement) {
        String article = reference.article();
        Integer begin = reference.begin();
        Integer end = reference.end();
        if (article != null && begin != null && end != null) {
            return begin < 0 || end <= begin
                    ? Optional.empty()
                    : check(new Place(article, begin, end), judgement).stream().findFirst();
        }
        String id = String.valueOf(reference.id());
        return switch (DecisionKind.of(judgement)) {
            case ACTOR -> first(judgement, id, MENTION_OF_ACTOR, SPEAKER_OF_CLAIM);
            case EVENT -> first(judgement, id, TRIGGER_OF_EVENT, TRIGGER_OF_CLAIM);
            case PROPOSITION, ECHO -> first(judgement, id, CLAIM.formatted("?"), CLAIM_OF_PROPOSITION);
            case COMPARISON -> first(judgement, id, FIGURE_OF_CLAIM);
            case PLACE -> Optional.empty();
        };
    }

    /** The words of an article that name a place, or an event whose place it names; of an event those in its only article. */
    Optional<Found> place(Reference reference) {
        String article = reference.article();
        Integer begin = reference.begin();
        Integer end = reference.end();
        if (article != null && begin != null && end != null) {
            return begin < 0 || end <= begin ? Optional.empty() : words(new Place(article, begin, end));
        }
        List<Place> named = jdbc.query(PLACE_OF_EVENT, (row, number) -> place(row), String.valueOf(reference.id()));
        return named.stream().map(Place::article).distinct().count() == 1 ? words(named.get(0)) : Optional.empty();
    }

    private Optional<Found> words(Place place) {
        return articles.text(place.article())
                .filter(article -> place.end()
                        <= article.text().codePointCount(0, article.text().length()))
                .map(article -> {
                    Span span = new CodePoints(article.text()).toUtf16(new Span(place.begin(), place.end()));
                    Anchor anchor = new Anchor(place.article(), span, span.in(article.text()));
                    return new Found(anchor, evidence(article.id(), place, anchor.words()), "");
                });
    }

    /** The words of one side of a disagreement. */
    Optional<Found> side(String disagreement, String side, Judgement judgement) {
        return jdbc.query(SIDE_OF_DISAGREEMENT, (row, number) -> place(row), disagreement, side).stream()
                .flatMap(place -> check(place, judgement).stream())
                .findFirst();
    }

    private Optional<Found> first(Judgement judgement, String id, String... queries) {
        for (String query : queries) {
            List<Place> places = jdbc.query(query, (row, number) -> place(row), id);
            Optional<Found> found = places.stream()
                    .flatMap(place -> check(place, judgement).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString(1), row.getInt(2), row.getInt(3));
    }

    /** The place, if the derivation finds something there that such a decision can be about. */
    private Optional<Found> check(Place place, Judgement judgement) {
        Optional<ArticleText> article = articles.text(place.article());
        if (article.isEmpty()) {
            return Optional.empty();
        }
        String text = article.get().text();
        CodePoints offsets = new CodePoints(text);
        if (place.end() > offsets.fromUtf16(text.length())) {
            return Optional.empty();
        }
        Span span = offsets.toUtf16(new Span(place.begin(), place.end()));
        Anchor anchor = new Anchor(place.article(), span, span.in(text));
        return Derivation.meant(store, anchor, judgement)
                .map(item -> new Found(anchor, evidence(article.get().id(), place, anchor.words()), item));
    }

    private long evidence(long article, Place place, String words) {
        jdbc.update("""
                insert into evidence (id, article_id, begin_offset, end_offset, quote)
                values (nextval('evidence_seq'), ?, ?, ?, ?) on conflict do nothing
                """, article, place.begin(), place.end(), words);
        Long id = jdbc.queryForObject(
                "select id from evidence where article_id = ? and begin_offset = ? and end_offset = ?",
                Long.class,
                article,
                place.begin(),
                place.end());
        return id == null ? 0 : id;
    }

    private record Place(String article, int begin, int end) {}

    /**
     * Words that a decision can hold on to.
     *
     * @param evidence their row
     * @param item what the derivation finds there
     */
    record Found(Anchor anchor, long evidence, String item) {}
}
