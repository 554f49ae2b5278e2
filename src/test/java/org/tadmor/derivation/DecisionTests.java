package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tadmor.derivation.Story.Chain;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.Span;

/** People's decisions: they outrank the rules, hold on to words, and can be withdrawn. */
class DecisionTests {

    private static final String BRIDGE = "the bridge over the gorge will be painted green";
    private static final String TUNNEL = "a tunnel under the ridge opens next spring";

    private final Story first = new Story("Morning Star", "2031-05-10")
            .say(Chain.of("Ada Lind").via("Emil Hart"), "«" + BRIDGE + "», it was said.");
    private final Story second = new Story("Evening Bell", "2031-05-10")
            .say(Chain.of("Ada Lind").via("Fay Orlov"), "«" + BRIDGE + "», it was said.");
    private final Story third =
            new Story("Coast Herald", "2031-05-10").say(Chain.of("Ada Lind"), "«" + TUNNEL + "», it was said.");

    private static Anchor anchor(Story story, String words) {
        Reading reading = story.reading();
        int begin = reading.text().indexOf(words);
        return new Anchor(reading.facts().id(), new Span(begin, begin + words.length()), words);
    }

    private static Change.Decide decide(int order, Judgement judgement, Anchor left, Anchor right) {
        return new Change.Decide(new Decision("d" + order, judgement, left, right, order, "seen by a reader"));
    }

    private static int propositions(List<Change> changes) {
        return Ledgers.propositions(Ledgers.of(changes)).size();
    }

    @Test
    void keepsApartWhatTheRulesWouldJoin() {
        Change.Decide apart = decide(1, Judgement.NOT_SAME_PROPOSITION, anchor(first, BRIDGE), anchor(second, BRIDGE));

        assertThat(propositions(List.of(first.add(), second.add()))).isEqualTo(1);
        assertThat(propositions(List.of(first.add(), second.add(), apart))).isEqualTo(2);
    }

    @Test
    void joinsWhatTheRulesWouldKeepApart() {
        Change.Decide same = decide(1, Judgement.SAME_PROPOSITION, anchor(first, BRIDGE), anchor(third, TUNNEL));

        assertThat(propositions(List.of(first.add(), third.add()))).isEqualTo(2);
        assertThat(propositions(List.of(first.add(), third.add(), same))).isEqualTo(1);
    }

    @Test
    void joinsTwoPlacesOfOneText() {
        Story both = new Story("Morning Star", "2031-05-10")
                .say(Chain.of("Ada Lind"), "[Ada Lind] said «" + BRIDGE + "».")
                .say(Chain.of("Ada Lind"), "[Ada Lind] added «" + TUNNEL + "».");
        Change.Decide same = decide(1, Judgement.SAME_PROPOSITION, anchor(both, BRIDGE), anchor(both, TUNNEL));

        assertThat(propositions(List.of(both.add()))).isEqualTo(2);
        assertThat(propositions(List.of(both.add(), same))).isEqualTo(1);
    }

    @Test
    void ofTwoThatContradictTheLaterHolds() {
        Change.Decide same = decide(1, Judgement.SAME_PROPOSITION, anchor(first, BRIDGE), anchor(third, TUNNEL));
        Change.Decide apart = decide(2, Judgement.NOT_SAME_PROPOSITION, anchor(third, TUNNEL), anchor(first, BRIDGE));

        assertThat(propositions(List.of(first.add(), third.add(), same, apart))).isEqualTo(2);
        assertThat(propositions(List.of(first.add(), third.add(), apart, same))).isEqualTo(2);
    }

    @Test
    void withdrawnItLeavesNoTrace() {
        Change.Decide apart = decide(1, Judgement.NOT_SAME_PROPOSITION, anchor(first, BRIDGE), anchor(second, BRIDGE));
        List<Row> before = Ledgers.rows(Ledgers.of(List.of(first.add(), second.add())));

        assertThat(Ledgers.rows(Ledgers.of(List.of(first.add(), second.add(), apart, new Change.Withdraw("d1")))))
                .isEqualTo(before);
    }

