package org.tadmor.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.TextReader;

/** Whether an event is told as having happened: one invented sentence a line, in {@code actuality-cases.tsv}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActualityReaderTests {

    private final Parser parser = Nlp4jParser.load();
    private final TextReader reader = new TextReader();

    @ParameterizedTest
    @MethodSource("cases")
    void tellsWhetherItHappened(String line) {
        String[] row = line.split("\t");
        int begin = row[1].indexOf('[');
        String text = row[1].replace("[", "").replace("]", "");

        assertThat(actuality(text, begin)).as(line).isEqualTo(row[0]);
    }

    private String actuality(String text, int trigger) {
        for (Tree tree : parser.parse(reader.read(SourceText.of(text)).sentences())) {
            for (int token = 0; token < tree.size(); token++) {
                if (tree.token(token).begin() == trigger) {
                    return ActualityReader.of(tree, token).token();
                }
            }
        }
        throw new AssertionError("no word at " + trigger + ": " + text);
    }

    static Stream<String> cases() {
        try (InputStream cases = ActualityReaderTests.class.getResourceAsStream("actuality-cases.tsv")) {
            return new String(cases.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
