package org.tadmor.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tadmor.registry.Place;
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
    void letsAProposalBuildOnThePledgeOfWhatItProposes() {
        EventProfile pledge = placed("a", "pledge", DAY, List.of("engineer", "quarry", "shaft"), List.of());
        EventProfile proposal = placed("b", "proposal", DAY, List.of(), List.of("engineer", "quarry", "town"));
        EventProfile other = placed("b", "proposal", DAY, List.of(), List.of("orchestra", "town"));

        assertThat(matcher.rests(proposal, pledge))
                .hasValueSatisfying(rest -> assertThat(rest.kind()).isEqualTo(EventMatcher.Rest.Kind.BUILDS_ON));
        assertThat(matcher.rests(pledge, proposal)).isEmpty();
        assertThat(matcher.rests(other, pledge)).isEmpty();
        assertThat(matcher.keys(pledge).sought())
                .containsAnyElementsOf(matcher.keys(proposal).own());
    }

    @Test
    void letsARecaptureFollowTheSeizureBeforeIt() {
        EventProfile seized = placed("a", "territory_seized", DAY, List.of(), List.of());
        EventProfile retaken = placed("b", "territory_retaken", LATER, List.of(), List.of());

        assertThat(matcher.rests(retaken, seized))
                .hasValueSatisfying(rest -> assertThat(rest.kind()).isEqualTo(EventMatcher.Rest.Kind.FOLLOWS));
        assertThat(matcher.rests(seized, retaken)).isEmpty();
    }

    @Test
    void letsWhatTwoSayToEachOtherBePartOfTheirTalk() {
        EventProfile talk = said("a", "telephone_call", "queen", "mayor", false);
        EventProfile thanks = said("a", "thanks", "mayor", "queen", true);
        EventProfile toAnother = said("a", "thanks", "mayor", "bishop", true);

        assertThat(matcher.rests(thanks, talk))
                .hasValueSatisfying(rest -> assertThat(rest.kind()).isEqualTo(EventMatcher.Rest.Kind.PART_OF));
        assertThat(matcher.rests(talk, thanks)).isEmpty();
        assertThat(matcher.rests(toAnother, talk)).isEmpty();
        assertThat(matcher.keys(talk).sought())
                .containsAnyElementsOf(matcher.keys(thanks).own());
    }

    @Test
    void putsWhatTwoSayToEachOtherInOneReportInOneConversation() {
        EventProfile praise = said("a", "congratulation", "queen", "mayor", true);
        EventProfile thanks = said("a", "thanks", "mayor", "queen", true);
        EventProfile elsewhere = said("b", "thanks", "mayor", "queen", true);

        assertThat(List.of(matcher.rests(praise, thanks), matcher.rests(thanks, praise)))
                .filteredOn(Optional::isPresent)
                .singleElement()
                .satisfies(rest ->
                        assertThat(rest.orElseThrow().kind()).isEqualTo(EventMatcher.Rest.Kind.SAME_CONVERSATION));
        assertThat(matcher.rests(praise, elsewhere)).isEmpty();
        assertThat(matcher.rests(elsewhere, praise)).isEmpty();
    }

    @Test
    void titlesInNeutralWords() {
        assertThat(matcher.title(List.of(retaken("a", DAY, "town", Actuality.ACTUAL)), name -> name))
                .isEqualTo("Recapture of town");
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
                Place.named(place),
                place,
                List.of(),
                actuality,
                List.of(),
                List.of(),
                SegmentKind.BODY,
                false,
                900,
                900,
                null,
                article);
    }

    private static EventProfile said(String article, String name, String agent, String addressee, boolean saying) {
        int trigger = 100 + 10 * name.length();
        return new EventProfile(
                EventType.SUPPORT,
                name,
                null,
                null,
                null,
                List.of(
                        new EventProfile.Part(ParticipantRole.AGENT, agent),
                        new EventProfile.Part(ParticipantRole.ADDRESSEE, addressee)),
                Actuality.ACTUAL,
                List.of(),
                List.of(),
                SegmentKind.BODY,
                saying,
                trigger,
                trigger,
                DAY,
                article);
    }

    private static EventProfile placed(
            String article, String name, Period time, List<String> said, List<String> words) {
        return new EventProfile(
                EventType.AGREE,
                name,
                time,
                Place.named("town"),
                "town",
                List.of(),
                Actuality.ACTUAL,
                said,
                words,
                SegmentKind.BODY,
                false,
                900,
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
                null,
                parts,
                Actuality.ACTUAL,
                List.of(),
                List.of(),
                SegmentKind.BODY,
                true,
                900,
                900,
                published,
                article);
    }
}
