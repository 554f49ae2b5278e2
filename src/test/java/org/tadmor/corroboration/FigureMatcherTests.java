package org.tadmor.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tadmor.vocabulary.Approximator;
import org.tadmor.vocabulary.Verdict;

class FigureMatcherTests {

    private static final FigureMatcher MATCHER = new FigureMatcher();

    private static Figure figure(
            int value, @Nullable String unit, List<String> counted, String clause, @Nullable String area, int day) {
        return new Figure(
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(value),
                unit,
                Approximator.EXACT,
                counted,
                List.copyOf(new ContentReader().stems(clause)),
                null,
                area,
                List.of("place:name:dorn"),
                List.of("avalanch"),
                Occasion.stated(day, day));
    }

    private static Figure toll(int value, int day) {
        return figure(value, null, List.of("skier", "=kill"), "skiers died in the avalanche", null, day);
    }

    @Test
    void findsTwoTollsOfOneDayInConflict() {
        assertThat(MATCHER.compare(toll(5, 100), toll(8, 100), false))
                .hasValueSatisfying(found -> assertThat(found.verdict()).isEqualTo(Verdict.CONFLICT));
    }

    @Test
    void leavesOpenWhetherATollHasMovedOvernight() {
        assertThat(MATCHER.compare(toll(5, 100), toll(8, 101), false)).hasValueSatisfying(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.APPARENT);
            assertThat(found.why()).anyMatch(why -> why.startsWith("window"));
        });
    }

    @Test
    void findsWhatDoesNotMoveInConflictOnAnotherDay() {
        Figure one = figure(38, "percent", List.of("=voter"), "of voters took part", null, 100);
        Figure two = figure(45, "percent", List.of("=voter"), "of voters took part", null, 101);

        assertThat(MATCHER.compare(one, two, false))
                .hasValueSatisfying(found -> assertThat(found.verdict()).isEqualTo(Verdict.CONFLICT));
    }

    @Test
    void doesNotTakeTwoStretchesAroundAPlaceForOneArea() {
        Figure one = figure(40, null, List.of("target"), "hit", "around place:name:dorn", 100);
        Figure two = figure(60, null, List.of("target"), "hit", "around place:name:dorn", 100);

        assertThat(MATCHER.compare(one, two, false)).hasValueSatisfying(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.APPARENT);
            assertThat(found.why()).contains("area: not shown to be the same");
        });
    }

    @Test
    void comparesSumsOfMoneyOnlyWhereTheirClausesTellTheSame() {
        Figure ransom = figure(4, "USD", List.of("USD"), "kidnappers received", null, 100);
        Figure more = figure(6, "USD", List.of("USD"), "kidnappers had received", null, 100);
        Figure wages = figure(9, "USD", List.of("USD"), "teachers will earn", null, 100);

        assertThat(MATCHER.compare(ransom, more, false)).isPresent();
        assertThat(MATCHER.compare(ransom, wages, false)).isEmpty();
    }

    @Test
    void takesWhatSeveralMayMeanForNoNumber() {
        Figure several = new Figure(
                BigDecimal.valueOf(3),
                null,
                null,
                Approximator.VAGUE,
                List.of("skier", "=kill"),
                List.of(),
                null,
                null,
                List.of("place:name:dorn"),
                List.of("avalanch"),
                Occasion.stated(100, 100));

        assertThat(MATCHER.compare(several, toll(8, 100), false)).isEmpty();
        assertThat(MATCHER.compare(toll(5, 100), toll(8, 100), false)).isPresent();
    }

    @Test
    void takesSoldiersLostForDead() {
        Figure lost = figure(6, null, List.of("=troops"), "we lost soldiers", null, 100);
        Figure dead = figure(9, null, List.of("=troops", "=kill"), "soldiers were killed", null, 100);
        Figure wounded = figure(9, null, List.of("=troops", "=injure"), "soldiers were wounded", null, 100);

        assertThat(MATCHER.compare(lost, dead, false)).isPresent();
        assertThat(MATCHER.compare(lost, wounded, false)).isEmpty();
    }

    @Test
    void takesOneWordingForOneMatterAndAnotherForAnother() {
        Figure one = alone(212, "The candidates were 212 votes apart");
        Figure two = alone(1940, "The candidates were 1940 votes apart");
        Figure other = alone(75, "The opposition gathered 75 votes in parliament");

        assertThat(MATCHER.compare(one, two, false)).isPresent();
        assertThat(MATCHER.compare(one, other, false)).isEmpty();
    }

    private static Figure alone(int value, String clause) {
        return new Figure(
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(value),
                null,
                Approximator.EXACT,
                List.of("=vote"),
                List.copyOf(new ContentReader().stems(clause)),
                null,
                null,
                List.of(),
                List.of(),
                Occasion.stated(100, 100));
    }
}
