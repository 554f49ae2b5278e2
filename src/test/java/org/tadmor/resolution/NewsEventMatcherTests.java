package org.tadmor.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.SegmentKind;

class NewsEventMatcherTests {

    private static final Period DAY = Period.day(LocalDate.of(2019, 7, 8));
    private static final Period LATER = Period.day(LocalDate.of(2019, 7, 15));
    private final NewsEventMatcher matcher = new NewsEventMatcher();

    @Test
    void joinsRecapturesOfOneTownOnOneDay() {
        assertSame(retaken("a", DAY, "town", Actuality.ACTUAL), retaken("b", DAY, "town", Actuality.ACTUAL), true);
    }

    @Test
    void keepsAPlannedRecaptureFromAnActualOne() {
        assertSame(retaken("a", DAY, "town", Actuality.PLANNED), retaken("b", DAY, "town", Actuality.ACTUAL), false);
    }

    @Test
    void keepsTwoTownsApart() {
        assertSame(retaken("a", DAY, "town", Actuality.ACTUAL), retaken("b", DAY, "port", Actuality.ACTUAL), false);
    }

    @Test
    void joinsPledgesOfOneToAnotherOnOneDay() {
        assertSame(pledge("a", DAY, "mayor"), pledge("b", DAY, "mayor"), true);
    }

    @Test
    void keepsPledgesOfTwoDaysApart() {
        assertSame(pledge("a", DAY, "mayor"), pledge("b", LATER, "mayor"), false);
    }

    @Test
    void keepsPledgesOfTwoPeopleApart() {
        assertSame(pledge("a", DAY, "mayor"), pledge("b", DAY, "bishop"), false);
    }

    @Test
    void titlesInNeutralWords() {
        assertThat(matcher.title(List.of(retaken("a", DAY, "town", Actuality.ACTUAL))))
                .isEqualTo("Recapture of Town");
    }

    private void assertSame(EventProfile left, EventProfile right, boolean same) {
        assertThat(matcher.decide(left, right).judgement() == Likeness.Judgement.SAME)
                .isEqualTo(same);
        assertThat(matcher.decide(right, left)).isEqualTo(matcher.decide(left, right));
        if (same) {
            assertThat(matcher.keys(left).sought())
                    .containsAnyElementsOf(matcher.keys(right).own());
            assertThat(matcher.keys(right).sought())
                    .containsAnyElementsOf(matcher.keys(left).own());
        }
    }

    private static EventProfile retaken(String article, @Nullable Period time, String place, Actuality actuality) {
        return new EventProfile(
                EventType.ASSAULT,
                "territory_retaken",
                time,
                place,
                List.of(),
                actuality,
                List.of(),
                SegmentKind.BODY,
                false,
                900,
                null,
                article);
    }

    private static EventProfile pledge(String article, Period published, String agent) {
        List<EventProfile.Part> parts = List.of(
                new EventProfile.Part(ParticipantRole.AGENT, agent),
                new EventProfile.Part(ParticipantRole.ADDRESSEE, "council"));
        return new EventProfile(
                EventType.AGREE,
                "pledge",
                null,
                null,
                parts,
                Actuality.ACTUAL,
                List.of(),
                SegmentKind.BODY,
                true,
                900,
                published,
                article);
    }
}
