package org.tadmor.extraction.attribution;

import java.util.List;

/**
 * What the contents of one cue show side by side: what each part of their features says, which edges they share with
 * likely ones, which other cues and sources they take in or leave out. One row of numbers for each content.
 */
final class RankingRows {

    static final int WIDTH = 68;

    /** How far, in readings, one reading is compared with others. */
    private static final int REACH = 20;

    private final Words words;
    private final List<CueReading> readings;

    RankingRows(Words words, List<CueReading> readings) {
        this.words = words;
        this.readings = readings;
    }

    /** Rows for some contents of a reading, the likeliest first. */
    float[][] of(int index, int[] likeliest) {
        float[][] rows = new float[likeliest.length][];
        for (int rank = 0; rank < likeliest.length; rank++) {
            rows[rank] = row(index, likeliest, rank);
        }
        return rows;
    }

    private float[] row(int index, int[] likeliest, int rank) {
        CueReading reading = readings.get(index);
        Candidate content = reading.candidates().get(likeliest[rank]);
        float[] row = new float[WIDTH];
        int at = chances(reading, likeliest, rank, row);
        at = posteriors(reading, content, row, at);
        at = shape(reading, content, row, at);
        at = leftEdge(reading, content, row, at);
        at = rightEdge(reading, content, row, at);
        others(index, content, row, at);
        return row;
    }

    private static int chances(CueReading reading, int[] likeliest, int rank, float[] row) {
        int at = 0;
        double best = reading.probabilities()[likeliest[0]];
        double own = reading.probabilities()[likeliest[rank]];
        row[at++] = log(own) - log(best);
        row[at++] = log(own);
        float[] parts = reading.parts()[likeliest[rank]];
        float[] bestParts = reading.parts()[likeliest[rank == 0 ? 1 : 0]];
        for (int part = 0; part < Features.PARTS; part++) {
            row[at++] = parts[part];
            row[at++] = parts[part] - bestParts[part];
        }
        row[at++] = rank;
        row[at++] = (float) reading.none();
        row[at++] = (float) reading.cueProbability();
        row[at++] = (float) reading.sourceProbability();
        Candidate first = reading.candidates().get(likeliest[0]);
        Candidate content = reading.candidates().get(likeliest[rank]);
        row[at++] = (float) first.agreement(content);
        row[at++] = content.begin() - first.begin();
        row[at++] = content.end() - first.end();
        return at;
    }

    /** How likely all contents are together that share an edge with this one, or most of its words. */
    private static int posteriors(CueReading reading, Candidate content, float[] row, int from) {
        double begin = 0;
        double end = 0;
        double aligned = 0;
        double longer = 0;
        for (int i = 0; i < reading.candidates().size(); i++) {
            double probability = reading.probabilities()[i];
            if (probability < 1e-4) {
                continue;
            }
            Candidate other = reading.candidates().get(i);
            begin += other.begin() == content.begin() ? probability : 0;
            end += other.end() == content.end() ? probability : 0;
            longer += other.end() > content.end() ? probability : 0;
            aligned += other.agreement(content) >= 0.5 ? probability : 0;
        }
        double some = 1 - reading.none() + 1e-6;
        int at = from;
        row[at++] = (float) (begin / some);
        row[at++] = (float) (end / some);
        row[at++] = (float) (longer / some);
        row[at++] = (float) (aligned / some);
        return at;
    }

    private int shape(CueReading reading, Candidate content, float[] row, int from) {
        int cue = reading.word();
        int at = from;
        row[at++] = content.construction().ordinal();
        row[at++] = Math.min(content.edge(), 6);
        row[at++] = content.length();
        row[at++] = content.ranges().length / 2;
        row[at++] = content.end() <= cue ? 0 : content.begin() > cue ? 1 : 2;
        row[at++] = Codes.ofTag(words.tag[cue]);
        row[at++] = Codes.ofLabel(words.label[cue]);
        int quoted = 0;
        int verbs = 0;
        int commas = 0;
        for (int r = 0; r < content.ranges().length; r += 2) {
            for (int i = content.ranges()[r]; i < content.ranges()[r + 1]; i++) {
                quoted += words.region[i] >= 0 ? 1 : 0;
                verbs += words.isVerb(i) ? 1 : 0;
                commas += words.form[i].equals(",") ? 1 : 0;
            }
        }
        row[at++] = (float) quoted / content.length();
        row[at++] = verbs;
        row[at++] = commas;
        row[at++] = reading.source() >= 0 && content.covers(reading.source()) ? 1 : 0;
        int s = words.sentence[cue];
        row[at++] = (float) content.length() / (words.sentenceEnd[s] - words.sentenceBegin[s]);
        int top = content.top();
        row[at++] = top < 0 ? -1 : Codes.ofTag(words.tag[top]);
        row[at++] = top < 0 ? -1 : Codes.ofLabel(words.label[top]);
        row[at++] = top < 0 ? -1 : words.head[top] == cue ? 1 : 0;
        return at;
    }

