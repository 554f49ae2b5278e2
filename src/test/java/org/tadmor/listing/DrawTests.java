package org.tadmor.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawTests {

    @Test
    void opensEachBoxOnce() {
        List<String> boxes = new Draw(7).boxes(0, Draw.BOXES);

        assertThat(new HashSet<>(boxes)).hasSize(Draw.BOXES);
        assertThat(boxes).allMatch(box -> box.matches("[0-9a-hjkmnp-tv-z]{4}"));
    }

    @Test
    void opensThemInAnotherOrderForAnotherSeed() {
        List<String> seven = new Draw(7).boxes(0, 1_000);

        assertThat(new Draw(7).boxes(0, 1_000)).isEqualTo(seven);
        assertThat(new Draw(7).boxes(500, 1_000)).isEqualTo(seven.subList(500, 1_000));
        for (int seed : new int[] {0, 6, 8, 999_999_999}) {
            Set<String> both = new HashSet<>(new Draw(seed).boxes(0, 1_000));
            both.retainAll(seven);
            assertThat(both).as("seed " + seed).hasSizeLessThan(12); // one in a thousand is in both by chance
        }
    }

    @Test
    void spreadsTheFirstBoxesOverAll() {
        int[] byFirstLetter = new int[128];
        for (String box : new Draw(20160327).boxes(0, 3_200)) {
            byFirstLetter[box.charAt(0)]++;
        }

        assertThat(Arrays.stream(byFirstLetter).boxed())
                .filteredOn(count -> count > 0)
                .hasSize(32)
                .allMatch(count -> count > 50 && count < 155);
    }

    @Test
    void shufflesWhatIsInABox() {
        List<String> ids = List.of("0000aaaaaaaaaaaa", "0000bbbbbbbbbbbb", "0000cccccccccccc", "0000dddddddddddd");

        assertThat(new Draw(3).shuffled(ids)).containsExactlyInAnyOrderElementsOf(ids);
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            orders.add(new Draw(seed).shuffled(ids));
        }
        assertThat(orders).as("each of 24 orders comes").hasSize(24);
    }
}
