package org.tadmor.extraction.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * Learns weights for a choice among candidates or none of them: multinomial logistic regression by AdaGrad with L2
 * shrinkage, over a fixed pseudo-random order. Features seen in a single choice keep no weight.
 */
final class LogLinearLearner {

    private static final int SEEN = 2;
    private static final double RATE = 0.05;
    /** Large enough that the first steps of rare features are small. */
    private static final float FIRST_SQUARE = 0.5f;

    private static final double SHRINKAGE = 1e-3;

    /**
     * One choice.
     *
     * @param shared features of every candidate
     * @param target the share of each candidate, and last of none
     */
    record Choice(int[] shared, int[][] candidates, float[] target) {}

    private final float[] weights = new float[Features.SIZE];
    private final float[] squares = new float[Features.SIZE];
    private final byte[] seen = new byte[Features.SIZE];
    private double rate;

    static Weights learn(List<Choice> choices, int rounds) {
        LogLinearLearner learner = new LogLinearLearner();
        learner.count(choices);
        learner.run(choices, rounds);
        return Weights.rounded(learner.weights);
    }

    private void count(List<Choice> choices) {
        int[] last = new int[Features.SIZE];
        Arrays.fill(last, -1);
        for (int i = 0; i < choices.size(); i++) {
            count(choices.get(i).shared, i, last);
            for (int[] candidate : choices.get(i).candidates) {
                count(candidate, i, last);
            }
        }
    }

    private void count(int[] places, int choice, int[] last) {
        for (int place : places) {
            if (last[place] != choice) {
                last[place] = choice;
                seen[place] = (byte) Math.min(SEEN, seen[place] + 1);
            }
        }
    }

    private void run(List<Choice> choices, int rounds) {
        Arrays.fill(squares, FIRST_SQUARE);
        int[] order = new int[choices.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        long state = 42;
        for (int round = 0; round < rounds; round++) {
            rate = RATE * (1 - 0.9 * round / Math.max(1, rounds - 1));
            for (int i = order.length - 1; i > 0; i--) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                int j = (int) ((state >>> 33) % (i + 1));
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int i : order) {
                step(choices.get(i));
            }
        }
    }

    private void step(Choice choice) {
        int count = choice.candidates.length;
        double[] probabilities = probabilities(choice);
        for (int i = 0; i < count; i++) {
            step(choice.candidates[i], probabilities[i] - choice.target[i]);
        }
        step(choice.shared, choice.target[count] - probabilities[count]);
    }

    private void step(int[] places, double error) {
        if (Math.abs(error) < 1e-4) {
            return;
        }
        for (int place : places) {
            if (seen[place] >= SEEN) {
                double gradient = error + SHRINKAGE * weights[place];
                squares[place] += (float) (gradient * gradient);
                weights[place] -= (float) (rate * gradient / Math.sqrt(squares[place]));
            }
        }
    }

    private double[] probabilities(Choice choice) {
        int count = choice.candidates.length;
        double[] scores = new double[count + 1];
        double common = score(choice.shared);
        double highest = 0;
        for (int i = 0; i < count; i++) {
            scores[i] = common + score(choice.candidates[i]);
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i <= count; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i <= count; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    private double score(int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += weights[place];
        }
        return sum;
    }
}
