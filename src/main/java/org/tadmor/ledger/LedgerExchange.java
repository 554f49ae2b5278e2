package org.tadmor.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.change.Changes;
import org.tadmor.change.RowJson;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Delta.RowId;
import org.tadmor.derivation.Row;
import org.tadmor.vocabulary.Term;

/** Puts a ledger that was made beside the serving one in its place, writing only where they differ. */
@Component
class LedgerExchange {

    private static final String SERVED =
            "kind in ('article', 'actor', 'event', 'claim', 'proposition', 'disagreement')";

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final RowJson json;
    private final Changes changes;
    private final KnowledgeWriter knowledge;
    private final StandingDecisions decisions;
    private final JdbcLedgerStore store;

    LedgerExchange(
            JdbcTemplate jdbc,
            Ledger ledger,
            RowJson json,
            Changes changes,
            KnowledgeWriter knowledge,
            StandingDecisions decisions,
            JdbcLedgerStore store) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.json = json;
        this.changes = changes;
        this.knowledge = knowledge;
        this.decisions = decisions;
        this.store = store;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void exchange() {
        Delta delta = new Delta(List.of(), List.of(), List.of(), List.of(), removed(), different());
        List<Row> changed = changes.note(delta, Map.of());
        exchangeWorkingState();
        knowledge.write(delta.removedRows(), changed, articles(changed));
        decisions.refresh(
                store, jdbc.queryForList("select public_id from article where retracted_at is null", String.class));
    }

    private List<RowId> removed() {
        return jdbc.query(
                "select kind, id from resource where state = 'live' and " + SERVED
                        + " and not exists (select from rebuild_row fresh"
                        + " where fresh.kind = resource.kind and fresh.id = resource.id) order by kind, id",
                (row, number) -> new RowId(Term.of(Row.Kind.class, row.getString(1)), row.getString(2)));
    }

    private List<Row> different() {
        return jdbc.query(
                """
                select fresh.kind, fresh.content from rebuild_row fresh
                left join resource on resource.kind = fresh.kind and resource.id = fresh.id and resource.state = 'live'
                where resource.content is distinct from fresh.content
                order by fresh.kind, fresh.id
                """,
                (row, number) -> json.read(Term.of(Row.Kind.class, row.getString(1)), row.getString(2))
                        .orElseThrow());
    }

    private void exchangeWorkingState() {
        jdbc.update("""
                delete from ledger_node old where not exists (
                    select from rebuild_node fresh
                    where fresh.layer = old.layer and fresh.id = old.id and fresh.cluster = old.cluster
                        and fresh.type = old.type and fresh.keys = old.keys and fresh.content = old.content)
                """);
        jdbc.update("insert into ledger_node select * from rebuild_node on conflict do nothing");
        jdbc.update("""
                delete from ledger_node_key old where not exists (
                    select from rebuild_node_key fresh where fresh.key = old.key and fresh.node_id = old.node_id)
                """);
        jdbc.update("insert into ledger_node_key select * from rebuild_node_key on conflict do nothing");
        jdbc.update("""
                delete from ledger_edge old where not exists (
                    select from rebuild_edge fresh
                    where fresh.layer = old.layer and fresh.left_id = old.left_id and fresh.right_id = old.right_id
                        and fresh.kind = old.kind and fresh.score = old.score and fresh.rule = old.rule
                        and fresh.detail = old.detail)
                """);
        jdbc.update("insert into ledger_edge select * from rebuild_edge on conflict do nothing");
    }

    /**
     * Writes the next few rows of a kind as they are derived, under the lock of a change.
     *
     * @param after the id after which to go on
     * @return the last id written, or an empty text where there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String rewrite(Row.Kind kind, String after, int count) {
        ledger.lock();
        List<Row> rows = jdbc.query(
                """
                select content from resource where kind = ? and state = 'live' and content is not null and id > ?
                order by id limit ?
                """, (row, number) -> json.read(kind, row.getString(1)).orElseThrow(), kind.token(), after, count);
        knowledge.write(List.of(), rows, articles(rows));
        @Nullable Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return last == null ? "" : last.id();
    }

    private static List<String> articles(List<Row> rows) {
        return rows.stream().filter(Row.Article.class::isInstance).map(Row::id).toList();
    }
}
