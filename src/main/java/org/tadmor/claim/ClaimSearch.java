package org.tadmor.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Term;

/** Finds claims: those of lists as they are shown, single ones with their voices, words and events, superseded ones too. */
@Component
class ClaimSearch {

    private static final String FROM = """
            claim
            join article on article.id = claim.article_id
            join outlet on outlet.id = claim.outlet_id
            left join claim parent on parent.id = claim.parent_id
            left join claim_reading reading on reading.claim_id = claim.public_id and not claim.superseded
            left join claim_withdrawal withdrawal on withdrawal.claim_id = reading.claim_id
            left join evidence note on note.id = withdrawal.evidence_id
            left join article noting on noting.id = note.article_id
            """;

    private final JdbcTemplate jdbc;
    private final ShownClaims shown;
    private final ClaimParts parts;

    ClaimSearch(JdbcTemplate jdbc, ShownClaims shown, ClaimParts parts) {
        this.jdbc = jdbc;
        this.shown = shown;
        this.parts = parts;
    }

    /** The live claims with these ids. */
    Map<String, ClaimSummary> load(List<String> ids) {
        return shown.load(ids);
    }

    /** The first live claims of a proposition, by date of publication, article and place in the text. */
    List<ClaimSummary> saying(String proposition, int limit) {
        List<String> ids = jdbc.queryForList("""
                select claim_id from claim_entry where proposition = ?
                order by nullif(published, '-infinity'), article, rank desc limit ?
                """, String.class, proposition, limit);
        Map<String, ClaimSummary> claims = shown.load(ids);
        return ids.stream().filter(claims::containsKey).map(claims::get).toList();
    }

    /** The earliest dated article in which the proposition of each of these claims shows, by the claim's id. */
    Map<String, String> firstAppearances(List<ClaimSummary> claims) {
        Map<String, String> first = new HashMap<>();
        jdbc.query(
                """
                select asked.id, (
                    select article.public_id
                    from claim_reading
                    join appearance on appearance.proposition_id = claim_reading.proposition_id
                    join article on article.id = appearance.article_id
                    where claim_reading.claim_id = asked.id
                    order by article.published_begin nulls last, article.public_id
                    limit 1)
                from unnest(?::text[]) asked (id)
                """,
                row -> {
                    if (row.getString(2) != null) {
                        first.put(row.getString(1), row.getString(2));
                    }
                },
                (Object) claims.stream().map(ClaimSummary::id).toArray(String[]::new));
        return first;
    }

    Map<String, SharedProposition> propositions(List<ClaimSummary> claims) {
        Map<String, SharedProposition> propositions = new HashMap<>();
        jdbc.query(
                """
                select reading.claim_id, proposition.public_id, proposition.text, proposition.standing,
                    proposition.appearance_count, proposition.origin_count
                from claim_reading reading join proposition on proposition.public_id = reading.proposition_id
                where reading.claim_id = any (?)
                """,
                row -> {
                    propositions.put(
                            row.getString(1),
                            new SharedProposition(
                                    row.getString(2),
                                    row.getString(3),
                                    Term.of(Standing.class, row.getString(4)),
                                    row.getInt(5),
                                    row.getInt(6)));
                },
                (Object) claims.stream().map(ClaimSummary::id).toArray(String[]::new));
        return propositions;
    }

    /** The live claim with this id, else the superseded one that was live last. */
    Optional<ClaimSummary> one(String id) {
        List<ClaimRow> rows = jdbc.query(
                "select " + ClaimRow.COLUMNS + " from " + FROM
                        + " where claim.public_id = ? and article.retracted_at is null order by claim.superseded,"
                        + " claim.run_id desc limit 1",
                ClaimRow::of,
                id);
        return parts.complete(rows).values().stream().findFirst();
    }
}
