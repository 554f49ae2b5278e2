package org.tadmor.resolution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How telling a stem is: the inverse of how often it stands in headlines and leads, from frozen counts. */
final class WordWeights {

    private static final double UNSEEN = 0.5;
    private final Map<String, Integer> counts;
    private final int articles;

    private WordWeights(Map<String, Integer> counts, int articles) {
        this.counts = counts;
        this.articles = articles;
    }

    static WordWeights load(String resourceName) {
        Map<String, Integer> counts = new HashMap<>();
        try (InputStream resource = WordWeights.class.getResourceAsStream(resourceName)) {
            if (resource == null) {
                throw new IllegalStateException("the engine lacks " + resourceName);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    counts.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Integer articles = counts.remove("*");
        return new WordWeights(counts, articles == null ? 1 : articles);
    }

    double of(String stem) {
        return StrictMath.log((articles + 1) / (counts.getOrDefault(stem, 0) + UNSEEN));
    }

    /** Whether a stem was seen often enough to be counted. */
    boolean knows(String stem) {
        return counts.containsKey(stem);
    }

    /** The cosine of two sorted lists of distinct stems. */
    double cosine(List<String> left, List<String> right) {
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            int order = left.get(i).compareTo(right.get(j));
            if (order == 0) {
                double weight = of(left.get(i));
                shared += weight * weight;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared == 0 ? 0 : shared / StrictMath.sqrt(square(left) * square(right));
    }

    private double square(List<String> stems) {
        double sum = 0;
        for (String stem : stems) {
            double weight = of(stem);
            sum += weight * weight;
        }
        return sum;
    }

    /** The most telling stems that were seen before, most telling first. */
    List<String> telling(List<String> stems, int number) {
        List<String> known = new ArrayList<>();
        for (String stem : stems) {
            if (counts.containsKey(stem)) {
                known.add(stem);
            }
        }
        known.sort(Comparator.comparingDouble((String stem) -> -of(stem)).thenComparing(Comparator.naturalOrder()));
        return List.copyOf(known.subList(0, Math.min(number, known.size())));
    }
}
