package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.vocabulary.DisagreementType;

/** What is denied by another voice, read from short articles: what becomes a disagreement, and what is counted. */
class DeniedEventTests {

    private static MemoryLedger ledger(String... texts) {
        MemoryLedger ledger = new MemoryLedger();
        Derivation derivation = Derivation.standard();
        for (int i = 0; i < texts.length; i++) {
            Reading reading = ArticleStoriesTests.reading(
                    new ArticleFile.Printed("Outlet " + i, LocalDate.of(2031, 5, 10), texts[i], List.of()));
            ledger.write(derivation.apply(ledger, List.of(new Change.Add(reading))));
        }
        return ledger;
    }

    private static long denials(MemoryLedger ledger) {
        return Ledgers.disagreements(ledger).stream()
                .filter(row -> row.type() == DisagreementType.POLARITY)
                .count();
    }

    @Test
    void whatSomebodyDeniesThatOthersPromisedIsNoAppearanceOfTheirPromise() {
        MemoryLedger ledger = ledger(
                "Smugglers of Orlu give way\n\nMediator Ada Lind said that the smugglers of Orlu had agreed to hand over"
                        + " their boats.\n",
                "Smugglers of Orlu keep boats\n\nTheir leader, Emil Hart, denied that the smugglers of Orlu had agreed to"
                        + " hand over their boats.\n");

        assertThat(Ledgers.propositions(ledger))
                .allSatisfy(row -> assertThat(row.appearances()).hasSize(1));
    }

    @Test
    void shotsThatAreDeniedAreNotTheDeadThatAreReported() {
        MemoryLedger ledger = ledger(
                "Riot in Orlu prison\n\nWarden Ada Lind said that guards had not opened fire in the prison of Orlu.\n",
                "Riot in Orlu prison\n\nLawyer Emil Hart said that ten inmates had been killed in the prison of Orlu.\n");

        assertThat(denials(ledger)).isZero();
    }

    @Test
    void shotsThatAreDeniedAreTheShotsThatAreReported() {
        MemoryLedger ledger = ledger(
                "Riot in Orlu prison\n\nWarden Ada Lind said that guards had not opened fire in the prison of Orlu.\n",
                "Riot in Orlu prison\n\nLawyer Emil Hart said that guards had opened fire in the prison of Orlu.\n");

        assertThat(denials(ledger)).isEqualTo(1);
    }
}
