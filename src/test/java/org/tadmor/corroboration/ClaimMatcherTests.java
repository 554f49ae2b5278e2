package org.tadmor.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** Whether two claims of one voice on one day are one proposition, on one-line cases. */
class ClaimMatcherTests {

    private static final ContentReader READER = new ContentReader();
    private static final ClaimMatcher MATCHER = new ClaimMatcher();

    @ParameterizedTest
    @CsvSource({
        "The pump was off, the pump had been switched off",
        "No employee will be dismissed, nobody would be dismissed",
        "a merger had been discussed, the bakers had discussed a merger",
        "The fire has burnt down 40 barns, It destroyed 40 barns",
        "The mill will dismiss 70 weavers, 70 weavers would lose their jobs",
        "the raid had cost nine bakers their lives, nine bakers had been killed"
    })
    void takesForOneWhatSaysTheSameInOtherWords(String left, String right) {
        assertThat(kind(left, right)).isEqualTo(ClaimRelation.Kind.SAME);
        assertThat(kind(right, left)).isEqualTo(ClaimRelation.Kind.SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Attendance reached 70 percent, attendance at 70 percent was the lowest since 1980",
        "the first sample was taken on 4 May, the samples were examined in Orlinda",
        "90 weavers are on strike, the weavers are striking over their pay",
        "The pump was off, the pump was not off",
        "The fire has burnt down 40 barns, the fire has burnt down 60 barns",
        "The mill will dismiss 70 weavers, the mill will hire 70 bakers"
    })
    void keepsApartWhatSaysAPartOrSomethingElse(String left, String right) {
        assertThat(kind(left, right)).isNotEqualTo(ClaimRelation.Kind.SAME);
        assertThat(kind(right, left)).isNotEqualTo(ClaimRelation.Kind.SAME);
    }

    private static ClaimRelation.Kind kind(String left, String right) {
        return MATCHER.decide(claim("1", left), claim("2", right)).kind();
    }

    private static ClaimProfile claim(String id, String text) {
        Content content = READER.read(text, List.of(new Span(0, text.length())), List.of(), List.of());
        return new ClaimProfile(
                id,
                "article" + id,
                List.of("anna"),
                List.of(),
                List.of(),
                "anna",
                null,
                Voice.NAMED,
                Act.ASSERT,
                List.of("orlinda"),
                Occasion.stated(100, 100),
                content);
    }
}
