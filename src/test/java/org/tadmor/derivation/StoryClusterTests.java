package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well the articles about one event are brought together, in one knowledge base with many stories. */
class StoryClusterTests {

    private static final List<String> SHORT =
            List.of("articles-tuning.txt", "articles-tuning-2.txt", "articles-held-out.txt");

    @ParameterizedTest
    @CsvSource({"full-stories.txt, 92", "full-stories-held-out.txt, 92", "short, 55"})
    void bringsTheArticlesOfAStoryTogether(String file, double least) {
        Map<String, String> storyOf = new TreeMap<>();
        MemoryLedger ledger = new MemoryLedger();
        Derivation derivation = Derivation.standard();
        List<Reading> readings = new ArrayList<>();
        for (String name : file.equals("short") ? SHORT : List.of(file)) {
            for (ArticleFile.Tale tale : ArticleFile.read(name)) {
                for (ArticleFile.Printed article : tale.articles()) {
                    Reading reading = ArticleStoriesTests.reading(article);
                    storyOf.put(reading.facts().id(), name + tale.name());
                    readings.add(reading);
                }
            }
        }
        readings.forEach(reading -> ledger.write(derivation.apply(ledger, List.of(new Change.Add(reading)))));
        Map<String, String> eventOf = new TreeMap<>();
        ledger.rows(Row.Kind.ARTICLE)
                .forEach(row ->
                        eventOf.put(row.id(), Objects.requireNonNullElse(((Row.Article) row).event(), row.id())));

        double score = score(file, storyOf, eventOf, readings);

        assertThat(score).isGreaterThanOrEqualTo(least);
    }

    private static double score(
            String file, Map<String, String> storyOf, Map<String, String> eventOf, List<Reading> readings) {
        int both = 0;
        int gold = 0;
        int found = 0;
        for (int i = 0; i < readings.size(); i++) {
            for (int j = i + 1; j < readings.size(); j++) {
                String one = readings.get(i).facts().id();
                String two = readings.get(j).facts().id();
                boolean story = Objects.equals(storyOf.get(one), storyOf.get(two));
                boolean event = Objects.equals(eventOf.get(one), eventOf.get(two));
                gold += story ? 1 : 0;
                found += event ? 1 : 0;
                both += story && event ? 1 : 0;
            }
        }
        double score = 200.0 * both / (gold + found);
        System.out.printf(
                Locale.ROOT,
                "%s: %d articles, precision %.1f, recall %.1f, F1 %.1f%n",
                file,
                readings.size(),
                100.0 * both / Math.max(1, found),
                100.0 * both / gold,
                score);
        return score;
    }
}
