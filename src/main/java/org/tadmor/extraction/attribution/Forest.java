package org.tadmor.extraction.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted decision trees whose leaves add up to the log-odds of a yes. Every tree is complete: the children of node i are
 * 2i + 1 and 2i + 2, and the leaves come after the last inner node.
 */
final class Forest {

    static final int DEPTH = 5;
    static final int INNER = (1 << DEPTH) - 1;
    static final int LEAVES = 1 << DEPTH;

    private final float bias;
    private final byte[][] feature;
    private final float[][] threshold;
    private final float[][] leaf;

    Forest(float bias, byte[][] feature, float[][] threshold, float[][] leaf) {
        this.bias = bias;
        this.feature = feature;
        this.threshold = threshold;
        this.leaf = leaf;
    }

    double probability(float[] row) {
        return 1 / (1 + Math.exp(-score(row)));
    }

    /** The log-odds, or where the leaves were learned for a choice among several, what to add to the row's score. */
    double score(float[] row) {
        double sum = bias;
        for (int tree = 0; tree < leaf.length; tree++) {
            int node = 0;
            while (node < INNER) {
                node = 2 * node + (row[feature[tree][node]] <= threshold[tree][node] ? 1 : 2);
            }
            sum += leaf[tree][node - INNER];
        }
        return sum;
    }

    static Forest read(DataInputStream in) throws IOException {
        float bias = in.readFloat();
        int trees = in.readInt();
        byte[][] feature = new byte[trees][INNER];
        float[][] threshold = new float[trees][INNER];
        float[][] leaf = new float[trees][LEAVES];
        for (int tree = 0; tree < trees; tree++) {
            in.readFully(feature[tree]);
            for (int i = 0; i < INNER; i++) {
                threshold[tree][i] = in.readFloat();
            }
            for (int i = 0; i < LEAVES; i++) {
                leaf[tree][i] = in.readFloat();
            }
        }
        return new Forest(bias, feature, threshold, leaf);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(bias);
        out.writeInt(leaf.length);
        for (int tree = 0; tree < leaf.length; tree++) {
            out.write(feature[tree]);
            for (float value : threshold[tree]) {
                out.writeFloat(value);
            }
            for (float value : leaf[tree]) {
                out.writeFloat(value);
            }
        }
    }
}
