package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of a learned model without its zeros, nineteen of twenty in the parser's: for each feature a row with the
 * labels for which it counts and how much. A feature's index is where its row begins. Adds up the same scores in the
 * same order as the full matrix.
 */
final class SparseWeights extends MajorVector {

    private static final long serialVersionUID = 1;

    /** A row: how many labels count, their numbers in four bytes of an int each, their weights as the bits of floats. */
    private final int[] rows;

    private SparseWeights(int labelCount, int[] rows) {
        this.rows = rows;
        setSizes(labelCount, rows.length);
    }

    /** Weights that are taken over row by row. */
    static final class Builder {

        private final MajorVector full;
        private int[] rows = new int[1 << 16];
        private int size;

        Builder(MajorVector full) {
            if (full.getLabelSize() > 256) {
                throw new IllegalArgumentException("more labels than a byte tells apart: " + full.getLabelSize());
            }
            this.full = full;
        }

        /** Takes over a feature of the full matrix and gives its index. */
        int add(int feature) {
            int count = nonZero(full, feature);
            int begin = size;
            int values = begin + 1 + words(count);
            size = values + count;
            if (size > rows.length) {
                rows = Arrays.copyOf(rows, Math.max(size, rows.length * 2));
            }
            rows[begin] = count;
            int at = 0;
            for (int label = 0; label < full.getLabelSize(); label++) {
                float value = full.get(label, feature);
                if (value != 0) {
                    rows[begin + 1 + (at >> 2)] |= label << ((at & 3) << 3);
                    rows[values + at++] = Float.floatToRawIntBits(value);
                }
            }
            return begin;
        }

        SparseWeights build() {
            return new SparseWeights(full.getLabelSize(), Arrays.copyOf(rows, size));
        }
    }

    static int nonZero(MajorVector full, int feature) {
        int count = 0;
        for (int label = 0; label < full.getLabelSize(); label++) {
            count += full.get(label, feature) == 0 ? 0 : 1;
        }
        return count;
    }

    private static int words(int labels) {
        return labels + 3 >> 2;
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        for (SparseItem item : features.getVector()) {
            int begin = item.getIndex();
            float factor = item.getValue();
            int count = rows[begin];
            int values = begin + 1 + words(count);
            for (int i = 0; i < count; i++) {
                int label = rows[begin + 1 + (i >> 2)] >>> ((i & 3) << 3) & 0xff;
                scores[label] += Float.intBitsToFloat(rows[values + i]) * factor;
            }
        }
    }

    void write(Packing packing) throws IOException {
        packing.write(label_size);
        packing.write(rows);
    }

    static SparseWeights read(Unpacking unpacking) {
        return new SparseWeights(unpacking.number(), unpacking.ints());
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
