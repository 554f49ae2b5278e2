package org.tadmor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

class TextReaderTests {

    private static final String PROSE =
            "The governor of the province said on Monday that the old bridge was open again.";
    private static final String MORE =
            "Engineers had worked on it for three weeks, and the first lorries crossed at noon.";

    private final TextReader reader = new TextReader();

    /** A line above an article's text, and what it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "By Maria Lopez                                       # BYLINE",
                "By [The River Post](https://x.example)               # BYLINE",
                "By Monday night the water had gone                   # BODY",
                "March 4, 2019                                        # DATELINE",
                "Updated: Tue 5 Mar 2019 10:15 GMT                    # DATELINE",
                "3 hours ago                                          # DATELINE",
                "Lorries cross the bridge on Monday. (File Photo)     # CAPTION",
                "Lorries at the bridge-Getty                          # CAPTION",
                "The bridge is pictured after the flood.              # CAPTION",
                "Lorries on the bridge. REUTERS/Ann Lee               # CAPTION",
                "Select Page                                          # BOILERPLATE",
                "Share on Facebook                                    # BOILERPLATE",
                "Media ID: 4471                                       # BOILERPLATE",
                "https://river.example/2019/bridge                    # BOILERPLATE",
                "❤ We are back, and we remember every one of you.     # BODY"
            })
    void tellsWhatALineIs(String line, SegmentKind kind) {
        String text = "Old Bridge Opens After Long Repair\n" + line + "\n" + PROSE + "\n" + MORE;

        assertThat(kindOf(text, line)).isEqualTo(kind);
    }

    /** A line below an article's text, and what it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "© Thomson Reuters 2019                               # CREDIT",
                "(AP)                                                 # CREDIT",
                "The Associated Press contributed to this report.     # CREDIT",
                "The agency contributed food to the camp, he added.   # BODY",
                "Copyright 2019 The River Post. All rights reserved.  # BOILERPLATE",
                "A/BC 12                                              # BOILERPLATE",
                "Read more: Ferry sinks                               # BOILERPLATE",
                "Ferry Sinks Off the Coast                            # BOILERPLATE",
                "Original url:                                        # BOILERPLATE",
                "The Red Band is a terrorist organization banned in Freedonia.       # BOILERPLATE",
                "The Red Band is recognized as an extremist group in Freedonia.      # BOILERPLATE",
                "The Red Band, a terrorist group banned in Freedonia, said it fired. # BODY",
                "The minister said the party is banned in Freedonia.  # BODY",
                "LEE: We will be back on Monday                       # BODY"
            })
    void tellsWhatStandsBelow(String line, SegmentKind kind) {
        String text = "Old Bridge Opens After Long Repair\n" + PROSE + "\n" + MORE + "\n" + line;

        assertThat(kindOf(text, line)).isEqualTo(kind);
    }

    /** The begin of a paragraph that is its dateline; nothing where it has none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "BEIRUT (Reuters) - The army left.                    # BEIRUT (Reuters) -",
                "Cairo- The army left.                                # Cairo-",
                "Moscow: The army left.                               # Moscow:",
                "ALEPPO, Syria (AP) — The army left.                  # ALEPPO, Syria (AP) —",
                "Minsk, March 5 (Interfax) - The army left.           # Minsk, March 5 (Interfax) -",
                "WASHINGTON — The army left.                          # WASHINGTON —",
                "River Post-The army left.                            # River Post-",
                "Petrov: The army left.                               # ``",
                "Anglo-American troops left.                          # ``",
                "Ann Lee (R-Texas) — who had stayed — left.           # ``"
            })
    void cutsOffTheDateline(String paragraph, String dateline) {
        Document document = reader.read(new SourceText(paragraph, null, "River Post", null, null));

        assertThat(words(document, SegmentKind.DATELINE))
                .isEqualTo(dateline == null || dateline.isEmpty() ? List.of() : List.of(dateline));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "© Thomson Reuters 2019                            # Reuters             # false",
                "(AP)                                              # Associated Press    # false",
                "The Associated Press contributed to this report.  # Associated Press    # true",
                "With inputs from PTI                              # Press Trust of India # true"
            })
    void creditsTheAgency(String line, String agency, boolean partial) {
        Document document = reader.read(SourceText.of(PROSE + "\n" + MORE + "\n" + line));

        assertThat(document.credit()).isNotNull();
        assertThat(document.credit().agency()).isEqualTo(agency);
        assertThat(document.credit().partial()).isEqualTo(partial);
        assertThat(document.credit().words().in(document.text())).isEqualTo(line);
    }

    @Test
    void creditsTheAgencyOfTheDateline() {
        assertThat(reader.read(SourceText.of("BEIRUT (Reuters) - " + PROSE))
                        .credit()
                        .agency())
                .isEqualTo("Reuters");
        assertThat(reader.read(SourceText.of("Reuters said that " + PROSE)).credit())
                .isNull();
    }

    @Test
    void readsARepeatedHeadlineAndCaptionOnce() {
        String text = "Old Bridge Opens\n\nOld Bridge Opens\n\nThe bridge-Getty\n\nThe bridge-Getty\n\n" + PROSE + "\n"
                + MORE;

        Document document = reader.read(new SourceText(text, "Old Bridge Opens", null, null, null));

        assertThat(words(document, SegmentKind.HEADLINE)).containsExactly("Old Bridge Opens");
        assertThat(words(document, SegmentKind.CAPTION)).containsExactly("The bridge-Getty");
        assertThat(words(document, SegmentKind.BOILERPLATE)).containsExactly("Old Bridge Opens", "The bridge-Getty");
    }

    @Test
    void takesTheNameOfTheSiteOffTheHeadline() {
        String text = "Old Bridge Opens After Repair | River Post Archive\n" + PROSE + "\n" + MORE;

        Document document = reader.read(SourceText.of(text));

        assertThat(words(document, SegmentKind.HEADLINE)).containsExactly("Old Bridge Opens After Repair");
        assertThat(words(document, SegmentKind.BOILERPLATE)).containsExactly("| River Post Archive");
    }

    @Test
    void leavesDataOut() {
        String dump =
                "array(2) [{\"id\":\"17\",\"title\":\"Ferry sinks, minister says\"},{\"id\":\"18\",\"title\":\"More\"}]";

        Document document = reader.read(SourceText.of(PROSE + "\n" + MORE + "\n" + dump));

        assertThat(words(document, SegmentKind.BOILERPLATE)).containsExactly(dump);
        assertThat(document.sentences()).hasSize(2);
        assertThat(document.quotations()).isEmpty();
    }

    @Test
    void readsASentenceAsIfALegalParenthesisWereNotThere() {
        String text = "Fighters of the Red Band (a terrorist organization banned in Freedonia) left the town.";

        Document document = reader.read(SourceText.of(text));

        assertThat(words(document, SegmentKind.BOILERPLATE))
                .containsExactly("(a terrorist organization banned in Freedonia)");
        assertThat(document.sentences()).hasSize(1);
        assertThat(document.sentences().get(0).tokens())
                .extracting(Token::form)
                .contains("Band", "left")
                .doesNotContain("banned");
    }

    /** A parenthesis in a sentence, and whether the law put it there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "(banned in Freedonia)                                          # true",
                "(a banned organisation in Freedonia)                           # true",
                "(a movement banned in Freedonia and several other countries)   # true",
                "[outlawed in Freedonia]                                        # true",
                "(RB, banned in Freedonia)                                      # true",
                "(recognised as a foreign agent in Freedonia)                   # true",
                "(designated as a terrorist organisation in Freedonia)          # true",
                "(a group that banned songs in Freedonia)                       # false",
                "(banned from the league)                                       # false",
                "(a town in Freedonia)                                          # false"
            })
    void leavesOutWhatTheLawDemands(String parenthesis, boolean demanded) {
        String text = "The fighters of the Red Band " + parenthesis + " left the town at dawn, witnesses said.";

        List<String> boilerplate = new ArrayList<>();
        for (Segment segment : reader.read(SourceText.of(text)).segments()) {
            if (segment.kind() == SegmentKind.BOILERPLATE) {
                boilerplate.add(segment.span().in(text));
            }
        }
        assertThat(boilerplate.contains(parenthesis)).isEqualTo(demanded);
    }

    @Test
    void findsNothingButSegmentsInAnotherLanguage() {
        String text = "Der Gouverneur der Provinz sagte am Montag, die alte Brücke sei nach drei Wochen wieder offen.";

        Document document = reader.read(SourceText.of(text));

        assertThat(document.language()).isEqualTo("de");
        assertThat(document.sentences()).isEmpty();
        assertThat(document.segments()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                PROSE + " # en",
                "Губернатор области сообщил в понедельник, что старый мост снова открыт для движения. # ru",
                "El gobernador de la provincia dijo el lunes que el viejo puente está abierto otra vez. # es",
                "12 34 # ``"
            })
    void tellsTheLanguage(String text, String language) {
        assertThat(reader.read(SourceText.of(text)).language())
                .isEqualTo(language == null || language.isEmpty() ? null : language);
    }

    @Test
    void coversSegmentsInOrderWithoutOverlap() {
        String text = "Select Page\n\nOld Bridge Opens\n\nRIGA (AP) - " + PROSE
                + " 😀 Good. (AP)\n\n“Yes,\n\n\u0000\n\n" + MORE;

        Document document = reader.read(SourceText.of(text));

        List<Integer> edges = new ArrayList<>();
        for (Segment segment : document.segments()) {
            edges.add(segment.span().begin());
            edges.add(segment.span().end());
        }
        assertThat(edges).isSorted();
        assertThat(document.sentences())
                .allSatisfy(sentence -> assertThat(document.segments())
                        .filteredOn(segment -> segment.span().covers(new Span(sentence.begin(), sentence.end())))
                        .extracting(Segment::kind)
                        .containsExactly(sentence.segment()));
    }

    private SegmentKind kindOf(String text, String line) {
        Document document = reader.read(new SourceText(text, "Old Bridge Opens After Long Repair", null, null, null));
        int begin = text.indexOf(line);
        for (Segment segment : document.segments()) {
            if (segment.span().covers(new Span(begin, begin + line.length()))) {
                return segment.kind();
            }
        }
        throw new AssertionError("not one segment: " + document.segments());
    }

    private static List<String> words(Document document, SegmentKind kind) {
        return document.segments().stream()
                .filter(segment -> segment.kind() == kind)
                .map(segment -> segment.span().in(document.text()))
                .toList();
    }
}
