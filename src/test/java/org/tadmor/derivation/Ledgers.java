package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.List;

/** Ledgers in memory for tests. */
final class Ledgers {

    static final Derivation DERIVATION = new Derivation(new PlainActorMatcher(), new PlainEventMatcher());

    private Ledgers() {}

    static MemoryLedger of(List<? extends Change> changes) {
        MemoryLedger ledger = new MemoryLedger();
        for (Change change : changes) {
            ledger.write(DERIVATION.apply(ledger, List.of(change)));
        }
        return ledger;
    }

    /** The ledger of articles that come in at once. */
    static MemoryLedger together(List<? extends Change> changes) {
        MemoryLedger ledger = new MemoryLedger();
        ledger.write(DERIVATION.apply(ledger, changes));
        return ledger;
    }

    static List<Row> rows(MemoryLedger ledger) {
        List<Row> rows = new ArrayList<>();
        for (Row.Kind kind : Row.Kind.values()) {
            rows.addAll(ledger.rows(kind));
        }
        return rows;
    }

    static List<Row.Proposition> propositions(MemoryLedger ledger) {
        return ledger.rows(Row.Kind.PROPOSITION).stream()
                .map(Row.Proposition.class::cast)
                .toList();
    }

    static List<Row.Event> events(MemoryLedger ledger) {
        return ledger.rows(Row.Kind.EVENT).stream().map(Row.Event.class::cast).toList();
    }

    static List<Row.Disagreement> disagreements(MemoryLedger ledger) {
        return ledger.rows(Row.Kind.DISAGREEMENT).stream()
                .map(Row.Disagreement.class::cast)
                .toList();
    }
}
