package org.tadmor.extraction.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The learned weights of hashed features, one byte each. */
final class Weights {

    private final byte[] table;
    private final float unit;

    private Weights(byte[] table, float unit) {
        this.table = table;
        this.unit = unit;
    }

    /** Rounds weights to bytes; those that round to nothing are nothing. */
    static Weights rounded(float[] weights) {
        float largest = 1e-6f;
        for (float weight : weights) {
            largest = Math.max(largest, Math.min(Math.abs(weight), 3f));
        }
        float unit = largest / Byte.MAX_VALUE;
        byte[] table = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            table[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(weights[i] / unit)));
        }
        return new Weights(table, unit);
    }

    double score(Features features) {
        int sum = 0;
        for (int i = 0; i < features.count; i++) {
            sum += table[features.places[i]];
        }
        return sum * (double) unit;
    }

    /** The scores of the parts of the features, each by itself. */
    float[] scores(Features features) {
        float[] scores = new float[Features.PARTS];
        int at = 0;
        for (int part = 0; part < Features.PARTS; part++) {
            int sum = 0;
            for (; at < features.partEnds[part]; at++) {
                sum += table[features.places[at]];
            }
            scores[part] = sum * unit;
        }
        return scores;
    }

    static Weights read(DataInputStream in) throws IOException {
        float unit = in.readFloat();
        byte[] table = new byte[Features.SIZE];
        in.readFully(table);
        return new Weights(table, unit);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(unit);
        out.write(table);
    }
}
