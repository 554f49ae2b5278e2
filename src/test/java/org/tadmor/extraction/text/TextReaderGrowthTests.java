package org.tadmor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.extraction.SourceText;

/** Forty times the text takes little more than forty times as long, and a parser is never asked for an endless sentence. */
class TextReaderGrowthTests {

    private static final int TIMES = 40;
    private static final int BASE = 400;
    private static final int RUNS = 5;

    private final TextReader reader = new TextReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“she said ",
                "\"he said ",
                "‘they said ",
                "\"one\" and “two” or 'three' ",
                "and then the river rose, ",
                "The river rose. It fell again.\n\n",
                "“The river rose.\n\n",
                "(a group banned in ",
                "word",
                "a.b.",
                "'' ",
                "{\"id\":\"1\"},",
                "By A. Lee\n"
            })
    void growsWithTheLengthOfTheText(String unit) {
        String few = unit.repeat(BASE);
        String many = unit.repeat(BASE * TIMES);
        read(many);

        double once = median(few, TIMES);
        double often = median(many, 1);

        // twice the bound of the quality report, for machines that do other work meanwhile
        assertThat(often).isLessThan(2 * 45.0 / TIMES * once);
        assertThat(reader.read(SourceText.of(many)).sentences())
                .allSatisfy(
                        sentence -> assertThat(sentence.tokens()).hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST));
    }

    private double median(String text, int repeats) {
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            for (int i = 0; i < repeats; i++) {
                read(text);
            }
            times.add(System.nanoTime() - begin);
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[0];
    }

    private void read(String text) {
        reader.read(SourceText.of(text));
    }
}
