package org.tadmor.resolution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The learned weights of {@link StoryMatcher}'s features, in their order, and the constant behind them. */
final class StoryWeights {

    private StoryWeights() {}

    static double[] load() {
        List<Double> weights = new ArrayList<>();
        try (InputStream resource = StoryWeights.class.getResourceAsStream("story-weights.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("the engine lacks story-weights.tsv");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    weights.add(Double.valueOf(line.substring(line.indexOf('\t') + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
