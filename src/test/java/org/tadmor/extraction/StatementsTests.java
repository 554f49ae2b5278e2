package org.tadmor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.vocabulary.Span;

class StatementsTests {

    private static final ClaimExtractor EXTRACTOR = Extractors.load().extractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dora said that the well was dry and that the pump would be sold in June.|that the well was dry|that the"
                        + " pump would be sold in June",
                "She said the repair would take a month, and the guild had paid the bill.|the repair would take a month|the"
                        + " guild had paid the bill",
                "The mill has lost its wheel, its owner, Ulf Brand, said, adding that the river rose.|The mill has lost"
                        + " its wheel|that the river rose",
            })
    void keepsTwoStatementsApart(String sentence, String first, String second) {
        assertThat(contents(sentence)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said that the bakers, and the millers, had left.|that the bakers, and the millers, had left",
                "The minister said taxes would rise and wages would fall.|taxes would rise and wages would fall",
            })
    void leavesOneStatementWhole(String sentence, String content) {
        assertThat(contents(sentence)).containsExactly(content);
    }

    @Test
    void leavesOutWhatLeadsUpToAStatement() {
        assertThat(contents("Warden Nils Aho defended his men: all cabins were searched in time, he said."))
                .contains("all cabins were searched in time");
    }

    private static List<String> contents(String sentence) {
        return EXTRACTOR.extract(new SourceText(sentence, null, "The Lantern", null, null)).attributions().stream()
                .map(attribution -> String.join(" ", words(attribution.content(), sentence)))
                .toList();
    }

    private static List<String> words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.in(text)).toList();
    }
}
