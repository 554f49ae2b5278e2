package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "TASS quoted him as saying …", "…, he was quoted by TASS as saying": a relay's verb around the speaker's. Annotators mark
 * now the relay as source and now the speaker, so this construction is read off the tree and not learned: the speaker is
 * the one who is quoted.
 *
 * @param carrier the verb of quoting
 * @param saying the verb of saying under it
 * @param speaker the head of who is quoted
 */
record Quoting(int carrier, int saying, int speaker, Candidate content) {

    private static final double SURE = 0.97;

    /** In the order of the words. */
    static List<Quoting> of(Words words) {
        List<Quoting> found = new ArrayList<>();
        for (int word = 0; word < words.size; word++) {
            int carrier = carrier(words, word);
            int speaker = carrier < 0 ? -1 : speaker(words, carrier);
            Candidate content = speaker < 0 ? null : content(words, carrier, word);
            if (content != null) {
                found.add(new Quoting(carrier, word, speaker, content));
            }
        }
        return found;
    }

    CueReading reading(Words words) {
        return CueReading.of(
                saying,
                SURE,
                Sources.only(words, saying, speaker),
                new double[] {SURE, 1 - SURE},
                List.of(content),
                new float[1][Features.PARTS],
                new double[] {SURE, 1 - SURE});
    }

    private static int carrier(Words words, int word) {
        if (!words.tag[word].equals("VBG") || !words.label[word].equals("pcomp")) {
            return -1;
        }
        int as = words.head[word];
        if (as < 0 || !words.lemma[as].equals("as")) {
            return -1;
        }
        int above = words.head[as];
        if (above >= 0 && words.isNoun(above)) {
            above = words.head[above];
        }
        boolean quotes = above >= 0 && (words.lemma[above].equals("quote") || words.lemma[above].equals("cite"));
        return quotes && above < word ? above : -1;
    }

    private static int speaker(Words words, int carrier) {
        int subject = words.child(carrier, "nsubjpass");
        if (subject >= 0) {
            return subject;
        }
        int object = words.child(carrier, "dobj");
        if (object >= 0) {
            return object;
        }
        int above = words.head[carrier];
        boolean participle = words.tag[carrier].equals("VBN") && above >= 0 && above < carrier;
        return participle && (words.isNoun(above) || words.isPronoun(above)) ? above : -1;
    }

    private static @Nullable Candidate content(Words words, int carrier, int saying) {
        int s = words.sentence[saying];
        for (int child : words.children(saying)) {
            String label = words.label[child];
            if (child > saying && (label.equals("ccomp") || label.equals("dobj") || label.equals("xcomp"))) {
                return candidate(words, child, words.first[child], words.last[child]);
            }
        }
        for (int i = saying + 1; i < words.sentenceEnd[s]; i++) {
            if (words.region[i] >= 0 && words.region[i] != words.region[saying]) {
                return candidate(words, -1, i, words.regionEnd[words.region[i]]);
            }
        }
        int end = words.first[carrier];
        for (int child : words.children(carrier)) {
            if (words.label[child].startsWith("nsubj")) {
                end = words.first[child];
            }
        }
        int begin = words.sentenceBegin[s];
        if (end <= begin) {
            return null;
        }
        int region = words.region[begin];
        boolean opened = region >= 0 && words.regionEnd[region] <= end;
        return candidate(words, -1, opened ? words.regionBegin[region] : begin, end);
    }

    private static @Nullable Candidate candidate(Words words, int top, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && !words.wordlike[begin]) {
            begin++;
        }
        while (end > begin && !words.wordlike[end - 1]) {
            end--;
        }
        int region = begin < end ? words.region[end - 1] : -1;
        if (region >= 0 && words.regionEnd[region] > end && words.region[begin] == region) {
            end = words.regionEnd[region];
            while (end > begin && !words.wordlike[end - 1]) {
                end--;
            }
        }
        return begin >= end ? null : new Candidate(Construction.QUOTED_AS_SAYING, 0, top, new int[] {begin, end}, 0);
    }
}
