package org.tadmor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTests {

    /** The text, and what stands between its marks, outer quotations first; ~ stands for the end of a paragraph. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "\"Go,\" he said. \"Now.\"               # Go,|Now.",
                "“Go,” he said. “Now.”                   # Go,|Now.",
                "«Da», he said                           # Da",
                "„Ja“, he said                           # Ja",
                "``Go,'' he said                         # Go,",
                "‘Stay calm’: mayor to city              # Stay calm",
                "the mayor's dogs' bowls                 # ^^",
                "the ‘90s weren’t it                     # ^^",
                "'I am not done,' the king's aide said   # I am not done,",
                "“He said ‘never again’ to us,” she said # He said ‘never again’ to us,|never again",
                "“It fell,\" he said                     # It fell,",
                "\"It fell,” he said                     # It fell,",
                "“It fell. More will follow              # It fell. More will follow",
                "“It fell.~“It rose,” he said            # It fell.|It rose,",
                "“It fell.~It rose,” he said             # It fell.|It rose,",
                "“It fell. He left. “It rose,” he said   # It fell.|It rose,",
                "a 6\" pipe and a 3\" pipe               # ^^",
                "“😀,” he wrote                          # 😀,",
                "no marks at all                         # ^^"
            })
    void findsWhatIsQuoted(String marked, String inner) {
        String text = marked.replace('~', '\n');
        List<String> expected = inner == null || inner.isEmpty() ? List.of() : List.of(inner.split("\\|"));

        assertThat(QuotationFinder.quotations(text, Paragraphs.of(text)))
                .extracting(region -> region.inner().in(text))
                .isEqualTo(expected);
    }

    @Test
    void knowsAQuotationThatGoesOnOverParagraphs() {
        String text = "“The wall fell.\n\n“The gate stood,” she said.";

        List<QuotedRegion> regions = QuotationFinder.quotations(text, Paragraphs.of(text));

        assertThat(regions).extracting(QuotedRegion::closed).containsExactly(false, true);
        assertThat(regions).extracting(QuotedRegion::continues).containsExactly(false, true);
    }

    @Test
    void nestsSingleMarksInDoubleOnes() {
        String text = "“They shouted ‘go home’ at us,” he said.";

        assertThat(QuotationFinder.quotations(text, Paragraphs.of(text)))
                .extracting(QuotedRegion::depth)
                .containsExactly(0, 1);
    }
}
