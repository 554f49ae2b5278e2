package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;

/**
 * The weights of a learned model without its zeros, nineteen of twenty in the parser's: for each feature the labels for
 * which it counts, and how much. Adds up the same scores in the same order as the full matrix.
 */
final class SparseWeights extends MajorVector {

    private static final long serialVersionUID = 1;

    private final int[] ends;
    private final byte[] labels;
    private final float[] values;

    private SparseWeights(int labelCount, int[] ends, byte[] labels, float[] values) {
        this.ends = ends;
        this.labels = labels;
        this.values = values;
        setSizes(labelCount, ends.length);
    }

    /** The rows of a full matrix for the features in the given order. */
    static SparseWeights of(MajorVector full, int[] features) {
        int labelCount = full.getLabelSize();
        if (labelCount > 256) {
            throw new IllegalArgumentException("more labels than a byte tells apart: " + labelCount);
        }
        int[] ends = new int[features.length];
        int count = 0;
        for (int i = 0; i < features.length; i++) {
            count += nonZero(full, features[i]);
            ends[i] = count;
        }
        byte[] labels = new byte[count];
        float[] values = new float[count];
        int at = 0;
        for (int feature : features) {
            for (int label = 0; label < labelCount; label++) {
                float value = full.get(label, feature);
                if (value != 0) {
                    labels[at] = (byte) label;
                    values[at++] = value;
                }
            }
        }
        return new SparseWeights(labelCount, ends, labels, values);
    }

    static int nonZero(MajorVector full, int feature) {
        int count = 0;
        for (int label = 0; label < full.getLabelSize(); label++) {
            count += full.get(label, feature) == 0 ? 0 : 1;
        }
        return count;
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        for (SparseItem item : features.getVector()) {
            int feature = item.getIndex();
            if (feature < ends.length) {
                float factor = item.getValue();
                int end = ends[feature];
                for (int i = feature == 0 ? 0 : ends[feature - 1]; i < end; i++) {
                    scores[labels[i] & 0xff] += values[i] * factor;
                }
            }
        }
    }

    void write(Packing packing) throws IOException {
        packing.write(label_size);
        packing.write(ends);
        packing.write(labels);
        packing.write(values);
    }

    static SparseWeights read(Unpacking unpacking) {
        return new SparseWeights(unpacking.number(), unpacking.ints(), unpacking.bytes(), unpacking.floats());
    }

    @Override
    public void addScores(float[] dense, float[] scores) {
        throw new UnsupportedOperationException("the model has no dense features");
    }

    @Override
    public boolean expand(int labelSize, int featureSize, WeightGenerator generator) {
        throw new UnsupportedOperationException("learned");
    }

    @Override
    public int indexOf(int label, int feature) {
        throw new UnsupportedOperationException("zeros have no place");
    }

    @Override
    protected void setRowSize(int size) {
        feature_size = size;
    }

    @Override
    protected void setColumnSize(int size) {
        label_size = size;
    }

    @Override
    protected MajorVector createInstance() {
        throw new UnsupportedOperationException("learned");
    }
}
