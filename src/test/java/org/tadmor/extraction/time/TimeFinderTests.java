package org.tadmor.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.Sentence;
import org.tadmor.extraction.text.Token;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.SegmentKind;

class TimeFinderTests {

    private static final Period PUBLISHED = Period.day(LocalDate.of(2019, 7, 10)); // a Wednesday

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry sank on Monday|Monday|2019-07-08|2019-07-09",
                "The ferry sank on Thursday|Thursday|2019-07-04|2019-07-05",
                "The ferry 🚢 sank yesterday|yesterday|2019-07-09|2019-07-10",
                "The bridge fell last May|last May|2019-05-01|2019-06-01",
                "The bridge fell last October|last October|2018-10-01|2018-11-01",
                "They left in early summer 2011|early summer 2011|2011-05-16|2011-07-10",
                "The mine closed in 1987|1987|1987-01-01|1988-01-01",
                "They met on 3 March 2014|3 March 2014|2014-03-03|2014-03-04",
                "They met on 2014-03-03|2014-03-03|2014-03-03|2014-03-04",
                "They met earlier in July|earlier in July|2019-07-01|2019-07-10",
                "It ran from March 3 - 7 , 2014|March 3 - 7 , 2014|2014-03-03|2014-03-08",
                "It rained in the past two days|past two days|2019-07-08|2019-07-11",
                "They spoke three days ago|three days ago|2019-07-07|2019-07-08",
            })
    void saysWhen(String sentence, String words, LocalDate begin, LocalDate end) {
        List<TimeExpression> times = find(sentence, PUBLISHED);

        assertThat(times).hasSize(1);
        assertThat(times.get(0).span().in(sentence)).isEqualTo(words);
        assertThat(times.get(0).period())
                .extracting(period -> period.begin().toLocalDate(), Period::end)
                .containsExactly(begin, end.atStartOfDay());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The guard slept at half past nine|half past nine|09:30",
                "The shop opened at quarter to six|quarter to six|05:45",
                "The siren rang at quarter to twelve at night|quarter to twelve at night|23:45",
                "The siren rang at quarter to twelve in the morning|quarter to twelve in the morning|11:45",
                "The siren rang at quarter past twelve in the afternoon|quarter past twelve in the afternoon|12:15",
                "The lamp went out at eleven o'clock|eleven o'clock|11:00",
                "The lamp went out at four in the afternoon|four in the afternoon|16:00",
                "The lamp went out at seven .|seven|07:00",
            })
    void readsHoursInWords(String sentence, String words, LocalTime begin) {
        List<TimeExpression> times = find(sentence, PUBLISHED);

        assertThat(times).hasSize(1);
        assertThat(times.get(0).span().in(sentence)).isEqualTo(words);
        assertThat(times.get(0).period())
                .extracting(period -> period.begin().toLocalTime())
                .isEqualTo(begin);
    }

    @ParameterizedTest
    @CsvSource({"They fought for four weeks,P4W", "They fought for weeks,PXW", "It took two years,P2Y"})
    void keepsLengthsApartFromPoints(String sentence, String duration) {
        List<TimeExpression> times = find(sentence, PUBLISHED);

        assertThat(times).extracting(TimeExpression::duration).containsExactly(duration);
        assertThat(times).extracting(TimeExpression::period).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "It may rain",
        "They march to the sea",
        "He saw 2014 soldiers there",
        "They paid 40 dollars",
        "Two in the morning shift sang",
        "He fell at one shop"
    })
    void leavesOtherWordsAlone(String sentence) {
        assertThat(find(sentence, PUBLISHED)).isEmpty();
    }

    @Test
    void leavesRelativeWordsOpenWithoutADate() {
        assertThat(find("The ferry sank on Monday", null))
                .extracting(TimeExpression::period)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A headline\\n\\nMay 3, 2014\\n\\nA ferry sank.|2014-05-03T00:00",
                "Published on 3 May 2014 at 10:30\\n\\nA ferry sank.|2014-05-03T10:30",
                "LISBON, May 3, 2014 - A ferry sank.|2014-05-03T00:00",
            })
    void findsTheDateOfTheText(String text, String begin) {
        TimeExpression published = new TimeFinder().published(document(text.replace("\\n", "\n"), null, List.of()));

        assertThat(published).extracting("period.begin").hasToString(begin);
    }

    @Test
    void takesNoDateOfTheStoryForTheDateOfTheText() {
        assertThat(new TimeFinder()
                        .published(document("The ferry sank on May 3, 2014 near the port.", null, List.of())))
                .isNull();
    }

    private static List<TimeExpression> find(String text, @Nullable Period published) {
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        for (String form : text.split(" ", -1)) {
            tokens.add(new Token(form, begin, begin + form.length()));
            begin += form.length() + 1;
        }
        Sentence sentence = new Sentence(0, 0, SegmentKind.BODY, tokens);
        return new TimeFinder()
                .find(new ParsedDocument(document(text, published, List.of(sentence)), List.of(flat(sentence))));
    }

    /** A tree of unconnected tokens, with tags told from the forms. */
    private static Tree flat(Sentence sentence) {
        int size = sentence.tokens().size();
        String[] lemmas = new String[size];
        String[] tags = new String[size];
        String[] labels = new String[size];
        int[] heads = new int[size];
        Arrays.fill(heads, -1);
        Arrays.fill(labels, "root");
        for (int i = 0; i < size; i++) {
            String form = sentence.tokens().get(i).form();
            lemmas[i] = form.toLowerCase(java.util.Locale.ROOT);
            tags[i] =
                    form.matches("\\d.*") ? "CD" : form.endsWith("s") ? "NNS" : form.matches("[A-Z].*") ? "NNP" : "NN";
        }
        return new Tree(sentence, lemmas, tags, heads, labels);
    }

    private static Document document(String text, @Nullable Period published, List<Sentence> sentences) {
        return new Document(
                new SourceText(text, null, null, published, null), "en", List.of(), null, sentences, List.of());
    }
}
