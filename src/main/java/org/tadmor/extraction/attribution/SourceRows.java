package org.tadmor.extraction.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sources of one cue show side by side: how likely its contents are that take the source in, who else in the
 * document speaks by that name. One row of numbers for each source and a last one for none.
 */
final class SourceRows {

    static final int WIDTH = 33;

    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubjpass",
            "agent",
            "poss",
            "relative",
            "governor",
            "prep",
            "dobj",
            "iobj",
            "dative",
            "parataxis",
            "relcl",
            "acl",
            "csubj",
            "attr",
            "nmod",
            "compound",
            "appos",
            "npadvmod",
            "amod",
            "advmod",
            "dep",
            "det",
            "before",
            "after");

    private final Words words;
    private final List<CueReading> readings;
    /** How much each lemma speaks in the document. */
    private final Map<String, Double> speakers = new HashMap<>();

    SourceRows(Words words, List<CueReading> readings) {
        this.words = words;
        this.readings = readings;
        for (CueReading reading : readings) {
            if (reading.source() >= 0) {
                speakers.merge(
                        words.lemma[reading.source()], (1 - reading.none()) * reading.sourceProbability(), Double::sum);
            }
        }
    }

    float[][] of(int index) {
        CueReading reading = readings.get(index);
        int count = reading.sources().count;
        float[][] rows = new float[count + 1][];
        double[] likely = sorted(reading.sourceProbabilities());
        for (int i = 0; i <= count; i++) {
            float[] row = new float[WIDTH];
            int at = cue(index, likely, i, row);
            if (i < count) {
                at = source(reading, i, row, at);
                others(index, reading.sources().word[i], row, at);
            } else {
                row[at] = -1;
            }
            rows[i] = row;
        }
        return rows;
    }

    private static double[] sorted(double[] probabilities) {
        double first = 0;
        double second = 0;
        for (double probability : probabilities) {
            if (probability > first) {
                second = first;
                first = probability;
            } else if (probability > second) {
                second = probability;
            }
        }
        return new double[] {first, second};
    }

    private int cue(int index, double[] likely, int i, float[] row) {
        CueReading reading = readings.get(index);
        double[] probabilities = reading.sourceProbabilities();
        int cue = reading.word();
        int at = 0;
        row[at++] = log(probabilities[i]);
        row[at++] = log(probabilities[i]) - log(probabilities[i] >= likely[0] ? likely[1] : likely[0]);
        row[at++] = log(probabilities[probabilities.length - 1]);
        row[at++] = (float) reading.none();
        row[at++] = (float) reading.cueProbability();
        row[at++] = Codes.ofTag(words.tag[cue]);
        row[at++] = Codes.ofLabel(words.label[cue]);
        row[at++] = words.child(cue, "auxpass") >= 0 ? 1 : 0;
        row[at++] = words.region[cue] >= 0 ? 1 : 0;
        row[at++] = reading.sources().count;
        boolean any = reading.choices().length > 0;
        row[at++] = any ? reading.choice(0).construction().ordinal() : -1;
        row[at++] = any ? reading.choice(0).end() <= cue ? 0 : reading.choice(0).begin() > cue ? 1 : 2 : -1;
        row[at++] = words.head[cue] < 0 ? -1 : Codes.ofTag(words.tag[words.head[cue]]);
        return at;
    }

    private int source(CueReading reading, int i, float[] row, int from) {
        Sources sources = reading.sources();
        int word = sources.word[i];
        int cue = reading.word();
        double taken = 0;
        for (int c = 0; c < reading.candidates().size(); c++) {
            if (reading.candidates().get(c).covers(word)) {
                taken += reading.probabilities()[c];
            }
        }
        int at = from;
        row[at++] = RELATIONS.indexOf(sources.relation[i]);
        row[at++] = sources.level[i];
        row[at++] = i;
        row[at++] = Codes.ofTag(words.tag[word]);
        row[at++] = Codes.ofLabel(words.label[word]);
        row[at++] = word - cue;
        row[at++] = (float) (taken / (1 - reading.none() + 1e-6));
        row[at++] = reading.choices().length > 0 && reading.choice(0).covers(word) ? 1 : 0;
        row[at++] = words.region[word] < 0 ? 0 : words.region[word] == words.region[cue] ? 1 : 2;
        row[at++] = words.last[word] - words.first[word];
        row[at++] = words.first[word] <= cue && cue < words.last[word] ? 1 : 0;
        row[at++] = (float) Math.min(10, speakers.getOrDefault(words.lemma[word], 0.0));
        return at;
    }

    /** The cues before and after: whether they share the source, whether it stands in what they hold. */
    private void others(int index, int word, float[] row, int from) {
        int at = from;
        for (int step = -1; step <= 1; step += 2) {
            double same = 0;
            double holding = 0;
            double nearer = 0;
            for (int i = index + step, seen = 0; i >= 0 && i < readings.size() && seen < 8; i += step, seen++) {
                CueReading other = readings.get(i);
                double some = 1 - other.none();
                same = Math.max(same, other.source() == word ? some : 0);
                if (other.choices().length > 0 && other.choice(0).covers(word)) {
                    holding = Math.max(holding, some);
                }
                nearer = Math.max(nearer, other.source() >= 0 && sameName(other.source(), word) ? some : 0);
            }
            row[at++] = (float) same;
            row[at++] = (float) holding;
            row[at++] = (float) nearer;
        }
        row[at++] = Math.min(word - words.sentenceBegin[words.sentence[word]], 30);
        row[at++] = Codes.ofLabel(words.head[word] < 0 ? "" : words.label[words.head[word]]);
    }

    private boolean sameName(int one, int other) {
        return words.lemma[one].equals(words.lemma[other]);
    }

    private static float log(double probability) {
        return (float) Math.log(Math.max(probability, 1e-6));
    }
}
