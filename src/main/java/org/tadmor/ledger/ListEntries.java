package org.tadmor.ledger;

import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Row;

/** What lists filter and search by, made anew for what a change touched. */
@Component
class ListEntries {

    /** The claims whose entries hold something of what changed: their own meaning, their article's, their events'. */
    private static final String TOUCHED = """
            select unnest(?::text[])
            union
            select claim.public_id
            from claim join article on article.id = claim.article_id
            where article.public_id = any (?) and not claim.superseded
            union
            select claim_id from claim_event where event_id = any (?)
            """;

    private final JdbcTemplate jdbc;

    ListEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(List<Delta.RowId> removed, List<Row> put) {
        String[] events = ids(removed, put, Row.Kind.EVENT);
        List<String> claims = jdbc.queryForList(
                TOUCHED, String.class, ids(removed, put, Row.Kind.CLAIM), ids(removed, put, Row.Kind.ARTICLE), events);
        refresh("refresh_events", events);
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
