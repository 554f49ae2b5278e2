package org.tadmor.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.article.ArticleText;
import org.tadmor.article.Published;
import org.tadmor.derivation.ArticleFacts;
import org.tadmor.derivation.Change;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Derivation;
import org.tadmor.derivation.Reading;
import org.tadmor.extraction.Extraction;
import org.tadmor.outlet.OutletSummary;

/** What is derived from all articles together, kept up to date with every change. */
@Component
public class Ledger {

    /** Any number that no other user of advisory locks in this database takes. */
    private static final long LOCK = 0x7461646d6f72L;

    private final JdbcTemplate jdbc;
    private final JdbcLedgerStore store;
    private final KnowledgeWriter knowledge;
    private final Derivation derivation = Derivation.standard();

    Ledger(JdbcTemplate jdbc, JdbcLedgerStore store, KnowledgeWriter knowledge) {
        this.jdbc = jdbc;
        this.store = store;
        this.knowledge = knowledge;
    }

    /** Lets one change at a time through, until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
    }

    /** Sets an article, with what was found in it, among what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ArticleText article, OutletSummary outlet, Extraction extraction) {
        @Nullable Published published = article.published();
        ArticleFacts facts = new ArticleFacts(
                article.publicId(),
                outlet.id(),
                outlet.name(),
                article.address(),
                article.sha256(),
                article.kind(),
                article.standsFor(),
                article.suppliedWire(),
                published == null ? null : published.period());
        apply(new Change.Add(new Reading(facts, article.text(), extraction)));
    }

    private void apply(Change change) {
        Delta delta = derivation.apply(store, List.of(change));
        store.write(delta);
        knowledge.write(delta);
    }
}
