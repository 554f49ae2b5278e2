package org.tadmor.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.actor.Actors;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Row;

/** What lists filter and search by, made anew for what a change touched. */
@Component
class ListEntries {

    /** The claims whose entries hold something of what changed. */
    private static final String TOUCHED = """
            with renamed as (
                select article.id article_id, referent.id referent_id
                from unnest(?, ?) given (article, position)
                join article on article.public_id = given.article
                join extraction_run run on run.article_id = article.id and run.superseded_at is null
                join referent on referent.run_id = run.id and referent.position = given.position
            )
            select unnest(?::text[])
            union
            select claim.public_id
            from claim join article on article.id = claim.article_id
            where article.public_id = any (?) and not claim.superseded
            union
            select claim_id from claim_event where event_id = any (?)
            union
            select claim.public_id
            from renamed
            join claim_voice voice on voice.referent_id = renamed.referent_id
            join claim on claim.id = voice.claim_id and not claim.superseded
            union
            select claim.public_id
            from renamed
            join mention on mention.referent_id = renamed.referent_id
            join evidence word on word.id = mention.evidence_id
            join claim on claim.article_id = renamed.article_id and not claim.superseded
            join claim_evidence on claim_evidence.claim_id = claim.id and claim_evidence.part = 'content'
            join evidence piece on piece.id = claim_evidence.evidence_id
                and piece.begin_offset <= word.begin_offset and piece.end_offset >= word.end_offset
            """;

    private final JdbcTemplate jdbc;

    ListEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What changed beside the rows themselves.
     *
     * @param read articles of which everything may be new
     * @param renamed what other articles speak of, where it means another actor than before
     * @param moved events that happened at another time than was known
     */
    record Moved(Collection<String> read, List<Actors.Referent> renamed, List<String> moved) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(List<Delta.RowId> removed, List<Row> put, Moved beside) {
        Set<String> articles = new TreeSet<>(beside.read());
        articles.addAll(List.of(ids(removed, List.of(), Row.Kind.ARTICLE)));
        List<Actors.Referent> renamed = beside.renamed().stream()
                .filter(referent -> !articles.contains(referent.article()))
                .toList();
        List<String> claims = jdbc.queryForList(
                TOUCHED,
                String.class,
                renamed.stream().map(Actors.Referent::article).toArray(String[]::new),
                renamed.stream().map(Actors.Referent::position).toArray(Integer[]::new),
                ids(removed, put, Row.Kind.CLAIM),
                articles.toArray(String[]::new),
                beside.moved().toArray(String[]::new));
        refresh("refresh_events", ids(removed, put, Row.Kind.EVENT));
        refresh("refresh_propositions", ids(removed, put, Row.Kind.PROPOSITION));
        refresh("refresh_claim_entries", claims.toArray(String[]::new));
    }

    private void refresh(String function, String[] ids) {
        if (ids.length > 0) {
            jdbc.query("select " + function + "(?::text[])", row -> {}, (Object) ids);
        }
    }

    /** What was put and what was removed. */
    private static String[] ids(List<Delta.RowId> removed, List<Row> put, Row.Kind kind) {
        TreeSet<String> ids = new TreeSet<>();
        put.stream().filter(row -> row.kind() == kind).forEach(row -> ids.add(row.id()));
        removed.stream().filter(row -> row.kind() == kind).forEach(row -> ids.add(row.id()));
        return ids.toArray(String[]::new);
    }
}