    @Test
    void anActorSingledOutAndBackLeavesNoTrace() {
        Story one =
                new Story("Morning Star", "2031-05-10").say(Chain.of("Ada Lind"), "[Ada Lind] said «" + BRIDGE + "».");
        Story two =
                new Story("Evening Bell", "2031-05-10").say(Chain.of("Ada Lind"), "[Ada Lind] said «" + BRIDGE + "».");
        Change.Decide apart = decide(1, Judgement.NOT_SAME_ACTOR, anchor(one, "Ada Lind"), anchor(two, "Ada Lind"));
        List<Row> before = Ledgers.rows(Ledgers.of(List.of(one.add(), two.add())));
        MemoryLedger decided = Ledgers.of(List.of(one.add(), two.add(), apart));

        assertThat(Ledgers.propositions(decided)).hasSize(2);
        assertThat(Ledgers.of(List.of(one.add(), two.add())).rows(Row.Kind.ACTOR))
                .hasSize(1);
        assertThat(decided.rows(Row.Kind.ACTOR)).hasSize(2);
        assertThat(Ledgers.rows(Ledgers.of(List.of(one.add(), two.add(), apart, new Change.Withdraw("d1")))))
                .isEqualTo(before);
    }

    @Test
    void twoEventsAreOneWhereAPersonSaysSo() {
        Story one = new Story("Morning Star", "2031-05-10")
                .report("opening", "Norvik", "2031-05-09", Actuality.ACTUAL, "The gates swung open.");
        Story two = new Story("Evening Bell", "2031-05-10")
                .report("inauguration", "Norvik", "2031-05-09", Actuality.ACTUAL, "A ribbon was cut.");
        Change.Decide same =
                decide(1, Judgement.SAME_EVENT, anchor(one, "The gates swung open."), anchor(two, "A ribbon was cut."));

        assertThat(Ledgers.events(Ledgers.of(List.of(one.add(), two.add())))).hasSize(2);
        assertThat(Ledgers.events(Ledgers.of(List.of(one.add(), two.add(), same))))
                .hasSize(1);
    }

    @Test
    void anEchoByDecisionIsNoOriginAndNoEchoIsOne() {
        Change.Decide independent = decide(1, Judgement.NOT_ECHO, anchor(first, BRIDGE), anchor(second, BRIDGE));
        Story bare =
                new Story("Coast Herald", "2031-05-10").say(Chain.of("Ada Lind"), "«" + BRIDGE + "», it was said.");
        Change.Decide alone = decide(1, Judgement.NOT_ECHO, anchor(first, BRIDGE), anchor(bare, BRIDGE));

        assertThat(origins(List.of(first.add(), second.add(), independent))).isEqualTo(2);
        assertThat(origins(List.of(first.add(), bare.add()))).isEqualTo(1);
        assertThat(origins(List.of(first.add(), bare.add(), alone))).isEqualTo(2);
    }

    private static int origins(List<Change> changes) {
        return Ledgers.propositions(Ledgers.of(changes)).get(0).origins().size();
    }

    @Test
    void isListedWhereItsWordsAreNotFound() {
        Anchor gone = new Anchor(second.reading().facts().id(), new Span(0, 3), "xyz");
        Change.Decide decision = decide(1, Judgement.SAME_PROPOSITION, anchor(first, BRIDGE), gone);

        List<Row.Article> articles =
                Ledgers.of(List.of(first.add(), second.add(), decision)).rows(Row.Kind.ARTICLE).stream()
                        .map(Row.Article.class::cast)
                        .toList();

        assertThat(articles)
                .allSatisfy(article -> assertThat(article.unanchored()).containsExactly("d1"));
    }

    @Test
    void anyOrderOfArticlesAndDecisionsGivesTheSame() {
        List<Change> changes = new ArrayList<>(List.of(
                first.add(),
                second.add(),
                third.add(),
                decide(1, Judgement.SAME_PROPOSITION, anchor(first, BRIDGE), anchor(third, TUNNEL)),
                decide(2, Judgement.NOT_SAME_PROPOSITION, anchor(second, BRIDGE), anchor(third, TUNNEL))));
        List<Row> expected = Ledgers.rows(Ledgers.of(changes));
        for (int seed = 0; seed < 60; seed++) {
            Collections.shuffle(changes, new Random(seed));

            assertThat(Ledgers.rows(Ledgers.of(changes))).as("seed " + seed).isEqualTo(expected);
        }
    }
}
