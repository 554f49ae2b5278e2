package org.tadmor.extraction.attribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Everything that was learned: the weights that read cues, sources and contents, the forests that rank contents and
 * sources, those that decide, and how the decision's numbers translate into confidence.
 */
record AttributionModel(
        Weights cues,
        Weights sources,
        Weights contents,
        Forest contentRanks,
        Forest sourceRanks,
        Forest exact,
        Forest right,
        Calibration outer,
        Calibration inner) {

    private static final String RESOURCE = "attribution.model.gz";

    static AttributionModel load() {
        try (InputStream in = AttributionModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    static AttributionModel read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, 1 << 16), 1 << 16));
        return new AttributionModel(
                Weights.read(in),
                Weights.read(in),
                Weights.read(in),
                Forest.read(in),
                Forest.read(in),
                Forest.read(in),
                Forest.read(in),
                Calibration.read(in),
                Calibration.read(in));
    }

    void write(OutputStream to) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(to, 1 << 16))) {
            cues.write(out);
            sources.write(out);
            contents.write(out);
            contentRanks.write(out);
            sourceRanks.write(out);
            exact.write(out);
            right.write(out);
            outer.write(out);
            inner.write(out);
        }
    }

    Reader reader() {
        return new Reader(cues, sources, contents);
    }

    Ranker ranker() {
        return new Ranker(contentRanks, sourceRanks);
    }

    Decider decider() {
        return new Decider(exact, right);
    }
}
