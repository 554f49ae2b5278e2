package org.tadmor.extraction.attribution;

import java.util.List;

/**
 * What the other readings of a document say about one of them: whether a likelier cue has this one inside its content,
 * which contents collide, how much the sentence, the paragraph and the document quote. One row of numbers for each
 * choice of content.
 */
final class Surroundings {

    static final int WIDTH = 50;

    /** How far, in readings, one reading is compared with others. */
    private static final int REACH = 24;

    private final Words words;
    private final List<CueReading> readings;
    private final double[] perSentence;
    private final int[] likelyPerSentence;
    private final double density;
    private final double quoted;

    Surroundings(Words words, List<CueReading> readings) {
        this.words = words;
        this.readings = readings;
        perSentence = new double[words.sentenceBegin.length];
        likelyPerSentence = new int[words.sentenceBegin.length];
        double sum = 0;
        for (CueReading reading : readings) {
            int s = words.sentence[reading.word()];
            double some = 1 - reading.none();
            perSentence[s] = Math.max(perSentence[s], some);
            likelyPerSentence[s] += some > 0.5 ? 1 : 0;
            sum += some;
        }
        density = perSentence.length == 0 ? 0 : sum / perSentence.length;
        int inside = 0;
        for (int region : words.region) {
            inside += region >= 0 ? 1 : 0;
        }
        quoted = words.size == 0 ? 0 : (double) inside / words.size;
    }

    /** The row for the choice of this rank of this reading. */
    float[] row(int index, int rank) {
        CueReading reading = readings.get(index);
        Candidate choice = reading.choice(rank);
        float[] row = new float[WIDTH];
        int at = scores(reading, rank, row);
        at = shape(reading, choice, row, at);
        at = relations(index, choice, row, at);
        place(reading, choice, row, at);
        return row;
    }

    private int scores(CueReading reading, int rank, float[] row) {
        int at = 0;
        row[at++] = logit(reading.cueProbability());
        row[at++] = logit(1 - reading.none());
        row[at++] = logit(reading.probability(rank));
        row[at++] = logit(reading.aligned()[rank]);
        row[at++] = rank;
        row[at++] = (float) (reading.probability(rank) / (1 - reading.none() + 1e-6));
        row[at++] = (float) (reading.aligned()[rank] / (1 - reading.none() + 1e-6));
        int other = rank == 0 ? 1 : 0;
        row[at++] = other < reading.choices().length ? (float) reading.probability(other) : 0;
        row[at++] =
                other < reading.choices().length ? (float) reading.choice(other).agreement(reading.choice(rank)) : 0;
        row[at++] = (float) reading.sourceProbability();
        row[at++] = reading.candidates().size();
        return at;
    }

    private int shape(CueReading reading, Candidate choice, float[] row, int from) {
        int at = from;
        int word = reading.word();
        int source = reading.source();
        row[at++] =
                source < 0 ? 0 : words.isPronoun(source) ? 1 : words.isName(source) ? 2 : words.isNoun(source) ? 3 : 4;
        row[at++] = source < 0 ? 0 : source - word;
        row[at++] = choice.construction().ordinal();
        row[at++] = choice.edge() == 0 ? 0 : choice.edge() < 6 ? choice.edge() : 6;
        row[at++] = choice.length();
        row[at++] = choice.ranges().length / 2;
        row[at++] = choice.end() <= word ? 0 : choice.begin() > word ? 1 : 2;
        row[at++] = choice.begin() > word ? choice.begin() - word : choice.end() <= word ? choice.end() - word : 0;
        row[at++] = kind(word);
        row[at++] = words.label[word].equals("root")
                ? 1
                : words.label[word].equals("relcl")
                        ? 2
                        : words.label[word].equals("advcl")
                                ? 3
                                : words.label[word].equals("xcomp")
                                        ? 4
                                        : words.label[word].equals("ccomp")
                                                ? 5
                                                : words.label[word].equals("conj") ? 6 : 0;
        int quotedWords = 0;
        int verbs = 0;
        for (int r = 0; r < choice.ranges().length; r += 2) {
            for (int i = choice.ranges()[r]; i < choice.ranges()[r + 1]; i++) {
                quotedWords += words.region[i] >= 0 ? 1 : 0;
                verbs += words.isVerb(i) ? 1 : 0;
            }
        }
        row[at++] = (float) quotedWords / choice.length();
        row[at++] = verbs;
        int top = choice.top();
        row[at++] = top < 0 ? 0 : words.isVerb(top) ? 1 : words.isNoun(top) ? 2 : words.tag[top].equals("IN") ? 3 : 4;
        row[at++] = words.tag[choice.begin()].equals("IN")
                ? 1
                : words.tag[choice.begin()].equals("TO") ? 2 : words.tag[choice.begin()].startsWith("W") ? 3 : 0;
        row[at++] = cut(choice);
        return at;
    }

