package org.tadmor.ledger;

import java.util.List;
import java.util.Set;
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

    /** The claims whose entries hold something of what changed: their own meaning, whom their article names, their events. */
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

    /** @param named articles whose words name other actors than before */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(List<Delta.RowId> removed, List<Row> put, Set<String> named) {
        String[] events = ids(removed, put, Row.Kind.EVENT);
        Set<String> articles = new TreeSet<>(named);
        articles.addAll(List.of(ids(removed, List.of(), Row.Kind.ARTICLE)));
        List<String> claims = jdbc.queryForList(
                TOUCHED, String.class, ids(removed, put, Row.Kind.CLAIM), articles.toArray(String[]::new), events);
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
