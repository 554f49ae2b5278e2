package org.tadmor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTests {

    /** Each row is one paragraph, its sentences divided by a bar. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The road is closed.|It opens on Monday.",
                "Gen. Ivan B. Petrov met Sen. Lee.|They talked.",
                "He lives in the U.S. with J. K. Moore.|The rest left.",
                "The U.S. Embassy closed.",
                "The plant shut in the U.S.|The owners fled.",
                "It began at 9 a.m. EST on the coast.",
                "It began at 9 a.m.|Troops came later.",
                "“Stop it!” the mayor shouted.",
                "“Why now?” Anna Petrova asked on Tuesday.|Nobody knew.",
                "“We will win.”|The crowd cheered.",
                "\"We will win.\"|The crowd cheered.",
                "\"We will win,\" he said. |\"And soon.\"",
                "\"Is it over?\" she asked.",
                "It was over ... or so it seemed.",
                "They waited ...|Nobody came.",
                "It cost 3.5 million.|About half was paid.",
                "The firm, Orion Inc., fell.|Its chief left.",
                "(The bridge was rebuilt.)|Traffic resumed.",
                "What? |No!|Never.",
                "No. 5 won.|No. 7 lost.",
                "1. The road is closed.|2. The bridge is open.",
                "Roe v. Wade was decided.",
                "The site tadmor.example grew.|It has 😀 users.",
                "He voted “no.”|She did not."
            })
    void findsTheEndsOfSentences(String marked) {
        String text = marked.replace("|", " ").replace("  ", " ");

        assertThat(sentences(text))
                .isEqualTo(List.of(marked.split(" ?\\| ?")).stream()
                        .map(String::strip)
                        .toList());
    }

    @Test
    void cutsASentenceThatDoesNotEnd() {
        String text = "and so on, ".repeat(1_000);

        assertThat(SentenceSplitter.sentences(Tokenizer.tokens(text, 0, text.length())))
                .hasSizeGreaterThan(20)
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST));
    }

    private static List<String> sentences(String text) {
        return SentenceSplitter.sentences(Tokenizer.tokens(text, 0, text.length())).stream()
                .map(tokens -> text.substring(
                        tokens.get(0).begin(), tokens.get(tokens.size() - 1).end()))
                .collect(Collectors.toList());
    }
}