    private int leftEdge(CueReading reading, Candidate content, float[] row, int from) {
        int begin = content.begin();
        int sentence = words.sentenceBegin[words.sentence[begin]];
        int at = from;
        row[at++] = Codes.ofTag(words.tag[begin]);
        row[at++] = Codes.ofLabel(words.label[begin]);
        row[at++] = begin - sentence;
        row[at++] = begin == sentence ? -2 : words.wordlike[begin - 1] ? Codes.ofTag(words.tag[begin - 1]) : -1;
        row[at++] = begin > reading.word() ? begin - reading.word() : content.end() - reading.word();
        int region = words.region[begin];
        row[at++] = region < 0 ? 0 : words.regionBegin[region] < begin - 1 ? 1 : 2;
        return at;
    }

    private int rightEdge(CueReading reading, Candidate content, float[] row, int from) {
        int end = content.end();
        int last = end - 1;
        int sentenceEnd = words.sentenceEnd[words.sentence[last]];
        int next = end;
        while (next < sentenceEnd && !words.wordlike[next]) {
            next++;
        }
        int at = from;
        row[at++] = sentenceEnd - next;
        row[at++] = next == end ? 0 : words.form[end].equals(",") ? 1 : words.region[end] >= 0 ? 2 : 3;
        int region = words.region[last];
        row[at++] = region < 0 ? 0 : words.regionEnd[region] > end + 2 ? 1 : 2;
        boolean closes = next >= sentenceEnd;
        int dropped = closes ? -1 : ContentFeatures.dropped(words, next, end);
        int above = closes ? -1 : words.head[dropped];
        row[at++] = closes ? -1 : Codes.ofTag(words.tag[next]);
        row[at++] = closes ? -1 : Codes.ofLabel(words.label[dropped]);
        row[at++] = closes ? -1 : Codes.ofTag(words.tag[dropped]);
        row[at++] = above < 0
                ? 0
                : above >= content.lastBegin() && above < end
                        ? above == content.top() ? 1 : 2
                        : above == reading.word() ? 3 : 4;
        int inner = ContentFeatures.inner(words, content);
        int opener = words.first[inner];
        row[at++] = Codes.ofLabel(words.label[inner]);
        row[at++] = Codes.ofTag(words.tag[opener]);
        row[at++] = opener > 0 && words.form[opener - 1].equals(",") ? 1 : 0;
        row[at++] = words.head[inner] < 0
                ? 0
                : words.head[inner] == content.top() ? 1 : words.head[inner] == reading.word() ? 2 : 3;
        row[at++] = last - opener;
        return at;
    }

    /** The other cues: those that hang beside this one, those whose source or word the content takes in or stops before. */
    private void others(int index, Candidate content, float[] row, int from) {
        CueReading reading = readings.get(index);
        int cue = reading.word();
        double sister = 0;
        double inside = 0;
        double source = 0;
        double after = 0;
        double rival = 0;
        double same = 0;
        double holder = 0;
        double sameSource = 0;
        int highest = Math.min(readings.size(), index + REACH + 1);
        for (int i = Math.max(0, index - REACH); i < highest; i++) {
            CueReading other = readings.get(i);
            double some = 1 - other.none();
            if (i == index || other.choices().length == 0 || some < 0.05) {
                continue;
            }
            Candidate theirs = other.choice(0);
            boolean covered = content.covers(other.word());
            if (covered) {
                inside = Math.max(inside, some);
                if (words.head[other.word()] == cue && words.label[other.word()].equals("conj")) {
                    sister = Math.max(sister, some);
                }
                if (other.source() >= 0 && other.source() == reading.source()) {
                    sameSource = Math.max(sameSource, some);
                }
            } else {
                if (other.source() >= 0 && content.covers(other.source())) {
                    source = Math.max(source, some);
                }
                if (other.word() >= content.end() && other.word() < content.end() + 6) {
                    after = Math.max(after, some);
                }
                if (theirs.agreement(content) >= 0.8) {
                    same = Math.max(same, some);
                } else if (theirs.overlaps(content) && !theirs.covers(cue)) {
                    rival = Math.max(rival, some);
                }
                if (theirs.covers(cue)) {
                    holder = Math.max(holder, theirs.holds(content) ? -some : some);
                }
            }
        }
        int at = from;
        row[at++] = (float) sister;
        row[at++] = (float) inside;
        row[at++] = (float) source;
        row[at++] = (float) after;
        row[at++] = (float) rival;
        row[at++] = (float) same;
        row[at++] = (float) holder;
        row[at++] = (float) sameSource;
    }

    private static float log(double probability) {
        return (float) Math.log(Math.max(probability, 1e-6));
    }
}
