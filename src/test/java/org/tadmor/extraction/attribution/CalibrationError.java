package org.tadmor.extraction.attribution;

/** How far stated confidences lie from the share that was right, in ten bins, weighted by their size. */
final class CalibrationError {

    private static final int BINS = 10;

    private final double[] stated = new double[BINS];
    private final double[] right = new double[BINS];
    private final double[] count = new double[BINS];
    private double all;

    void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        stated[bin] += confidence;
        right[bin] += isRight ? 1 : 0;
        count[bin]++;
        all++;
    }

    double expected() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                error += Math.abs(stated[bin] - right[bin]) / all;
            }
        }
        return error;
    }
}