    private float kind(int word) {
        String tag = words.tag[word];
        return switch (tag) {
            case "VBD" -> 1;
            case "VBZ", "VBP" -> 2;
            case "VBG" -> 3;
            case "VBN" -> 4;
            case "VB" -> 5;
            case "NN", "NNS" -> 6;
            case "JJ" -> 7;
            case "IN" -> 8;
            default -> 9;
        };
    }

    /** Whether the candidate leaves out a part of a quotation that it takes another part of. */
    private float cut(Candidate choice) {
        int cut = 0;
        for (int r = 0; r < choice.ranges().length; r += 2) {
            int region = words.region[choice.ranges()[r]];
            cut |= region >= 0 && words.regionBegin[region] < choice.ranges()[r] - 1 ? 1 : 0;
            region = words.region[choice.ranges()[r + 1] - 1];
            cut |= region >= 0 && words.regionEnd[region] > choice.ranges()[r + 1] + 2 ? 2 : 0;
        }
        return cut;
    }

    private int relations(int index, Candidate choice, float[] row, int from) {
        CueReading reading = readings.get(index);
        double holder = 0;
        double holderCue = 0;
        double rival = 0;
        double rivalAgreement = 0;
        double within = 0;
        double near = 0;
        double sourceInside = 0;
        int holders = 0;
        int lowest = Math.max(0, index - REACH);
        int highest = Math.min(readings.size(), index + REACH + 1);
        for (int i = lowest; i < highest; i++) {
            CueReading other = readings.get(i);
            if (i == index || other.choices().length == 0) {
                continue;
            }
            Candidate theirs = other.choice(0);
            double some = 1 - other.none();
            if (theirs.covers(reading.word())) {
                holder = Math.max(holder, some);
                holderCue = Math.max(holderCue, other.cueProbability());
                holders += some > 0.3 ? 1 : 0;
                if (reading.source() >= 0 && theirs.covers(reading.source())) {
                    sourceInside = Math.max(sourceInside, some);
                }
            } else if (choice.covers(other.word())) {
                within = Math.max(within, some);
            } else if (theirs.overlaps(choice)) {
                rival = Math.max(rival, some);
                rivalAgreement = Math.max(rivalAgreement, some * theirs.agreement(choice));
            }
            if (Math.abs(other.word() - reading.word()) <= 3) {
                near = Math.max(near, some);
            }
        }
        int at = from;
        row[at++] = (float) holder;
        row[at++] = (float) holderCue;
        row[at++] = holders;
        row[at++] = (float) sourceInside;
        row[at++] = (float) rival;
        row[at++] = (float) rivalAgreement;
        row[at++] = (float) within;
        row[at++] = (float) near;
        return at;
    }

    private void place(CueReading reading, Candidate choice, float[] row, int from) {
        int at = from;
        int s = words.sentence[reading.word()];
        row[at++] = s == 0 ? 0 : (float) perSentence[s - 1];
        row[at++] = s + 1 >= perSentence.length ? 0 : (float) perSentence[s + 1];
        row[at++] = likelyPerSentence[s];
        row[at++] = (float) density;
        row[at++] = (float) quoted;
        row[at++] = Math.min(s, 20);
        row[at++] = s > 0 && words.paragraph[s - 1] == words.paragraph[s] ? 1 : 0;
        row[at++] = s + 1 < perSentence.length && words.paragraph[s + 1] == words.paragraph[s] ? 1 : 0;
        row[at++] = words.sentenceEnd[s] - words.sentenceBegin[s];
        row[at++] = words.region[reading.word()] >= 0 ? 1 : 0;
        int begin = words.sentenceBegin[s];
        row[at++] = reading.word() - begin;
        int next = choice.end();
        row[at++] = next >= words.sentenceEnd[s] - 1 ? 1 : 0;
        row[at++] = next < words.size && words.form[next].equals(",") ? 1 : 0;
        row[at++] = words.sentence[choice.end() - 1] - s;
        row[at++] = s - words.sentence[choice.begin()];
        row[at++] = words.form[words.sentenceEnd[s] - 1].equals("?") ? 1 : 0;
    }

    private static float logit(double probability) {
        double p = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
        return (float) Math.log(p / (1 - p));
    }
}
