package org.tadmor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.registry.Registry;

/** Forty times the text takes at most forty-five times the processor time, odd texts included. */
class GrowthTests {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Nlp4jParser.load(), Registry.shared());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TIMES = 40;
    private static final double MOST = 45;
    private static final int TRIES = 3;

    @Test
    void growsWithATextOfManyNamesakes() {
        assertThat(growth(
                        30,
                        i -> "Senator " + first(i) + " Marlow said the senator trusted Colonel " + first(i + 7)
                                + " Vance. He thanked Marlow and his colleague. The colonel told the Ruritanian minister, "
                                + "Ann " + name(i) + ", that the ministry was closed.\n\n"))
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void growsWithASoupOfQuotations() {
        assertThat(growth(
                        30,
                        i -> "“We ‘stand” by, " + name(i) + " said, quoted by Reuters, ‘he” told “it”, the \"agency "
                                + "added” that “she said ‘no.\n"))
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void growsWithABookOfOneSentence() {
        assertThat(growth(
                        30,
                        i -> "and the mayor of " + name(i) + " said that the bishop told her counterpart that he and "
                                + name(i + 3) + " Holm, the king's spokesman, knew, "))
                .isLessThanOrEqualTo(MOST);
    }

    /** How many times longer the long text takes than the short one, read as many times as it is shorter, at best. */
    private static double growth(int parts, IntFunction<String> part) {
        String little = text(parts, part);
        String much = text(parts * TIMES, part);
        time(much);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && best > MOST; i++) {
            long all = IntStream.range(0, TIMES).mapToLong(run -> time(little)).sum();
            best = Math.min(best, (double) TIMES * time(much) / all);
        }
        return best;
    }

    private static String text(int parts, IntFunction<String> part) {
        return IntStream.range(0, parts).mapToObj(part).collect(Collectors.joining());
    }

    private static long time(String text) {
        long begin = THREADS.getCurrentThreadCpuTime();
        EXTRACTOR.extract(SourceText.of(text));
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    private static String first(int i) {
        return name(i * 31);
    }

    /** One of many invented names. */
    private static String name(int i) {
        String sounds = "bakelomiranu";
        return "" + Character.toUpperCase(sounds.charAt(i % 6 * 2)) + sounds.charAt(i % 6 * 2 + 1)
                + sounds.substring(i / 6 % 6 * 2, i / 6 % 6 * 2 + 2)
                + sounds.substring(i / 36 % 6 * 2, i / 36 % 6 * 2 + 2)
                + sounds.charAt(i / 216 % 6 * 2) + "en";
    }
}
