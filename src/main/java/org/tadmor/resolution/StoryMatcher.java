package org.tadmor.resolution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;

/**
 * Decides which articles tell the same story. Pure and safe for use by several threads at once.
 *
 * <p>A pair is looked at if the two share two of their most telling words; it is decided by a log-linear model of how
 * much their headlines, leads, first paragraphs and names have in common, each word weighed by how rare it is in a frozen
 * count, and by the days between them where both are dated. Weights and counts are learned by {@code StoryLearner}.
 */
public final class StoryMatcher {

    private static final int TELLING = 16;
    private static final int MOST_TELLING = 8;
    private static final double TOGETHER = 7;
    private static final int WINDOW = 8;
    private static final double IN_HEADLINE = 1.5;
    private static final double LEAST = 0.32;

    private final WordWeights weights = WordWeights.load("story-words.tsv");
    private final double[] model = StoryWeights.load();

    /** The exact keys under which other articles that may tell the same are found. */
    public EventMatcher.Keys keys(StoryProfile story) {
        Set<String> own = new TreeSet<>();
        Set<String> sought = new TreeSet<>();
        Period published = story.published();
        List<String> telling = telling(story);
        Set<String> most = Set.copyOf(telling.subList(0, Math.min(MOST_TELLING, telling.size())));
        for (String one : telling) {
            for (String other : telling) {
                if (one.compareTo(other) >= 0 || weights.of(one) + weights.of(other) < TOGETHER) {
                    continue;
                }
                String pair = one + "|" + other + "|";
                boolean across = most.contains(one) && most.contains(other);
                if (published == null) {
                    own.add(pair + "undated");
                    sought.add(pair + "undated");
                    if (across) {
                        own.add(pair + "undated across");
                        sought.add(pair + "dated across");
                    }
                } else {
                    long window = Math.floorDiv(published.begin().toLocalDate().toEpochDay(), WINDOW);
                    own.add(pair + window);
                    sought.add(pair + (window - 1));
                    sought.add(pair + window);
                    sought.add(pair + (window + 1));
                    if (across) {
                        own.add(pair + "dated across");
                        sought.add(pair + "undated across");
                    }
                }
            }
        }
        return new EventMatcher.Keys(List.copyOf(own), List.copyOf(sought));
    }

    /** The most telling stems of headline and lead, most telling first. */
    private List<String> telling(StoryProfile story) {
        Set<String> title = Set.copyOf(story.title().stems());
        List<String> stems = new ArrayList<>(story.lead());
        stems.removeIf(stem -> stem.length() < 3);
        stems.sort(Comparator.comparingDouble(
                        (String stem) -> -weights.of(stem) * (title.contains(stem) ? IN_HEADLINE : 1))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(stems.subList(0, Math.min(TELLING, stems.size())));
    }

    public Likeness decide(StoryProfile left, StoryProfile right) {
        double[] features = features(left, right);
        double sum = model[features.length] + days(left.published(), right.published());
        for (int i = 0; i < features.length; i++) {
            sum += model[i] * features[i];
        }
        double likelihood = 1 / (1 + StrictMath.exp(-sum));
        return likelihood >= LEAST
                ? Likeness.same(likelihood, "headlines, leads and names tell the same")
                : Likeness.doubtful(likelihood, "too little told in common");
    }

    /** What the days between two articles add: one story is told within few days. Nothing where one has no date. */
    private static double days(@Nullable Period one, @Nullable Period other) {
        if (one == null || other == null) {
            return 0;
        }
        long days = Math.abs(Duration.between(one.begin(), other.begin()).toDays());
        return days <= 1 ? 0.9 : days <= 2 ? 0.6 : days <= 4 ? 0 : days <= 7 ? -1.2 : -4;
    }

    /** How alike two articles are, in several respects; the same whichever stands left. */
    double[] features(StoryProfile left, StoryProfile right) {
        Vector leftTitle = Vector.of(left.title(), weights);
        Vector rightTitle = Vector.of(right.title(), weights);
        Vector leftBody = Vector.of(left.body(), weights);
        Vector rightBody = Vector.of(right.body(), weights);
        double oneWay = leftTitle.cosine(rightBody);
        double otherWay = rightTitle.cosine(leftBody);
        List<Double> shared = shared(left.lead(), right.lead());
        double rare = 0;
        for (double weight : shared) {
            rare += weight > 3 ? weight : 0;
        }
        return new double[] {
            Vector.of(left, weights).cosine(Vector.of(right, weights)),
            leftTitle.cosine(rightTitle),
            leftBody.cosine(rightBody),
            weights.cosine(left.names(), right.names()),
            Math.max(oneWay, otherWay),
            Math.min(oneWay, otherWay),
            at(shared, 0) / 10,
            at(shared, 1) / 10,
            at(shared, 2) / 10,
            at(shared, 4) / 10,
            rare / 100
        };
    }

    /** The weights of what both have, heaviest first. */
    private List<Double> shared(List<String> left, List<String> right) {
        List<Double> shared = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            int order = left.get(i).compareTo(right.get(j));
            if (order == 0) {
                shared.add(weights.of(left.get(i)));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        shared.sort(Comparator.reverseOrder());
        return shared;
    }

    private static double at(List<Double> values, int index) {
        return index < values.size() ? values.get(index) : 0;
    }

    /** Stems, sorted, with their weights. */
    private record Vector(List<String> stems, double[] values) {

        static Vector of(StoryProfile.Bag bag, WordWeights weights) {
            double[] values = new double[bag.stems().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        dampened(bag.counts().get(i)) * weights.of(bag.stems().get(i));
            }
            return new Vector(bag.stems(), values);
        }

        /** Headline, counted twice, and body. */
        static Vector of(StoryProfile story, WordWeights weights) {
            TreeMap<String, Integer> counts = new TreeMap<>();
            for (int i = 0; i < story.title().stems().size(); i++) {
                counts.put(
                        story.title().stems().get(i), 2 * story.title().counts().get(i));
            }
            for (int i = 0; i < story.body().stems().size(); i++) {
                counts.merge(story.body().stems().get(i), story.body().counts().get(i), Integer::sum);
            }
            return of(new StoryProfile.Bag(List.copyOf(counts.keySet()), List.copyOf(counts.values())), weights);
        }

        private static double dampened(int count) {
            return 1 + StrictMath.log(count);
        }

        double cosine(Vector other) {
            double product = 0;
            int i = 0;
            int j = 0;
            while (i < stems.size() && j < other.stems.size()) {
                int order = stems.get(i).compareTo(other.stems.get(j));
                if (order == 0) {
                    product += values[i] * other.values[j];
                }
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return product == 0 ? 0 : product / StrictMath.sqrt(square(values) * square(other.values));
        }

        private static double square(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value * value;
            }
            return sum;
        }
    }
}
