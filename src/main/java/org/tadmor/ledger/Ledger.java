package org.tadmor.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.article.ArticleText;
import org.tadmor.change.Changes;
import org.tadmor.derivation.Change;
import org.tadmor.derivation.Decision;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Delta.RowId;
import org.tadmor.derivation.Derivation;
import org.tadmor.derivation.Reading;
import org.tadmor.derivation.Row;
import org.tadmor.extraction.Extraction;
import org.tadmor.outlet.OutletSummary;

/** What is derived from all articles together, kept up to date with every change. */
@Component
public class Ledger {

    /** Any number that no other user of advisory locks in this database takes; the trigger of V018 takes it too. */
    private static final long LOCK = 0x7461646d6f72L;

    private final JdbcTemplate jdbc;
    private final JdbcLedgerStore store;
    private final KnowledgeWriter knowledge;
    private final Changes changes;
    private final StandingDecisions decisions;
    private final Facts facts;
    private final Readings readings;
    private final PlaceDecisions places;
    private final Derivation derivation = Derivation.standard();

    Ledger(
            JdbcTemplate jdbc,
            JdbcLedgerStore store,
            KnowledgeWriter knowledge,
            Changes changes,
            StandingDecisions decisions,
            Facts facts,
            Readings readings,
            PlaceDecisions places) {
        this.jdbc = jdbc;
        this.store = store;
        this.knowledge = knowledge;
        this.changes = changes;
        this.decisions = decisions;
        this.facts = facts;
        this.readings = readings;
        this.places = places;
    }

    /**
     * Lets one change at a time through, until the end of the transaction. What a change reads it reads by keys, whatever
     * the planner thinks of tables that were empty a moment ago.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.queryForList("""
                select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                    set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true),
                    pg_advisory_xact_lock(?)
                """, LOCK);
    }

    /** Sets an article, with what was found in it, among what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ArticleText article, OutletSummary outlet, Extraction extraction) {
        Reading reading = readings.of(article, outlet, extraction);
        add(reading, facts.of(article, outlet, extraction));
    }

    void remove(String article) {
        apply(new Change.Remove(article));
        places.forget(article);
    }

    /** Reads an article again that is there, because people decided something about what it names. */
    void reread(String article) {
        readings.of(article).ifPresent(reading -> add(reading, Map.of()));
    }

    private void add(Reading reading, Map<RowId, String> known) {
        apply(new Change.Add(reading), known, List.of(reading.facts().id()));
        places.refresh(reading);
    }

    void decide(Decision decision) {
        apply(new Change.Decide(decision));
    }

    void withdraw(String decision) {
        apply(new Change.Withdraw(decision));
    }

    private void apply(Change change) {
        apply(change, Map.of(), List.of());
    }

    private void apply(Change change, Map<RowId, String> known, List<String> read) {
        Delta delta = derivation.apply(store, List.of(change));
        List<Row> changed = changes.note(delta, known);
        store.write(delta);
        knowledge.write(delta.removedRows(), changed, read);
        decisions.refresh(store, articles(delta));
    }

    private static List<String> articles(Delta delta) {
        List<String> articles = new ArrayList<>();
        delta.rows().stream().filter(Row.Article.class::isInstance).map(Row::id).forEach(articles::add);
        delta.removedRows().stream()
                .filter(row -> row.kind() == Row.Kind.ARTICLE)
                .map(RowId::id)
                .forEach(articles::add);
        return articles;
    }
}
