package org.tadmor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.Span;

/** No text is too odd: whatever is read, the offsets are in order and inside. Set JAZZER_FUZZ=1 to look for new cases. */
class TextReaderFuzzTests {

    private final TextReader reader = new TextReader();

    @FuzzTest
    void readsAnything(FuzzedDataProvider data) {
        String title = data.consumeBoolean() ? data.consumeString(60) : null;
        String outlet = data.consumeBoolean() ? data.consumeString(20) : null;

        check(new SourceText(data.consumeRemainingAsString(), title, outlet, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\r\n",
                "\"",
                "“‘’”»«„\"'`",
                "''''''",
                "\uD83D",
                "\uDE00\uD83D",
                "a\u0000b",
                "...........",
                ". . . . . .",
                "@#$%^&*()",
                "don’",
                "’t",
                "n't",
                "U.S.",
                "((((((((",
                "()",
                "http://",
                "www.",
                "-",
                "—",
                "1.",
                "|",
                " | ",
                "© Reuters",
                "(AP)",
                "BEIRUT (Reuters) -",
                "By A",
                "\u202E\u200Fabc",
                "👨‍👩‍👧‍👦",
                "é́́́́"
            })
    void readsOddTexts(String text) {
        check(new SourceText(text, text, text, null, null));
        check(SourceText.of(text + "\n" + "The bridge over the river was closed on Monday. " + text));
    }

    private void check(SourceText source) {
        Document document = reader.read(source);

        int end = 0;
        for (Segment segment : document.segments()) {
            assertThat(segment.span().begin()).isGreaterThanOrEqualTo(end);
            end = segment.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(source.text().length());
        int last = 0;
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.begin()).isGreaterThanOrEqualTo(last);
                assertThat(token.form()).hasSize(token.end() - token.begin());
                last = token.end();
            }
        }
        for (QuotedRegion region : document.quotations()) {
            assertThat(region.outer().covers(region.inner())).isTrue();
            assertThat(new Span(0, Math.max(1, source.text().length())).covers(region.outer()))
                    .isTrue();
        }
    }
}
