package org.tadmor.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tadmor.vocabulary.Span;

/** Which words deny, on one-line cases. */
class DenialTests {

    private static final ContentReader READER = new ContentReader();

    @ParameterizedTest
    @CsvFileSource(resources = "denial-cases.tsv", delimiter = '\t')
    void tellsADenialFromAnotherWording(String left, String right, String expected) {
        Contents contents = new Contents(content(left), content(right), Set.of());

        assertThat(contents.contrary(false, false)).as(left + " / " + right).isEqualTo(expected.equals("denied"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "denial-cases.tsv", delimiter = '\t')
    void tellsTheSameFromEitherSide(String left, String right, String expected) {
        Contents contents = new Contents(content(right), content(left), Set.of());

        assertThat(contents.contrary(false, false)).isEqualTo(expected.equals("denied"));
    }

    private static Content content(String text) {
        return READER.read(text, List.of(new Span(0, text.length())), List.of(), List.of());
    }
}
