package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tadmor.vocabulary.Span;

class ContradictionsTests {

    private final Contradictions decisions = new Contradictions();

    @Test
    void theLaterOfTwoOnOnePairHolds() {
        decide(1, Judgement.SAME_ACTOR, "a", "b");
        decide(2, Judgement.NOT_SAME_ACTOR, "a", "b");

        assertThat(decisions.overridden()).containsOnly(Map.entry("d1", "d2"));
    }

    @Test
    void twoThatSayTheSameDoNotContradict() {
        decide(1, Judgement.NOT_SAME_EVENT, "a", "b");
        decide(2, Judgement.NOT_SAME_EVENT, "a", "b");

        assertThat(decisions.overridden()).isEmpty();
    }

    @Test
    void whatOthersLeadToContradictsWhatWasKeptApart() {
        decide(1, Judgement.NOT_SAME_ACTOR, "a", "c");
        decide(2, Judgement.SAME_ACTOR, "a", "b");
        decide(3, Judgement.SAME_ACTOR, "b", "c");

        assertThat(decisions.overridden()).containsOnly(Map.entry("d1", "d2"));
    }

    @Test
    void theEarliestLinkGivesWayWhereEndsAreKeptApart() {
        decide(1, Judgement.SAME_PROPOSITION, "a", "b");
        decide(2, Judgement.SAME_PROPOSITION, "b", "c");
        decide(3, Judgement.NOT_SAME_PROPOSITION, "a", "c");

        assertThat(decisions.overridden()).containsOnly(Map.entry("d1", "d3"));
    }

    @Test
    void anEchoIsTheSameProposition() {
        decide(1, Judgement.ECHO, "a", "b");
        decide(2, Judgement.NOT_SAME_PROPOSITION, "a", "b");

        assertThat(decisions.overridden()).containsOnly(Map.entry("d1", "d2"));
    }

    @Test
    void oneNotAnEchoCanBeTheSameProposition() {
        decide(1, Judgement.SAME_PROPOSITION, "a", "b");
        decide(2, Judgement.NOT_ECHO, "a", "b");

        assertThat(decisions.overridden()).isEmpty();
    }

    private void decide(int order, Judgement judgement, String left, String right) {
        Anchor anchor = new Anchor("x", new Span(0, 1), "x");
        decisions.add(new Decision("d" + order, judgement, anchor, anchor, order, "seen"), left, right);
    }
}
