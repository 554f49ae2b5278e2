package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.derivation.Story.Chain;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.Standing;

/** Claims that their outlets take back: they stay, with a link to where that is said, and leave the counts. */
class WithdrawalTests {

    private static final String SHUT = "the quarry above Selm will be shut before winter";

    private final Story said = new Story("Morning Star", "2031-05-10")
            .say(Chain.of("Ada Lind"), "[Ada Lind] said on Friday that «" + SHUT + "».");
    private final Story elsewhere =
            new Story("Evening Bell", "2031-05-10").say(Chain.of("Ada Lind"), "[Ada Lind] said that «" + SHUT + "».");
    private final Story taken = note("Morning Star", "2031-05-12", "We have withdrawn our report that " + SHUT + ".");

    private static Story note(String outlet, @Nullable String published, String sentence) {
        return new Story(outlet, published)
                .report("meeting", "Selm", "2031-05-11", Actuality.ACTUAL, "The council met in Selm on Sunday.")
                .report("statement", "Selm", "2031-05-11", Actuality.HYPOTHETICAL, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An earlier version of this article said that the quarry above Selm will be shut before winter.",
                "Correction: an earlier version of this story incorrectly stated the quarry above Selm would be shut"
                        + " before winter, when it will stay open.",
                "A previous report wrongly said the quarry above Selm will be shut before winter.",
                "We have withdrawn our report that the quarry above Selm will be shut before winter.",
                "Morning Star has retracted its story that Ada Lind said the quarry above Selm will be shut before winter.",
                "The Morning Star withdraws its article of 10 May that the quarry above Selm will be shut before winter."
            })
    void knowsWhatAnOutletTakesBack(String sentence) {
        Row.Claim claim = claim(
                List.of(said.add(), note("Morning Star", "2031-05-12", sentence).add()));

        assertThat(claim.withdrawnBy()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An earlier version of this article did not name the quarry that will be shut before winter.",
                "An earlier report said that the quarry above Selm will be shut before winter.",
                "Evening Bell has withdrawn its report that the quarry above Selm will be shut before winter.",
                "The company has withdrawn its offer that the quarry above Selm will be shut before winter.",
                "An earlier version of this article said that the school below Selm will be shut before winter.",
                "An earlier version of this article said that the quarry above Selm will not be shut before winter.",
                "An earlier version of this article said that 3 quarries above Selm will be shut before winter.",
                "An earlier version of this article misspelt the name of the quarry above Selm."
            })
    void takesNothingElseForThat(String sentence) {
        Row.Claim claim = claim(
                List.of(said.add(), note("Morning Star", "2031-05-12", sentence).add()));

        assertThat(claim.withdrawnBy()).isNull();
    }

    @Test
    void pointsAtTheSentenceThatSaysSo() {
        Row.Withdrawal by = claim(List.of(said.add(), taken.add())).withdrawnBy();

        assertThat(by).isNotNull();
        assertThat(by.article()).isEqualTo(taken.reading().facts().id());
        assertThat(by.note().in(taken.reading().text())).isEqualTo("We have withdrawn our report that " + SHUT + ".");
    }

    @Test
    void leavesTheCountsAndStays() {
        Row.Proposition both = proposition(List.of(said.add(), elsewhere.add()));
        Row.Proposition one = proposition(List.of(said.add(), elsewhere.add(), taken.add()));

        assertThat(both.appearances()).hasSize(2);
        assertThat(one.id()).isEqualTo(both.id());
        assertThat(one.appearances()).extracting(Row.Appearance::outlet).containsExactly("Evening Bell");
        assertThat(one.standing()).isEqualTo(Standing.SINGLE_ORIGIN);
        assertThat(claim(List.of(said.add(), elsewhere.add(), taken.add())).proposition())
                .isEqualTo(one.id());
    }

    @Test
    void isRetractedWhereNothingElseIsLeft() {
        Row.Proposition alone = proposition(List.of(said.add(), taken.add()));

        assertThat(alone.standing()).isEqualTo(Standing.RETRACTED);
        assertThat(alone.appearances()).isEmpty();
        assertThat(alone.origins()).isEmpty();
        assertThat(alone.text()).isEqualTo(SHUT);
    }

    @Test
    void takesBackNothingThatWasPublishedAfterwards() {
        Story before = note("Morning Star", "2031-05-09", "We have withdrawn our report that " + SHUT + ".");

        assertThat(claim(List.of(said.add(), before.add())).withdrawnBy()).isNull();
    }

    @Test
    void isNoReportOfAnEventAnyMore() {
        Story reported = new Story("Morning Star", "2031-05-10")
                .say(Chain.of("Ada Lind"), "[Ada Lind] said that «rebels seized the quarry above Selm».")
                .claimed("seizure", "Selm", "2031-05-09", Actuality.ACTUAL);
        Story note = new Story("Morning Star", "2031-05-12")
                .report(
                        "statement",
                        "Selm",
                        "2031-05-11",
                        Actuality.HYPOTHETICAL,
                        "An earlier version of this article said that rebels seized the quarry above Selm.");

        assertThat(seizure(List.of(reported.add())).outlets()).hasSize(1);
        assertThat(seizure(List.of(reported.add(), note.add())).outlets()).isEmpty();
        assertThat(seizure(List.of(reported.add(), note.add())).origins()).isEmpty();
        assertThat(seizure(List.of(reported.add(), note.add())).standing()).isEqualTo(Standing.RETRACTED);
    }

    @Test
    void anyOrderGivesTheSameAndWhatIsTakenAwayLeavesNoTrace() {
        List<Change> changes = new ArrayList<>(List.of(said.add(), elsewhere.add(), taken.add()));
        List<Row> expected = Ledgers.rows(Ledgers.of(changes));
        List<Row> before = Ledgers.rows(Ledgers.of(List.of(said.add(), elsewhere.add())));
        for (int seed = 0; seed < 12; seed++) {
            Collections.shuffle(changes, new Random(seed));

            assertThat(Ledgers.rows(Ledgers.of(changes))).as("seed " + seed).isEqualTo(expected);
            List<Change> undone = new ArrayList<>(changes);
            undone.add(new Change.Remove(taken.reading().facts().id()));
            assertThat(Ledgers.rows(Ledgers.of(undone))).as("seed " + seed).isEqualTo(before);
        }
        assertThat(Ledgers.rows(Ledgers.together(changes))).isEqualTo(expected);
    }

    private Row.Claim claim(List<Change> changes) {
        return Ledgers.of(changes).rows(Row.Kind.CLAIM).stream()
                .map(Row.Claim.class::cast)
                .filter(claim -> claim.article().equals(said.reading().facts().id()))
                .findFirst()
                .orElseThrow();
    }

    private static Row.Proposition proposition(List<Change> changes) {
        return Ledgers.propositions(Ledgers.of(changes)).get(0);
    }

    private static Row.Event seizure(List<Change> changes) {
        return Ledgers.events(Ledgers.of(changes)).stream()
                .filter(event -> event.name().equals("seizure"))
                .findFirst()
                .orElseThrow();
    }
}
