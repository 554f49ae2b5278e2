package org.tadmor.resolution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns what {@link StoryMatcher} weighs by: {@code count ARTICLES RESOURCE} counts in how many headlines and leads each
 * stem stands; {@code learn STORIES RESOURCE} learns the weights of the features from stories that people put together
 * (logistic regression, ridge, all pairs that share a key), after saying by two-fold cross-validation how well that does.
 */
final class StoryLearner {

    private static final int LEAD = 700;
    private static final int RARE = 3;
    private static final String[] NAMES = {
        "headline and body", "headlines", "bodies", "names", "headline in body, larger", "headline in body, smaller",
        "rarest shared word", "second", "third", "fifth", "shared rare words", "constant"
    };

    private StoryLearner() {}

    private record Pair(int left, int right, double[] features, boolean same) {}

    private record Labelled(String cluster, StoryProfile profile) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("count")) {
            count(Path.of(arguments[1]), Path.of(arguments[2]));
        } else {
            learn(Path.of(arguments[1]), Path.of(arguments[2]));
        }
    }

    private static void rows(Path file, Consumer<JsonNode> use) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                use.accept(json.readTree(line));
            }
        }
    }

    private static void count(Path articles, Path resource) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        int[] seen = new int[1];
        rows(articles, row -> {
            String text = row.get("text").asString();
            String lead = text.substring(0, Math.min(text.length(), LEAD));
            StoryProfile profile = StoryReader.read("", null, row.get("title").asString(), lead);
            Set<String> stems = new TreeSet<>(profile.title().stems());
            stems.addAll(profile.body().stems());
            stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
            seen[0]++;
        });
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(resource))) {
            out.println("# In how many of so many articles' headlines and leads a stem stands.");
            out.println("*\t" + seen[0]);
            counts.forEach((stem, count) -> {
                if (count >= RARE) {
                    out.println(stem + "\t" + count);
                }
            });
        }
    }

    private static void learn(Path stories, Path resource) throws IOException {
        List<Labelled> articles = new ArrayList<>();
        rows(stories, row -> {
            String title = row.get("title").asString();
            String text = row.get("text").asString();
            String body = text.startsWith(title) ? text.substring(title.length()) : text;
            articles.add(new Labelled(
                    row.get("cluster").asString(),
                    StoryReader.read(row.get("id").asString(), null, title, body)));
        });
        List<Pair> pairs = pairs(articles);
        long together = 0;
        Map<String, Integer> sizes = new HashMap<>();
        articles.forEach(article -> sizes.merge(article.cluster(), 1, Integer::sum));
        for (int size : sizes.values()) {
            together += (long) size * (size - 1) / 2;
        }
        System.out.printf(
                "%d articles, %d pairs with a key in common, %d of %d that belong together%n",
                articles.size(), pairs.size(), pairs.stream().filter(Pair::same).count(), together);
        for (int half = 0; half < 2; half++) {
            int held = half;
            List<Pair> known = pairs.stream()
                    .filter(pair -> side(articles, pair.left()) != held && side(articles, pair.right()) != held)
                    .toList();
            double[] model = logistic(known);
            for (double least = 0.2; least <= 0.55; least += 0.05) {
                report(articles, pairs, model, held, least);
            }
        }
        double[] model = logistic(pairs);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(resource))) {
            out.println("# The weight of each feature of two articles, and the constant.");
            for (int i = 0; i < model.length; i++) {
                out.printf(Locale.ROOT, "%s\t%.4f%n", NAMES[i], model[i]);
            }
        }
    }

    private static int side(List<Labelled> articles, int article) {
        return Math.floorMod(articles.get(article).cluster().hashCode(), 7) % 2;
    }

    private static List<Pair> pairs(List<Labelled> articles) {
        StoryMatcher matcher = new StoryMatcher();
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            for (String key : matcher.keys(articles.get(i).profile()).own()) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> found = new HashSet<>();
        for (List<Integer> group : byKey.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    found.add((long) group.get(i) << 32 | group.get(j));
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (long both : new TreeSet<>(found)) {
            Labelled left = articles.get((int) (both >> 32));
            Labelled right = articles.get((int) both);
            pairs.add(new Pair(
                    (int) (both >> 32),
                    (int) both,
                    matcher.features(left.profile(), right.profile()),
                    left.cluster().equals(right.cluster())));
        }
        return pairs;
    }

    private static double of(double[] model, double[] features) {
        double sum = model[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += model[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Newton's method on the ridge-penalised likelihood. */
    private static double[] logistic(List<Pair> pairs) {
        int n = pairs.get(0).features().length + 1;
        double[] model = new double[n];
        for (int step = 0; step < 25; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (int i = 0; i < n; i++) {
                curvature[i][i] = i == n - 1 ? 1e-6 : 0.3;
                gradient[i] = -curvature[i][i] * model[i];
            }
            for (Pair pair : pairs) {
                double p = of(model, pair.features());
                for (int i = 0; i < n; i++) {
                    double x = i == n - 1 ? 1 : pair.features()[i];
                    gradient[i] += ((pair.same() ? 1 : 0) - p) * x;
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] += p * (1 - p) * x * (j == n - 1 ? 1 : pair.features()[j]);
                    }
                }
            }
            double[] change = solve(curvature, gradient);
            for (int i = 0; i < n; i++) {
                model[i] += change[i];
            }
        }
        return model;
    }

    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column < n; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
                right[row] -= factor * right[i];
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < n; j++) {
                sum -= matrix[i][j] * solution[j];
            }
            solution[i] = sum / matrix[i][i];
        }
        return solution;
    }

    /** Pairs of articles of the held-out half that one threshold alone puts together, without clustering. */
    private static void report(List<Labelled> articles, List<Pair> pairs, double[] model, int half, double least) {
        int right = 0;
        int found = 0;
        int all = 0;
        for (Pair pair : pairs) {
            if (side(articles, pair.left()) == half && side(articles, pair.right()) == half) {
                boolean joined = of(model, pair.features()) >= least;
                right += joined && pair.same() ? 1 : 0;
                found += joined ? 1 : 0;
                all += pair.same() ? 1 : 0;
            }
        }
        double precision = right / (double) Math.max(1, found);
        double recall = right / (double) all;
        System.out.printf(
                Locale.ROOT,
                "half %d from %.2f: precision %.3f recall %.3f F1 %.3f%n",
                half,
                least,
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }
}
