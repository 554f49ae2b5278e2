package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Reads the likely cues of a document, each with its source and contents; every cue by itself. */
final class Reader {

    /** Words less likely to be a cue are not looked at. */
    static final double LEAST = 0.02;

    private final Weights cues;
    private final Weights sources;
    private final Weights contents;

    Reader(Weights cues, Weights sources, Weights contents) {
        this.cues = cues;
        this.sources = sources;
        this.contents = contents;
    }

    /** In the order of the words. */
    List<CueReading> read(Words words) {
        List<CueReading> readings = new ArrayList<>();
        Features shared = new Features();
        Features own = new Features();
        BitSet read = new BitSet();
        for (Quoting quoting : Quoting.of(words)) {
            readings.add(quoting.reading(words));
            read.set(quoting.carrier());
            read.set(quoting.saying());
        }
        for (CueReading label : SpeakerLabels.of(words)) {
            readings.add(label);
            read.set(label.word());
        }
        for (CueReading dropped : DroppedVerbs.of(words)) {
            readings.add(dropped);
            read.set(dropped.word());
        }
        CueReading headline = HeadlineSources.of(words);
        if (headline != null && !read.get(headline.word())) {
            readings.add(headline);
            read.set(headline.word());
        }
        for (int word = 0; word < words.size; word++) {
            if (read.get(word) || !CueFeatures.possible(words, word)) {
                continue;
            }
            shared.clear();
            CueFeatures.add(words, word, shared);
            double probability = 1 / (1 + Math.exp(-cues.score(shared)));
            if (probability > LEAST) {
                readings.add(read(words, word, probability, shared, own));
            }
        }
        readings.sort(Comparator.comparingInt(CueReading::word));
        return readings;
    }

    /**
     * The same readings, but those of cues in quotations as if what is quoted stood by itself.
     *
     * @param inside the words as they read inside the outermost quotations
     */
    List<CueReading> readInside(Words words, Words inside, List<CueReading> readings) {
        List<CueReading> all = new ArrayList<>();
        BitSet kept = new BitSet();
        for (CueReading reading : readings) {
            if (words.region[reading.word()] < 0 || reading.isReadOff()) {
                all.add(reading);
                kept.set(reading.word());
            }
        }
        Features shared = new Features();
        Features own = new Features();
        for (int word = 0; word < words.size; word++) {
            if (words.region[word] >= 0 && words.isVerb(word) && !kept.get(word) && CueFeatures.possible(words, word)) {
                shared.clear();
                CueFeatures.add(inside, word, shared);
                double probability = 1 / (1 + Math.exp(-cues.score(shared)));
                if (probability > LEAST) {
                    all.add(read(inside, word, probability, shared, own));
                }
            }
        }
        all.sort(Comparator.comparingInt(CueReading::word));
        return all;
    }

    private CueReading read(Words words, int cue, double probability, Features shared, Features own) {
        Sources candidates = Sources.of(words, cue);
        double[] bySource = new double[candidates.count + 1];
        for (int i = 0; i < candidates.count; i++) {
            own.clear();
            SourceFeatures.add(words, cue, candidates, i, own);
            bySource[i] = sources.score(own);
        }
        own.clear();
        SourceFeatures.addNone(words, cue, candidates, own);
        bySource[candidates.count] = sources.score(own);
        probabilities(bySource);
        int best = 0;
        for (int i = 1; i < bySource.length; i++) {
            best = bySource[i] > bySource[best] ? i : best;
        }
        int source = best == candidates.count ? -1 : candidates.word[best];

        List<Candidate> found = Contents.of(words, cue);
        int siblings = siblings(found);
        double common = contents.score(shared);
        double[] byContent = new double[found.size() + 1];
        float[][] parts = new float[found.size()][];
        for (int i = 0; i < found.size(); i++) {
            own.clear();
            ContentFeatures.add(words, cue, source, found.get(i), siblings, own);
            parts[i] = contents.scores(own);
            byContent[i] = common;
            for (float part : parts[i]) {
                byContent[i] += part;
            }
        }
        probabilities(byContent);
        return CueReading.of(cue, probability, candidates, bySource, found, parts, byContent);
    }

    /** Which constructions the candidates of one cue have among them. */
    static int siblings(List<Candidate> candidates) {
        int siblings = 0;
        for (Candidate candidate : candidates) {
            siblings |= 1 << candidate.construction().ordinal();
        }
        return siblings;
    }

    private static void probabilities(double[] scores) {
        double highest = scores[0];
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
