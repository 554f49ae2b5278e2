package org.tadmor.extraction.event;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.tadmor.vocabulary.EventType;

/**
 * Decides which root category a candidate belongs to: multinomial logistic regression over {@link EventFeatures},
 * learned by {@code EventTypeLearner}. The labels it learned from keep concessions and retreats as one category.
 */
final class EventModel {

    static final String RESOURCE = "event-types.bin.gz";

    /** The categories in the order of the weights; RETREAT stands for CONCEDE too. */
    static final EventType[] TYPES = {
        EventType.AGREE,
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.RETREAT,
        EventType.COOPERATE,
        EventType.AID,
        EventType.REQUEST,
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.PROTEST,
        EventType.SANCTION,
        EventType.MOBILIZE,
        EventType.COERCE,
        EventType.ASSAULT
    };

    private final byte[][] weights;
    private final float step;

    private EventModel(byte[][] weights, float step) {
        this.weights = weights;
        this.step = step;
    }

    /** The weights that ship with the engine. */
    static EventModel load() {
        try (InputStream resource = EventModel.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the engine lacks " + RESOURCE);
            }
            return read(new DataInputStream(new GZIPInputStream(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventModel read(DataInputStream in) throws IOException {
        byte[][] weights = new byte[1 << EventFeatures.BITS][0];
        float step = in.readFloat();
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            int feature = in.readInt();
            weights[feature] = in.readNBytes(TYPES.length);
        }
        return new EventModel(weights, step);
    }

    /** The probability of each of {@link #TYPES}. */
    double[] probabilities(int[] features) {
        double[] scores = new double[TYPES.length];
        double scale = step / Math.sqrt(Math.max(1, features.length));
        for (int feature : features) {
            byte[] row = weights[feature];
            for (int type = 0; type < row.length; type++) {
                scores[type] += row[type] * scale;
            }
        }
        return softmax(scores);
    }

    static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    static int best(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
