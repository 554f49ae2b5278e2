package org.tadmor.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tadmor.change.RowJson;
import org.tadmor.derivation.Change;
import org.tadmor.derivation.Decision;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Derivation;
import org.tadmor.derivation.Layer;
import org.tadmor.derivation.Reading;
import org.tadmor.derivation.Row;

/**
 * Derives everything anew from the stored extractions and people's decisions, beside the ledger that serves meanwhile:
 * a few articles at a time, each time in a transaction of its own. When nothing is left, the two are exchanged in one
 * short transaction that writes only where they differ, so that an interrupted rebuild leaves what was; at last every
 * row that is served is written again, a few at a time.
 */
@Component
class Rebuild {

    private static final int ARTICLES = 10;
    private static final int ROWS = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final NodeContent content;
    private final RowJson json;
    private final Readings readings;
    private final StandingDecisions decisions;
    private final Ledger ledger;
    private final LedgerExchange exchange;
    private final Derivation derivation = Derivation.standard();

    Rebuild(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            NodeContent content,
            RowJson json,
            Readings readings,
            StandingDecisions decisions,
            Ledger ledger,
            LedgerExchange exchange) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.content = content;
        this.json = json;
        this.readings = readings;
        this.decisions = decisions;
        this.ledger = ledger;
        this.exchange = exchange;
    }

    void run(Jobs.Progress progress) {
        JdbcLedgerStore fresh = JdbcLedgerStore.rebuilt(jdbc, content);
        empty();
        int done = 0;
        boolean exchanged = false;
        while (!exchanged) {
            int read = Boolean.TRUE.equals(transaction.execute(status -> derive(fresh))) ? ARTICLES : 0;
            done += read;
            int total = total();
            progress.step(Math.min(done, total), 0, total);
            exchanged = read == 0 && Boolean.TRUE.equals(transaction.execute(status -> finish()));
        }
        rewrite(progress, total());
        LedgerVersion.note(jdbc);
        empty();
    }

    private void empty() {
        jdbc.execute("truncate rebuild_node, rebuild_node_key, rebuild_edge, rebuild_row, rebuild_article");
    }

    private int total() {
        Integer total = jdbc.queryForObject("select count(*) from article where retracted_at is null", Integer.class);
        return total == null ? 0 : total;
    }

    /** Takes in the next few changes; false where there are none. */
    private boolean derive(JdbcLedgerStore fresh) {
        List<Change> changes = new ArrayList<>(ruled());
        List<Pending> pending = pending();
        for (Pending article : pending) {
            changes.add(article.counts() ? new Change.Add(reading(article.id())) : new Change.Remove(article.id()));
        }
        if (changes.isEmpty()) {
            return false;
        }
        write(fresh, derivation.apply(fresh, changes));
        for (Pending article : pending) {
            jdbc.update("delete from rebuild_article where article_id = ?", article.row());
            if (article.counts()) {
                jdbc.update(
                        "insert into rebuild_article (article_id, run_id) values (?, ?)", article.row(), article.run());
            }
        }
        return true;
    }

    private Reading reading(String article) {
        return readings.of(article)
                .orElseThrow(() -> new Jobs.Unready(
                        "article %s was read by an earlier version that did not keep enough;".formatted(article)
                                + " ask for POST /articles:reextract first"));
    }

    /** Articles whose live run is not in the fresh ledger, or that are in it and no longer count. */
    private List<Pending> pending() {
        return jdbc.query(
                """
                select article.id, article.public_id, run.id, article.retracted_at is null
                from article
                join extraction_run run on run.article_id = article.id and run.superseded_at is null
                left join rebuild_article there on there.article_id = article.id
                where case when article.retracted_at is null then there.run_id is distinct from run.id
                    else there.run_id is not null end
                order by article.id limit ?
                """,
                (row, number) -> new Pending(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4)),
                ARTICLES);
    }

    /** Decisions made or withdrawn since the fresh ledger was given them. */
    private List<Change> ruled() {
        List<Change> changes = new ArrayList<>();
        Set<String> known = new HashSet<>(
                jdbc.queryForList("select id from rebuild_node where layer = ?", String.class, Layer.DECISION.token()));
        for (Decision decision : decisions.all()) {
            if (!known.remove(decision.id())) {
                changes.add(new Change.Decide(decision));
            }
        }
        known.stream().sorted().map(Change.Withdraw::new).forEach(changes::add);
        return changes;
    }

    private void write(JdbcLedgerStore fresh, Delta delta) {
        fresh.write(delta);
        jdbc.batchUpdate(
                "delete from rebuild_row where kind = ? and id = ?",
                delta.removedRows().stream()
                        .map(row -> new Object[] {row.kind().token(), row.id()})
                        .toList());
        jdbc.batchUpdate(
                """
                insert into rebuild_row (kind, id, content) values (?, ?, ?)
                on conflict (kind, id) do update set content = excluded.content
                """,
                delta.rows().stream()
                        .map(row -> new Object[] {row.kind().token(), row.id(), json.write(row)})
                        .toList());
    }

    /** Puts the fresh ledger in the place of the serving one; false where something came in meanwhile. */
    private boolean finish() {
        ledger.lock();
        if (!pending().isEmpty() || !ruled().isEmpty()) {
            return false;
        }
        exchange.exchange();
        return true;
    }

    /** Writes what is served anew from what is derived. */
    private void rewrite(Jobs.Progress progress, int total) {
        for (Row.Kind kind : List.of(
                Row.Kind.ACTOR,
                Row.Kind.ARTICLE,
                Row.Kind.EVENT,
                Row.Kind.CLAIM,
                Row.Kind.PROPOSITION,
                Row.Kind.DISAGREEMENT)) {
            String last = "";
            do {
                String from = last;
                last = Objects.requireNonNullElse(
                        transaction.execute(status -> exchange.rewrite(kind, from, ROWS)), "");
                progress.step(total, 0, total);
            } while (!last.isEmpty());
        }
    }

    private record Pending(long row, String id, long run, boolean counts) {}
}
