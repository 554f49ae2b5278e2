package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tadmor.extraction.attribution.AnnotatedArticle.Annotation;
import org.tadmor.extraction.attribution.Decider.Decision;

/** Learns to decide from readings that were made by weights learned from other articles. */
final class DecisionLearner {

    private static final int TREES = 100;
    private static final int BUCKET = 250;

    private final List<AnnotatedArticle> articles;
    private final List<List<CueReading>> readings;
    private final int folds;

    DecisionLearner(List<AnnotatedArticle> articles, List<List<CueReading>> readings, int folds) {
        this.articles = articles;
        this.readings = readings;
        this.folds = folds;
    }

    /** Whether content, or also source and cue, are those of an annotation. */
    private interface Question {
        boolean isYes(Annotation annotation, CueReading reading, double agreement);
    }

    Decider learn(int fold) {
        return new Decider(learnExact(fold), learnRight(fold));
    }

    Forest learnExact(int fold) {
        return learn(fold, (annotation, reading, agreement) -> agreement > 0.9999);
    }

    Forest learnRight(int fold) {
        return learn(fold, DecisionLearner::isRight);
    }

    private static boolean isRight(Annotation annotation, CueReading reading, double agreement) {
        return agreement >= 0.5 && annotation.cue().get(reading.word()) && annotation.isSource(reading.source());
    }

    private Forest learn(int fold, Question question) {
        List<float[]> rows = new ArrayList<>();
        List<Boolean> answers = new ArrayList<>();
        for (int a = 0; a < articles.size(); a++) {
            if (a % folds == fold) {
                continue;
            }
            Words words = articles.get(a).words();
            Surroundings surroundings = new Surroundings(words, readings.get(a));
            for (int i = 0; i < readings.get(a).size(); i++) {
                CueReading reading = readings.get(a).get(i);
                for (int rank = 0; rank < Decider.weighed(reading); rank++) {
                    rows.add(surroundings.row(i, rank));
                    answers.add(isYes(articles.get(a), reading, reading.choice(rank), question));
                }
            }
        }
        boolean[] yes = new boolean[answers.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = answers.get(i);
        }
        return ForestLearner.learn(rows, yes, TREES);
    }

    private static boolean isYes(AnnotatedArticle article, CueReading reading, Candidate content, Question question) {
        for (Annotation annotation : article.annotations()) {
            if (annotation.cue().get(reading.word())
                    && question.isYes(annotation, reading, annotation.agreement(content, article.words()))) {
                return true;
            }
        }
        return false;
    }

    /** From decisions on all articles but those of one fold, by deciders that were not learned from them. */
    static Calibration calibration(List<AnnotatedArticle> articles, List<List<Decision>> decisions, int fold) {
        List<double[]> pairs = new ArrayList<>();
        for (int a = 0; a < articles.size(); a++) {
            for (Decision decision : decisions.get(a)) {
                if (decision.parent() < 0 && (fold < 0 || a % AttributionLearner.FOLDS != fold)) {
                    pairs.add(new double[] {decision.probability(), isRight(articles.get(a), decision) ? 1 : 0});
                }
            }
        }
        return rising(pairs);
    }

    static boolean isRight(AnnotatedArticle article, Decision decision) {
        return isYes(article, decision.reading(), decision.content(), DecisionLearner::isRight);
    }

    /** Means of equal buckets, pooled until they rise (Zadrozny and Elkan 2002), as points of a line. */
    private static Calibration rising(List<double[]> pairs) {
        pairs.sort(Comparator.comparingDouble(pair -> pair[0]));
        int size = Math.max(BUCKET, pairs.size() / 24);
        List<double[]> pools = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += size) {
            int to = pairs.size() - from < 2 * size ? pairs.size() : from + size;
            double[] pool = new double[3];
            for (double[] pair : pairs.subList(from, to)) {
                pool[0] += pair[0];
                pool[1] += pair[1];
                pool[2]++;
            }
            pools.add(pool);
            while (pools.size() > 1 && mean(pools, pools.size() - 1) <= mean(pools, pools.size() - 2)) {
                double[] last = pools.remove(pools.size() - 1);
                double[] before = pools.get(pools.size() - 1);
                Arrays.setAll(before, i -> before[i] + last[i]);
            }
            if (to == pairs.size()) {
                break;
            }
        }
        float[] scores = new float[pools.size()];
        float[] shares = new float[pools.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (pools.get(i)[0] / pools.get(i)[2]);
            shares[i] = (float) mean(pools, i);
        }
        return new Calibration(scores, shares);
    }

    private static double mean(List<double[]> pools, int index) {
        return pools.get(index)[1] / pools.get(index)[2];
    }
}
