package org.tadmor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.derivation.Delta.RowId;
import org.tadmor.derivation.Row;

class SuccessionTests {

    @Test
    void leadsFromARemovedIdToWhereItsPartsAre() {
        Succession succession = Succession.of(
                List.of(article("x", "a", "b", "b")), List.of(article("x", "a", "a", "a")), List.of(actor("b")));

        assertThat(succession.survivor(actor("b"))).contains("a");
        assertThat(succession.parent(actor("a"))).isEmpty();
    }

    @Test
    void takesWhereMostPartsWentAndOfEquallyManyTheSmallerId() {
        assertThat(Succession.of(
                                List.of(article("x", "c", "c", "c")),
                                List.of(article("x", "a", "b", "b")),
                                List.of(actor("c")))
                        .survivor(actor("c")))
                .contains("b");
        assertThat(Succession.of(List.of(article("x", "c", "c")), List.of(article("x", "b", "a")), List.of(actor("c")))
                        .survivor(actor("c")))
                .contains("a");
    }

    @Test
    void knowsWhatANewIdCameOutOf() {
        Succession succession =
                Succession.of(List.of(article("x", "a", "a")), List.of(article("x", "a", "b")), List.of());

        assertThat(succession.parent(actor("b"))).contains("a");
    }

    @Test
    void leadsNowhereWhenNothingIsLeft() {
        assertThat(Succession.of(List.of(article("x", "a")), List.of(), List.of(actor("a")))
                        .survivor(actor("a")))
                .isEmpty();
        assertThat(Succession.of(List.of(article("x", "a")), List.of(article("x", "")), List.of(actor("a")))
                        .survivor(actor("a")))
                .isEmpty();
        assertThat(Succession.of(List.of(), List.of(article("x", "a")), List.of())
                        .parent(actor("a")))
                .isEmpty();
    }

    private static RowId actor(String id) {
        return new RowId(Row.Kind.ACTOR, id);
    }

    private static Row article(String id, String... referents) {
        return new Row.Article(
                id,
                "o",
                "O",
                Row.Article.State.CURRENT,
                null,
                "t",
                null,
                Arrays.asList(referents),
                List.of(),
                "s",
                null);
    }
}
