package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryLedgerTests extends LedgerStoreContract {

    private final MemoryLedger ledger = new MemoryLedger();

    @Override
    protected LedgerStore store() {
        return ledger;
    }

    @Override
    protected void write(Delta delta) {
        ledger.write(delta);
    }

    @Test
    void keepsTheRowsOfEachKindByTheirIds() {
        List<Change.Add> adds = new ArrayList<>();
        StoryFile.read().get(0).articles().forEach(story -> adds.add(story.add()));

        adds.forEach(add -> ledger.write(Ledgers.DERIVATION.apply(ledger, List.of(add))));

        assertThat(ledger.rows(Row.Kind.ARTICLE)).hasSize(6).extracting(Row::id).isSorted();
        adds.forEach(add -> ledger.write(Ledgers.DERIVATION.apply(
                ledger, List.of(new Change.Remove(add.reading().facts().id())))));
        assertThat(Ledgers.rows(ledger)).isEmpty();
    }
}
