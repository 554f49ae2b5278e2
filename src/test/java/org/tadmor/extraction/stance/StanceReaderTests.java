package org.tadmor.extraction.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.vocabulary.Span;

class StanceReaderTests {

    private static final Parser PARSER = Nlp4jParser.load();

    private final StanceReader reader = new StanceReader();

    /** A sentence with {cue} and [content] marked: what the voice does, and how it puts it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "The mayor {said} [the road is closed].                    # assert       positive certain  present",
                "The mayor {said} [the road will open in May].             # assert       positive certain  future",
                "The mayor {promised} [to open the road].                  # pledge       positive certain  future",
                "The mayor {vowed} [that the road will open].              # pledge       positive certain  future",
                "The mayor {reiterated his pledge} [to open the road].     # pledge       positive certain  future",
                "The mayor {agreed} [that the road was closed].            # assert       positive certain  past",
                "The mayor {agreed} [to close the road].                   # pledge       positive certain  future",
                "The mayor {announced plans} [to close the road].          # intend       positive certain  future",
                "The mayor {proposed} [to close the road].                 # propose      positive certain  future",
                "The mayor {urged} drivers [to leave their cars].          # request      positive certain  future",
                "The mayor {asked} drivers [to leave their cars].          # request      positive certain  future",
                "The mayor {asked} [whether the road was closed].          # ask          positive certain  past",
                "The mayor {praised} [the engineers].                      # praise       positive certain  past",
                "The mayor {congratulated} [the engineers on the bridge].  # congratulate positive certain  past",
                "The mayor {thanked} [the engineers for their work].       # thank        positive certain  past",
                "The mayor {accused} [the firm of delaying the work].      # accuse       positive certain  past",
                "The mayor {denied} [that the bridge had cracks].          # deny         negative certain  present",
                "The mayor {threatened} [to close the road].               # threaten     positive certain  future",
                "The mayor {refused} [to close the road].                  # refuse       positive certain  future",
                "The mayor {believes} [the bridge is safe].                # believe      positive probable present",
                "The mayor {does not believe} [the bridge is safe].        # believe      negative probable present",
                "The mayor {expects} [the bridge to open].                 # expect       positive probable future",
                "The mayor {hopes} [the bridge will open].                 # expect       positive possible future",
                "The mayor {said} [the bridge may open].                   # assert       positive possible present",
                "The mayor {said} [the bridge could not be saved].         # assert       negative possible present",
                "The mayor {said} [the bridge would probably open].        # assert       positive probable future",
                "The mayor {said} [the bridge was not safe].               # assert       negative certain  present",
                "The mayor {said} [no bridge was safe].                    # assert       negative certain  present",
                "The mayor {said} [the firm had closed the bridge].        # assert       positive certain  past",
                "The mayor {said} [it would be impossible].                # assert       negative certain  future",
                "The mayor {said} [it would not be possible].              # assert       negative certain  future",
                "The mayor {offered} [condolences to the families].        # condole      positive certain  past",
                "The mayor {reiterated} his promise [that it will open].   # pledge       positive certain  future",
                "The mayor {reiterated} [that it will open].               # assert       positive certain  future",
                "The mayor {said} [repairs have begun 😀].                  # assert       positive certain  past",
                "The mayor {said} [the bridge was ready].                  # assert       positive certain  present",
                "The mayor {says} [the bridge was ready].                  # assert       positive certain  past",
                "The mayor {said} [the bridge was ready last year].        # assert       positive certain  past",
                "The mayor {said} [the river was rising].                  # assert       positive certain  present",
                "The mayor {said} [the river rose].                        # assert       positive certain  past",
                "The mayor {said} [four boats were sunk].                  # assert       positive certain  past",
                "[“The bridge was ready,”] the mayor {said}.               # assert       positive certain  past",
                "The mayor {said} [the top was out of reach].              # assert       negative certain  present",
                "The mayor {said} [the bridge was far from safe].          # assert       negative certain  present",
                "The mayor {said} [the bridge was safe].                   # assert       positive certain  present",
                "The mayor {said} [the firm failed to pay].                # assert       negative certain  past",
                "The mayor {said} [the firm refused to pay].               # assert       negative certain  past",
                "The mayor {said} [the exam was failed by many].           # assert       positive certain  past",
                "The mayor {said} [divers found no cracks].                # assert       negative certain  past",
                "The mayor {said} [divers found nothing].                  # assert       negative certain  past",
                "The mayor {said} [divers found nothing but sand].         # assert       positive certain  past",
                "The mayor {said} [nobody drowned].                        # assert       negative certain  past",
                "The mayor {said} [nobody but the cook drowned].           # assert       positive certain  past",
                "The mayor {said} [the guest was none other than the king]. # assert      positive certain  present",
                "The mayor {said} [there was no danger].                   # assert       negative certain  present",
                "The mayor {doubts} [the bridge will hold].                # believe      negative possible future",
                "The mayor {ruled out} [a closure].                        # deny         negative certain  present",
                "The mayor {asked} [drivers to leave their cars].          # request      positive certain  future",
                "Town Sends Boats to Harbour, {Asks} [Island Fleet to Help]  # request      positive certain  future",
                "The mayor {asked} [what drivers were told to do].         # ask          positive certain  past",
                "The mayor {suggested} [that the road be closed].          # propose      positive certain  future",
                "The mayor {suggested} [that the road was closed].         # assert       positive possible past"
            })
    void readsActPolarityCertaintyAndTense(String marked, String expected) {
        Marked sentence = Marked.of(marked);

        StanceReading reading = reader.read(sentence.parsed(), sentence.cue, sentence.content);

        assertThat(String.join(
                        " ",
                        reading.act().token(),
                        reading.stance().polarity().token(),
                        reading.stance().certainty().token(),
                        reading.stance().tense().token()))
                .isEqualTo(expected.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "[“The road is closed,”] the mayor {said}.                         # direct",
                "[\"The road is closed,\"] the mayor {said}. [\"It is wet.\"]      # direct",
                "The mayor {said} [the road is closed].                            # indirect",
                "The mayor {called} [the road “a shame”].                          # mixed",
                "The “mayor” {said} [the road is closed].                          # indirect",
                "[‘The road is closed’]: mayor                                     # direct"
            })
    void readsHowTheWordsAreGiven(String marked, String quotation) {
        Marked sentence = Marked.of(marked);

        assertThat(reader.read(sentence.parsed(), sentence.cue, sentence.content)
                        .quotation()
                        .token())
                .isEqualTo(quotation);
    }

    @Test
    void findsWhatMakesAContentApproximate() {
        Marked sentence = Marked.of(
                "He {said} [nearly 40 of the lorries left over the bridge with at least 3 tons, over 9 miles].");

        assertThat(reader.read(sentence.parsed(), sentence.cue, sentence.content)
                        .stance()
                        .approximators())
                .extracting(span -> span.in(sentence.text))
                .containsExactly("nearly", "at least", "over");
    }

    /** A text with the places of its marked spans. */
    private record Marked(String text, List<Span> cue, List<Span> content) {

        static Marked of(String marked) {
            StringBuilder text = new StringBuilder();
            List<Span> cue = new ArrayList<>();
            List<Span> content = new ArrayList<>();
            int begin = 0;
            for (char c : marked.toCharArray()) {
                switch (c) {
                    case '{', '[' -> begin = text.length();
                    case '}' -> cue.add(new Span(begin, text.length()));
                    case ']' -> content.add(new Span(begin, text.length()));
                    default -> text.append(c);
                }
            }
            return new Marked(text.toString(), cue, content);
        }

        ParsedDocument parsed() {
            Document document = new TextReader().read(SourceText.of(text));
            return new ParsedDocument(document, PARSER.parse(document.sentences()));
        }
    }
}
