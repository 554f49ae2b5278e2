package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.derivation.Story.Chain;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Standing;

/** What is counted, and what is not: versions, digests, reprints, outlets in their own voice, denials. */
class CountingTests {

    private static final String WORDS = "the lighthouse at the cape will be lit again before the autumn storms";

    private static Story report(String outlet, Chain chain) {
        return new Story(outlet, "2031-05-10").say(chain, "«" + WORDS + "», it was said.");
    }

    private static Row.Proposition only(List<Change> changes) {
        List<Row.Proposition> propositions = Ledgers.propositions(Ledgers.of(changes));
        assertThat(propositions).hasSize(1);
        return propositions.get(0);
    }

    @Test
    void anOutletThatRepeatsARelayAddsAnAppearanceAndNoOrigin() {
        Chain chain = Chain.of("Ada Lind").via("Emil Hart");

        Row.Proposition found = only(List.of(
                report("Morning Star", chain.by("Union Wire")).add(),
                report("Evening Bell", chain).add()));

        assertThat(found.appearances()).hasSize(2);
        assertThat(found.origins()).hasSize(1);
        assertThat(found.standing()).isEqualTo(Standing.SINGLE_ORIGIN);
        assertThat(found.appearances())
                .extracting(Row.Appearance::echo)
                .containsExactlyInAnyOrder(EchoKind.CREDITED, EchoKind.INFERRED);
    }

    @Test
    void aSecondInformantIsASecondOrigin() {
        Row.Proposition found = only(List.of(
                report("Morning Star", Chain.of("Ada Lind").via("Emil Hart")).add(),
                report("Evening Bell", Chain.of("Ada Lind").via("Fay Orlov")).add()));

        assertThat(found.origins()).hasSize(2);
        assertThat(found.standing()).isEqualTo(Standing.MULTI_ORIGIN);
    }

    @Test
    void aBodyAndItsSpokesmanAreOneInformant() {
        Row.Proposition found = only(List.of(
                report("Morning Star", Chain.of("Ada Lind").via("Emil Hart (spokesman|harbour-office)"))
                        .add(),
                report("Evening Bell", Chain.of("Ada Lind").via("#harbour-office"))
                        .add()));

        assertThat(found.origins()).hasSize(1);
    }

    @Test
    void aDigestStepsBackWhenItsReportIsThere() {
        Story report = report("Morning Star", Chain.of("Ada Lind"));
        Story digest =
                report("Morning Star", Chain.of("Ada Lind")).report("x", "y", "2031-05-10", Actuality.ACTUAL, "More.");
        Change.Add digested = digest.digestOf(report.reading().facts().hash()).add();

        assertThat(only(List.of(digested)).appearances()).hasSize(1);
        assertThat(only(List.of(digested, report.add())).appearances())
                .extracting(Row.Appearance::article)
                .containsExactly(report.reading().facts().id());
    }

    @Test
    void onlyTheLatestVersionCounts() {
        Story old = report("Morning Star", Chain.of("Ada Lind")).address("https://star.example/1");
        Story late = new Story("Morning Star", "2031-05-11")
                .address("https://star.example/1")
                .say(Chain.of("Ada Lind"), "«a quarry will open behind the orchard», it was said.");

        List<Change> changes = new ArrayList<>(List.of(late.add(), old.add()));

        assertThat(only(changes).text()).isEqualTo("a quarry will open behind the orchard");
        changes.add(new Change.Remove(late.reading().facts().id()));
        assertThat(only(changes).text()).isEqualTo(WORDS);
    }

    @Test
    void reprintsOfOneTextAndReportsOfOneWireAreOneUnattributedReport() {
        String long1 =
                "Crews raised the lamp to the top of the tower at noon while a crowd on the pier below sang, waved flags and "
                        + "counted down the last ten seconds before the beam swept the bay for the first time in forty years.";
        List<Change> changes = new ArrayList<>();
        for (String outlet : List.of("Morning Star", "Evening Bell", "Coast Herald", "Island Times")) {
            Story story = new Story(outlet, "2031-05-10")
                    .report(
                            "lighting",
                            "Cape Norvik",
                            "2031-05-09",
                            Actuality.ACTUAL,
                            outlet.equals("Island Times")
                                    ? "The lamp was lit."
                                    : outlet.equals("Coast Herald") ? "The beam shone." : long1);
            changes.add(
                    outlet.endsWith("Herald") || outlet.endsWith("Times")
                            ? story.wire("Union Wire").add()
                            : story.add());
        }

        Row.Event event = Ledgers.events(Ledgers.of(changes)).get(0);

        assertThat(event.outlets()).hasSize(4);
        assertThat(event.unattributed()).hasSize(2);
        assertThat(event.origins()).isEmpty();
        assertThat(event.standing()).isEqualTo(Standing.UNATTRIBUTED);
    }

    @Test
    void anEventThatOneReportsAndAnotherDeniesIsContested() {
        Story claimed = report("Morning Star", Chain.of("Ada Lind"))
                .claimed("lighting", "Norvik", "2031-05-09", Actuality.ACTUAL);
        Story denied = new Story("Evening Bell", "2031-05-10")
                .say(Chain.of("Boris Kell"), "«no lamp was lit anywhere», it was said.")
                .claimed("lighting", "Norvik", "2031-05-09", Actuality.NEGATED);

        MemoryLedger ledger = Ledgers.of(List.of(claimed.add(), denied.add()));

        assertThat(Ledgers.events(ledger)).extracting(Row.Event::standing).containsExactly(Standing.CONTESTED);
        assertThat(Ledgers.disagreements(ledger)).hasSize(1);
    }

    @Test
    void aPlannedEventIsNoReportThatItHappened() {
        Story planned = new Story("Morning Star", "2031-05-10")
                .report("lighting", "Norvik", "2031-05-12", Actuality.PLANNED, "The lamp is to be lit.");

        assertThat(Ledgers.events(Ledgers.of(List.of(planned.add()))).get(0).articles())
                .isEmpty();
    }
}
