package org.tadmor.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.vocabulary.Span;

/** How alike contents are that say the same in other words, or something else in the same words. */
class LikenessTests {

    private static final ContentReader READER = new ContentReader();

    @ParameterizedTest
    @CsvSource({
        "seven clerks lost their lives, seven clerks died",
        "the bakers will walk out in spring, the bakers will strike in spring",
        "the walkout is unlawful, the strike was illegal",
        "by a miracle nobody was hurt, miraculously no one was injured",
        "the old mill was set on fire, the old mill was burned",
        "the envoy will step down in June, the envoy is to resign in June",
        "the envoy should resign at once, the envoy ought to step down immediately",
        "the dairy received a warning about the milk, the dairy was warned about the milk",
        "Veria has a population of millions, Veria has millions of inhabitants",
        "the newspaper distorted the quotation, the paper distorted the quotation"
    })
    void findsTheSameInOtherWords(String left, String right) {
        assertThat(contents(left, right).likeness()).isGreaterThanOrEqualTo(0.7);
    }

    @ParameterizedTest
    @CsvSource({
        "the bakers will strike in spring, the bakers will sell cheaper bread to schools",
        "despite a partial closure of the northern mine the firm will hire,"
                + " the firm can reopen the quarry despite a partial closure of the northern mine",
        "the envoy will step down, the envoy will travel to Oslo"
    })
    void keepsApartWhatOnlyShares(String left, String right) {
        assertThat(contents(left, right).likeness()).isLessThan(0.5);
    }

    private static Contents contents(String left, String right) {
        return new Contents(content(left), content(right), Set.of());
    }

    private static Content content(String text) {
        return READER.read(text, List.of(new Span(0, text.length())), List.of(), List.of());
    }
}
