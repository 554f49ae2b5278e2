package org.tadmor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.extraction.SourceText;

/** Forty times the text takes little more than forty times as long, and a parser is never asked for an endless sentence. */
class TextReaderGrowthTests {

    private static final int TIMES = 40;
    private static final int BASE = 400;
    private static final int RUNS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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

        double once = best(few, TIMES);
        double often = best(many, 1);

        // twice the bound of the quality report: other work takes its share of the caches
        assertThat(often).isLessThan(2 * 45.0 / TIMES * once);
        assertThat(reader.read(SourceText.of(many)).sentences())
                .allSatisfy(
                        sentence -> assertThat(sentence.tokens()).hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST));
    }

    /** The least of several measurements in nanoseconds of this thread's processor time, which other work leaves alone. */
    private double best(String text, int repeats) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < repeats; i++) {
                read(text);
            }
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
        }
        return best;
    }

    private void read(String text) {
        reader.read(SourceText.of(text));
    }
}
