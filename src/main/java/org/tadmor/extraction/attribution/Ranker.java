package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks at the contents and sources of each cue a second time, side by side and with the other cues near by: boosted
 * trees correct how the chances are shared out among them. The chance that there is no content stays.
 */
final class Ranker {

    /** How many contents of a cue are ranked, counted from the likeliest. */
    static final int RANKED = 10;
    /** Readings less likely to have a content stay as they are. */
    static final double LEAST = 0.05;

    private static final int REACH = 20;
    private static final double LEAST_SISTER = 0.5;
    private static final double WITH_SISTER = 0.05;

    private final Forest contents;
    private final Forest sources;

    Ranker(Forest contents, Forest sources) {
        this.contents = contents;
        this.sources = sources;
    }

    static boolean isRanked(CueReading reading) {
        return reading.candidates().size() > 1 && 1 - reading.none() > LEAST;
    }

    List<CueReading> rank(Words words, List<CueReading> readings) {
        RankingRows rows = new RankingRows(words, readings);
        List<CueReading> ranked = new ArrayList<>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            CueReading reading = readings.get(i);
            ranked.add(isRanked(reading) ? ranked(reading, rows, i, sisters(words, readings, i)) : reading);
        }
        SourceRows sourceRows = new SourceRows(words, ranked);
        List<CueReading> all = new ArrayList<>(readings.size());
        for (int i = 0; i < ranked.size(); i++) {
            CueReading reading = ranked.get(i);
            all.add(isRanked(reading) ? reading.withSources(bySource(reading, sourceRows.of(i))) : reading);
        }
        return all;
    }

    /** With the contents ranked and the sources as they are. */
    private CueReading ranked(CueReading reading, RankingRows rows, int index, BitSet sisters) {
        int[] likeliest = reading.likeliest(RANKED);
        float[][] of = rows.of(index, likeliest);
        double[] factors = new double[likeliest.length];
        double before = 0;
        double after = 0;
        for (int i = 0; i < likeliest.length; i++) {
            double probability = reading.probabilities()[likeliest[i]];
            factors[i] = probability * Math.exp(contents.score(of[i]));
            if (takes(reading.candidates().get(likeliest[i]), sisters)) {
                factors[i] *= WITH_SISTER;
            }
            before += probability;
            after += factors[i];
        }
        double[] probabilities = reading.probabilities().clone();
        for (int i = 0; i < likeliest.length; i++) {
            probabilities[likeliest[i]] = factors[i] * before / after;
        }
        return reading.withContents(probabilities);
    }

    /**
     * "The owner said the ship was safe and added that …": the likely cues after "and" that have no subject of their own
     * and the same source, form and quotation. What one says is not said by the other.
     */
    private static BitSet sisters(Words words, List<CueReading> readings, int index) {
        CueReading reading = readings.get(index);
        int cue = reading.word();
        BitSet sisters = new BitSet();
        for (int i = index + 1; i < readings.size() && i <= index + REACH; i++) {
            CueReading other = readings.get(i);
            int word = other.word();
            if (words.sentence[word] != words.sentence[cue]) {
                break;
            }
            if (1 - other.none() >= LEAST_SISTER
                    && reading.source() >= 0
                    && reading.source() == other.source()
                    && words.tag[word].equals(words.tag[cue])
                    && words.region[word] == words.region[cue]
                    && words.label[word].equals("conj")
                    && words.child(word, "nsubj") < 0
                    && afterConjunction(words, word)) {
                sisters.set(word);
            }
        }
        return sisters;
    }

    private static boolean afterConjunction(Words words, int word) {
        int before = word - 1;
        while (before > 0 && words.tag[before].startsWith("RB")) {
            before--;
        }
        return before > 0 && words.tag[before].equals("CC");
    }

    private static boolean takes(Candidate content, BitSet sisters) {
        int next = sisters.nextSetBit(content.begin());
        return next >= 0 && content.covers(next);
    }

    private double[] bySource(CueReading reading, float[][] rows) {
        double[] probabilities = reading.sourceProbabilities().clone();
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.max(probabilities[i], 1e-6) * Math.exp(sources.score(rows[i]));
            sum += probabilities[i];
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
