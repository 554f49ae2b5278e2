package org.tadmor.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.vocabulary.Span;

class SpeakerLabelsTests {

    private static Parser parser;
    private static AttributionFinder finder;

    @BeforeAll
    static void load() {
        parser = Nlp4jParser.load();
        finder = AttributionFinder.load();
    }

    @Test
    void readsLabelsThatAnswerEachOther() {
        assertThat(
                        found(
                                "The two met on the bridge for an interview that lasted an hour and touched on many things.\n\n"
                                        + "HALVORSEN: Why did the ferry stop? Nobody told us.\n\nLINDQVIST: It ran out of coal."))
                .contains(
                        "HALVORSEN | : | Why did the ferry stop? Nobody told us", "LINDQVIST | : | It ran out of coal");
    }

    @Test
    void readsNamesThatLabelManyParagraphs() {
        assertThat(found("Mira Halvorsen: Why did the ferry stop?\n\nOle Lindqvist: It ran out of coal.\n\n"
                        + "Mira Halvorsen: When will it sail?\n\nOle Lindqvist: In the spring, I hope."))
                .contains("Ole Lindqvist | : | It ran out of coal", "Ole Lindqvist | : | In the spring, I hope");
    }

    @Test
    void doesNotTakePlacesAndHeadingsForSpeakers() {
        String text = "NEW HAVEN: The ferry stopped at noon because it had run out of coal on the way.\n\n"
                + "PHOTOS: The ferry at rest\n\nWATCH: How the ferry stopped";

        assertThat(SpeakerLabels.of(new Words(parsed(text)))).isEmpty();
    }

    @Test
    void readsWhoSignedATweet() {
        assertThat(
                        found(
                                "The mayor was quick to answer.\n\n"
                                        + "The ferry will sail tomorrow and every day after that.\n\n— Ole Lindqvist (@olelindqvist) May 2, 2019"))
                .contains("Ole Lindqvist | — | The ferry will sail tomorrow and every day after that");
    }

    private static List<String> found(String text) {
        return finder.find(parsed(text)).stream()
                .map(one ->
                        words(one.source(), text) + " | " + words(one.cue(), text) + " | " + words(one.content(), text))
                .toList();
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream()
                .map(span -> span.in(text).replaceAll("[.\\s]+$", ""))
                .collect(Collectors.joining(" … "));
    }

    private static ParsedDocument parsed(String text) {
        Document document = new TextReader().read(SourceText.of(text));
        return new ParsedDocument(document, parser.parse(document.sentences()));
    }
}
