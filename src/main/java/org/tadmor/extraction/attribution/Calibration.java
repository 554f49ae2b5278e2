package org.tadmor.extraction.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A rising line through a few points that turns a score into the share of such scores that were right. */
final class Calibration {

    private final float[] scores;
    private final float[] shares;

    Calibration(float[] scores, float[] shares) {
        this.scores = scores;
        this.shares = shares;
    }

    double confidence(double score) {
        if (score <= scores[0]) {
            return shares[0];
        }
        for (int i = 1; i < scores.length; i++) {
            if (score <= scores[i]) {
                double way = (score - scores[i - 1]) / (scores[i] - scores[i - 1]);
                return shares[i - 1] + way * (shares[i] - shares[i - 1]);
            }
        }
        return shares[shares.length - 1];
    }

    static Calibration read(DataInputStream in) throws IOException {
        int count = in.readInt();
        float[] scores = new float[count];
        float[] shares = new float[count];
        for (int i = 0; i < count; i++) {
            scores[i] = in.readFloat();
            shares[i] = in.readFloat();
        }
        return new Calibration(scores, shares);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(scores.length);
        for (int i = 0; i < scores.length; i++) {
            out.writeFloat(scores[i]);
            out.writeFloat(shares[i]);
        }
    }
}
