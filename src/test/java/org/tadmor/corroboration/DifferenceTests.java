package org.tadmor.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** On which point two claims differ, on one-line cases: two voices, one day, reports of one matter. */
class DifferenceTests {

    private static final ContentReader READER = new ContentReader();
    private static final ClaimMatcher MATCHER = new ClaimMatcher();
    private static final ClaimComparer COMPARER = new ClaimComparer();

    @ParameterizedTest
    @CsvFileSource(resources = "differences.tsv", delimiter = '\t')
    void saysOnWhichPointTwoVoicesDiffer(String left, String right, String expected) {
        assertThat(difference(claim("1", "anna", left), claim("2", "berta", right)))
                .as(left + " / " + right)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "differences.tsv", delimiter = '\t')
    void saysTheSameFromEitherSide(String left, String right, String expected) {
        assertThat(difference(claim("1", "anna", right), claim("2", "berta", left)))
                .as(right + " / " + left)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "rewordings.tsv", delimiter = '\t')
    void takesNoVoiceToDenyItself(String left, String right, String expected) {
        assertThat(difference(claim("1", "anna", left), claim("2", "anna", right)))
                .as(left + " / " + right)
                .isEqualTo(expected);
    }

    private static String difference(ClaimProfile left, ClaimProfile right) {
        return COMPARER.compare(left, right, MATCHER.decide(left, right))
                .map(found -> found.type().token() + " " + found.verdict().token())
                .orElse("none");
    }

    private static ClaimProfile claim(String id, String speaker, String text) {
        Content content = READER.read(text, List.of(new Span(0, text.length())), List.of(), List.of());
        return new ClaimProfile(
                id,
                "article" + id,
                List.of(speaker),
                List.of(),
                List.of(),
                speaker,
                null,
                Voice.NAMED,
                Act.ASSERT,
                List.of("orlinda"),
                Occasion.stated(100, 100),
                content);
    }
}
