package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.attribution.AnnotatedArticle.Annotation;

/** Learns to rank contents and sources from readings that were made by weights learned from other articles. */
final class RankingLearner {

    private static final int CONTENT_TREES = 120;
    private static final int SOURCE_TREES = 60;

    private final List<AnnotatedArticle> articles;
    private final int folds;

    RankingLearner(List<AnnotatedArticle> articles, int folds) {
        this.articles = articles;
        this.folds = folds;
    }

    /** Choices among rows, as the learner of trees wants them. */
    private static final class Choices {
        final List<float[]> rows = new ArrayList<>();
        final List<Integer> begins = new ArrayList<>();
        final List<Float> targets = new ArrayList<>();
        final List<Double> scores = new ArrayList<>();

        void add(float[] row, double target, double probability) {
            rows.add(row);
            targets.add((float) target);
            scores.add(Math.log(Math.max(probability, 1e-6)));
        }

        Forest learn(int trees) {
            float[] target = new float[rows.size()];
            double[] score = new double[rows.size()];
            for (int i = 0; i < target.length; i++) {
                target[i] = targets.get(i);
                score[i] = scores.get(i);
            }
            int[] first = begins.stream().mapToInt(Integer::intValue).toArray();
            return ForestLearner.learn(rows, first, target, score, trees);
        }
    }

    /** Learned from the readings of all articles but those of one fold; of all where the fold is -1. */
    Forest contents(List<List<CueReading>> readings, int fold) {
        Choices choices = new Choices();
        each(fold, (article, index) -> contents(article, readings.get(index), choices));
        return choices.learn(CONTENT_TREES);
    }

    /** Learned from readings whose contents are ranked. */
    Forest sources(List<List<CueReading>> readings, int fold) {
        Choices choices = new Choices();
        each(fold, (article, index) -> sources(article, readings.get(index), choices));
        return choices.learn(SOURCE_TREES);
    }

    private void each(int fold, BiConsumer<AnnotatedArticle, Integer> collector) {
        for (int a = 0; a < articles.size(); a++) {
            if (a % folds != fold) {
                collector.accept(articles.get(a), a);
            }
        }
    }

    private static void contents(AnnotatedArticle article, List<CueReading> readings, Choices choices) {
        RankingRows ranking = new RankingRows(article.words(), readings);
        for (int i = 0; i < readings.size(); i++) {
            CueReading reading = readings.get(i);
            if (!Ranker.isRanked(reading)) {
                continue;
            }
            int[] likeliest = reading.likeliest(Ranker.RANKED);
            double[] agreement = agreement(article, reading, likeliest);
            if (agreement == null) {
                continue;
            }
            choices.begins.add(choices.rows.size());
            double[] shares = shares(agreement);
            float[][] rows = ranking.of(i, likeliest);
            for (int c = 0; c < likeliest.length; c++) {
                choices.add(rows[c], shares[c], reading.probabilities()[likeliest[c]]);
            }
        }
    }

    /** One, shared by those that agree best. */
    private static double[] shares(double[] agreement) {
        double most = 0;
        for (double one : agreement) {
            most = Math.max(most, one);
        }
        int equals = 0;
        for (double one : agreement) {
            equals += one > most - 1e-9 ? 1 : 0;
        }
        double[] shares = new double[agreement.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = agreement[i] > most - 1e-9 ? 1.0 / equals : 0;
        }
        return shares;
    }

    /** How well each content agrees with the annotation that this is a cue of, if it is and one does. */
    private static double @Nullable [] agreement(AnnotatedArticle article, CueReading reading, int[] likeliest) {
        double[] best = null;
        double most = 0.5;
        for (Annotation annotation : article.annotations()) {
            if (annotation.cue().get(reading.word())) {
                double[] agreement = new double[likeliest.length];
                double here = 0;
                for (int i = 0; i < likeliest.length; i++) {
                    agreement[i] = annotation.agreement(reading.candidates().get(likeliest[i]), article.words());
                    here = Math.max(here, agreement[i]);
                }
                if (here >= most) {
                    most = here;
                    best = agreement;
                }
            }
        }
        return best;
    }

    private static void sources(AnnotatedArticle article, List<CueReading> readings, Choices choices) {
        SourceRows ranking = new SourceRows(article.words(), readings);
        for (int i = 0; i < readings.size(); i++) {
            CueReading reading = readings.get(i);
            if (!Ranker.isRanked(reading)) {
                continue;
            }
            for (Annotation annotation : article.annotations()) {
                if (annotation.cue().get(reading.word())) {
                    sources(article.words(), annotation, reading, ranking.of(i), choices);
                    break;
                }
            }
        }
    }

    private static void sources(
            Words words, Annotation annotation, CueReading reading, float[][] rows, Choices choices) {
        int right = ReaderLearner.rightSource(words, reading.sources(), annotation);
        if (right >= 0) {
            choices.begins.add(choices.rows.size());
            for (int i = 0; i < rows.length; i++) {
                choices.add(rows[i], i == right ? 1 : 0, reading.sourceProbabilities()[i]);
            }
        }
    }
}
