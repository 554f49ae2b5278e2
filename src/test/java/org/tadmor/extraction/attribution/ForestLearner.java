package org.tadmor.extraction.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * Learns boosted trees for the logistic loss, of a yes or no or of a choice among several: values in a few dozen bins,
 * complete trees grown level by level, Newton leaves.
 */
final class ForestLearner {

    private static final int BINS = 48;
    private static final double RATE = 0.12;
    private static final double SHRINKAGE = 8;
    private static final double LIGHTEST = 12;

    private final int rows;
    private final int width;
    private final byte[][] bins;
    private final float[][] cuts;
    private final Loss loss;
    private final double[] totals;

    /** What the trees are to lessen. */
    private interface Loss {

        /** The slope and the curve of each row's loss at these totals. */
        void at(double[] totals, float[] gradient, float[] weight);
    }

    private ForestLearner(List<float[]> values, double[] totals, Loss loss) {
        this.rows = values.size();
        this.width = values.get(0).length;
        this.loss = loss;
        this.totals = totals;
        cuts = new float[width][];
        bins = new byte[width][rows];
        for (int f = 0; f < width; f++) {
            float[] column = new float[rows];
            for (int i = 0; i < rows; i++) {
                column[i] = values.get(i)[f];
            }
            cuts[f] = cuts(column.clone());
            for (int i = 0; i < rows; i++) {
                int at = Arrays.binarySearch(cuts[f], column[i]);
                bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
    }

    static Forest learn(List<float[]> values, boolean[] yes, int trees) {
        double positive = 1;
        for (boolean y : yes) {
            positive += y ? 1 : 0;
        }
        float bias = (float) Math.log(positive / (yes.length + 2 - positive));
        double[] totals = new double[yes.length];
        Arrays.fill(totals, bias);
        Loss loss = (scores, gradient, weight) -> {
            for (int i = 0; i < yes.length; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                gradient[i] = (float) ((yes[i] ? 1 : 0) - p);
                weight[i] = (float) (p * (1 - p));
            }
        };
        return new ForestLearner(values, totals, loss).grow(bias, trees);
    }

    /**
     * Learns what to add to the scores that the rows have.
     *
     * @param begins the first row of each choice
     * @param target the share of each row in its choice
     */
    static Forest learn(List<float[]> values, int[] begins, float[] target, double[] scores, int trees) {
        Loss loss = (totals, gradient, weight) -> {
            for (int c = 0; c < begins.length; c++) {
                int end = c + 1 < begins.length ? begins[c + 1] : totals.length;
                choice(totals, begins[c], end, target, gradient, weight);
            }
        };
        return new ForestLearner(values, scores.clone(), loss).grow(0, trees);
    }

    private static void choice(double[] totals, int begin, int end, float[] target, float[] gradient, float[] weight) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = begin; i < end; i++) {
            highest = Math.max(highest, totals[i]);
        }
        double sum = 0;
        for (int i = begin; i < end; i++) {
            sum += Math.exp(totals[i] - highest);
        }
        for (int i = begin; i < end; i++) {
            double p = Math.exp(totals[i] - highest) / sum;
            gradient[i] = (float) (target[i] - p);
            weight[i] = (float) (p * (1 - p));
        }
    }

    private static float[] cuts(float[] sorted) {
        Arrays.sort(sorted);
        float[] cuts = new float[BINS - 1];
        int count = 0;
        for (int b = 1; b < BINS; b++) {
            float value = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
            if (count == 0 || value > cuts[count - 1]) {
                cuts[count++] = value;
            }
        }
        return Arrays.copyOf(cuts, count);
    }

    private Forest grow(float bias, int trees) {
        byte[][] feature = new byte[trees][Forest.INNER];
        float[][] threshold = new float[trees][Forest.INNER];
        float[][] leaf = new float[trees][];
        for (int tree = 0; tree < trees; tree++) {
            leaf[tree] = grow(tree, feature[tree], threshold[tree]);
        }
        return new Forest(bias, feature, threshold, leaf);
    }

    private float[] grow(int tree, byte[] feature, float[] threshold) {
        float[] gradient = new float[rows];
        float[] weight = new float[rows];
        loss.at(totals, gradient, weight);
        int[] node = new int[rows];
        for (int level = 0; level < Forest.DEPTH; level++) {
            split(level, tree % 2, node, gradient, weight, feature, threshold);
        }
        double[] up = new double[Forest.LEAVES];
        double[] down = new double[Forest.LEAVES];
        for (int i = 0; i < rows; i++) {
            up[node[i] - Forest.INNER] += gradient[i];
            down[node[i] - Forest.INNER] += weight[i];
        }
        float[] leaf = new float[Forest.LEAVES];
        for (int l = 0; l < leaf.length; l++) {
            leaf[l] = (float) (RATE * up[l] / (down[l] + SHRINKAGE));
        }
        for (int i = 0; i < rows; i++) {
            totals[i] += leaf[node[i] - Forest.INNER];
        }
        return leaf;
    }

    /** Each tree looks for its splits in every other row. */
    private void split(
            int level, int from, int[] node, float[] gradient, float[] weight, byte[] feature, float[] threshold) {
        int first = (1 << level) - 1;
        int count = 1 << level;
        double[] bestGain = new double[count];
        int[] bestBin = new int[count];
        int[] bestFeature = new int[count];
        Arrays.fill(bestBin, BINS);
        for (int f = 0; f < width; f++) {
            float[] sums = new float[count * BINS * 2];
            byte[] column = bins[f];
            for (int i = from; i < rows; i += 2) {
                int at = ((node[i] - first) * BINS + column[i]) * 2;
                sums[at] += gradient[i];
                sums[at + 1] += weight[i];
            }
            for (int n = 0; n < count; n++) {
                best(n, f, sums, bestGain, bestBin, bestFeature);
            }
        }
        for (int n = 0; n < count; n++) {
            feature[first + n] = (byte) bestFeature[n];
            threshold[first + n] =
                    bestBin[n] < cuts[bestFeature[n]].length ? cuts[bestFeature[n]][bestBin[n]] : Float.MAX_VALUE;
        }
        for (int i = 0; i < rows; i++) {
            int n = node[i] - first;
            node[i] = 2 * node[i] + (bins[bestFeature[n]][i] <= bestBin[n] ? 1 : 2);
        }
    }

    private static void best(int n, int f, float[] sums, double[] bestGain, int[] bestBin, int[] bestFeature) {
        int at = n * BINS * 2;
        double allUp = 0;
        double allDown = 0;
        for (int b = 0; b < BINS; b++) {
            allUp += sums[at + 2 * b];
            allDown += sums[at + 2 * b + 1];
        }
        double base = allUp * allUp / (allDown + SHRINKAGE);
        double leftUp = 0;
        double leftDown = 0;
        for (int b = 0; b < BINS - 1; b++) {
            leftUp += sums[at + 2 * b];
            leftDown += sums[at + 2 * b + 1];
            double rightDown = allDown - leftDown;
            if (leftDown < LIGHTEST || rightDown < LIGHTEST) {
                continue;
            }
            double rightUp = allUp - leftUp;
            double gain = leftUp * leftUp / (leftDown + SHRINKAGE) + rightUp * rightUp / (rightDown + SHRINKAGE) - base;
            if (gain > bestGain[n] + 1e-9) {
                bestGain[n] = gain;
                bestBin[n] = b;
                bestFeature[n] = f;
            }
        }
    }
}
