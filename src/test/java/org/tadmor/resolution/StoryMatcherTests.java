package org.tadmor.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tadmor.vocabulary.Period;

class StoryMatcherTests {

    private static final String DAM = "Dam bursts above Karvela, three villages flooded";
    private static final String DAM_BODY =
            "The Ostrava dam above Karvela burst on Monday night and flooded three villages, rescuers said. Helicopters "
                    + "lifted families from the roofs of Karvela as the water rose.";
    private static final String DAM_RETOLD = "Villagers flee as Ostrava dam gives way";
    private static final String DAM_RETOLD_BODY =
            "Hundreds fled Karvela and two other villages after the Ostrava dam burst. Rescuers in helicopters searched "
                    + "the flooded valley for families.";
    private static final String VOTE = "Parliament delays vote on pension reform";
    private static final String VOTE_BODY =
            "Lawmakers put off a vote on raising the pension age until autumn, after unions threatened to strike.";

    private final StoryMatcher matcher = new StoryMatcher();

    @Test
    void joinsTwoTellingsOfOneStory() {
        assertThat(judgement(story("a", null, DAM, DAM_BODY), story("b", null, DAM_RETOLD, DAM_RETOLD_BODY)))
                .isEqualTo(Likeness.Judgement.SAME);
    }

    @Test
    void keepsTwoStoriesOfOneDayApart() {
        Period day = Period.day(LocalDate.of(2019, 7, 8));
        assertThat(judgement(story("a", day, DAM, DAM_BODY), story("b", day, VOTE, VOTE_BODY)))
                .isEqualTo(Likeness.Judgement.DOUBTFUL);
    }

    @Test
    void keepsAlikeStoriesOfDifferentWeeksFurtherApartThanThoseOfOneDay() {
        StoryProfile first = story("a", Period.day(LocalDate.of(2019, 7, 8)), DAM, DAM_BODY);
        StoryProfile near = story("b", Period.day(LocalDate.of(2019, 7, 9)), DAM_RETOLD, DAM_RETOLD_BODY);
        StoryProfile far = story("b", Period.day(LocalDate.of(2019, 8, 9)), DAM_RETOLD, DAM_RETOLD_BODY);

        assertThat(matcher.decide(first, near).score())
                .isGreaterThan(matcher.decide(first, far).score());
    }

    @Test
    void looksAtAPairFromEitherSideAlsoWhereOneHasNoDate() {
        StoryProfile dated = story("a", Period.day(LocalDate.of(2019, 7, 15)), DAM, DAM_BODY);
        StoryProfile later = story("b", Period.day(LocalDate.of(2019, 7, 17)), DAM_RETOLD, DAM_RETOLD_BODY);
        StoryProfile undated = story("c", null, DAM_RETOLD, DAM_RETOLD_BODY);

        assertFound(dated, later);
        assertFound(dated, undated);
        assertFound(undated, story("d", null, DAM, DAM_BODY));
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(judgement(story("a", null, "", ""), story("b", null, "", "")))
                .isEqualTo(Likeness.Judgement.DOUBTFUL);
    }

    private void assertFound(StoryProfile left, StoryProfile right) {
        assertThat(matcher.keys(left).sought())
                .containsAnyElementsOf(matcher.keys(right).own());
        assertThat(matcher.keys(right).sought())
                .containsAnyElementsOf(matcher.keys(left).own());
    }

    private Likeness.Judgement judgement(StoryProfile left, StoryProfile right) {
        assertThat(matcher.decide(right, left)).isEqualTo(matcher.decide(left, right));
        return matcher.decide(left, right).judgement();
    }

    private static StoryProfile story(String article, @Nullable Period published, String title, String body) {
        return StoryReader.read(article, published, title, body);
    }
}
