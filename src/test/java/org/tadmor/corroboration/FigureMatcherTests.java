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
}
