package org.tadmor.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.vocabulary.Span;

class AttributionFinderTests {

    private static Parser parser;
    private static AttributionFinder finder;

    @BeforeAll
    static void load() {
        parser = Nlp4jParser.load();
        finder = AttributionFinder.load();
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void findsWhoSaidWhat(String construction, String text, String source, String cue, String content) {
        List<FoundAttribution> found = find(text);

        if (content.equals("none")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .as(describe(found, text))
                    .anyMatch(attribution -> isSource(attribution.source(), source, text)
                            && words(attribution.cue(), text).contains(cue)
                            && words(attribution.content(), text).equals(plain(content)));
        }
    }

    @ParameterizedTest
    @MethodSource("nested")
    void keepsWhatIsSaidInsideWhatIsSaid(
            String text, String outer, String outerCue, String inner, String innerCue, String content) {
        List<FoundAttribution> found = find(text);

        assertThat(found)
                .as(describe(found, text))
                .anyMatch(attribution -> attribution.parent() >= 0
                        && isSource(attribution.source(), inner, text)
                        && words(attribution.cue(), text).contains(innerCue)
                        && words(attribution.content(), text).equals(plain(content))
                        && isSource(found.get(attribution.parent()).source(), outer, text)
                        && words(found.get(attribution.parent()).cue(), text).contains(outerCue));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"The boats are painted every spring,\" the harbour master said.",
                "“The keeper fed the seals and locked the gate,” the guide said.",
                "“I think the road is safe by now,” she said."
            })
    void findsNothingSaidInsideAQuotationThatOnlyTells(String text) {
        assertThat(find(text)).hasSize(1);
    }

    @Test
    void leavesTheMarksOfTheOuterQuotationOutOfTheInnerContent() {
        String text = "\"The minister told me he would resign,\" she said.";

        assertThat(find(text))
                .extracting(attribution -> attribution.content().get(0).in(text))
                .containsExactly("\"The minister told me he would resign,\"", "he would resign");
    }

    @Test
    void givesTheSameToManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        String text = "“The city is safe,” the general said. The mayor denied that the road was mined.\n\n"
                + "According to witnesses, the bridge fell. He told reporters that help was coming.";
        List<FoundAttribution> expected = find(text);

        var threads = Executors.newFixedThreadPool(4);
        List<Future<List<FoundAttribution>>> results = threads.invokeAll(IntStream.range(0, 16)
                .mapToObj(i -> (Callable<List<FoundAttribution>>) () -> find(text))
                .toList());
        threads.shutdown();

        assertThat(expected).isNotEmpty();
        for (Future<List<FoundAttribution>> result : results) {
            assertThat(result.get()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void takesAnyText(String text) {
        for (FoundAttribution attribution : find(text)) {
            assertThat(attribution.content()).allMatch(span -> span.end() <= text.length());
            assertThat(attribution.confidence()).isBetween(0.0, 1.0);
        }
    }

    static Stream<String> oddTexts() {
        return Stream.of(
                "",
                "said",
                "\" \" \" said \" \" said",
                "“".repeat(300),
                "he said ".repeat(400),
                "“Yes,” he said. ".repeat(200),
                "\uD83D\uDE00 “\uD83D\uDE00 no \uD83D\uDE00,” she said. \uD83D\uDE00",
                ": : : said : told",
                "a, ".repeat(500) + "he said.");
    }

    static Stream<Object[]> constructions() throws IOException {
        return rows("constructions.tsv");
    }

    static Stream<Object[]> nested() throws IOException {
        return rows("nested.tsv");
    }

    private static Stream<Object[]> rows(String name) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                AttributionFinderTests.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return in
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> (Object[]) line.split("\t"))
                    .toList()
                    .stream();
        }
    }

    static List<FoundAttribution> find(String text) {
        Document document = new TextReader().read(SourceText.of(text));
        return finder.find(new ParsedDocument(document, parser.parse(document.sentences())));
    }

    private static boolean isSource(List<Span> source, String expected, String text) {
        return expected.equals("none-source")
                ? source.isEmpty()
                : words(source, text).contains(expected);
    }

    private static String words(List<Span> spans, String text) {
        return plain(
                String.join(" … ", spans.stream().map(span -> span.in(text)).toList()));
    }

    /** Without the punctuation at the edges of each piece. */
    private static String plain(String words) {
        return String.join(
                " … ",
                Stream.of(words.split(" … "))
                        .map(piece -> piece.replaceAll("^[\\p{Punct}“”\\s&&[^:]]+|[\\p{Punct}“”\\s&&[^:]]+$", ""))
                        .toList());
    }

    private static String describe(List<FoundAttribution> found, String text) {
        StringBuilder all = new StringBuilder();
        for (FoundAttribution attribution : found) {
            all.append('[')
                    .append(words(attribution.source(), text))
                    .append(" | ")
                    .append(words(attribution.cue(), text))
                    .append(" | ")
                    .append(words(attribution.content(), text))
                    .append(" | ")
                    .append(attribution.parent())
                    .append("] ");
        }
        return all.toString();
    }
}
