package org.tadmor.extraction.attribution;

/** What a candidate shows of whether it is the content of its cue, said of words used alike instead of the words themselves. */
final class ClusterFeatures {

    private ClusterFeatures() {}

    static void add(Words words, int cue, Candidate candidate, Features f) {
        int fine = words.fine[cue];
        int middle = words.middle[cue];
        int construction = candidate.construction().ordinal();
        int how = candidate.how() * 31 + construction;
        int moved = candidate.edge();
        f.add(241, fine, how);
        f.add(242, middle, how, moved);
        f.add(243, fine, construction, moved);
        int top = candidate.top() >= 0
                ? candidate.top()
                : ContentFeatures.highest(words, candidate.begin(), candidate.end());
        int topLabel = words.label[top].hashCode();
        int mark = words.child(top, "mark");
        int markLemma = mark < 0 ? 0 : words.lemma[mark].hashCode();
        f.add(244, fine, topLabel, markLemma);
        f.add(245, middle, words.middle[top], topLabel);
        f.add(246, words.fine[top], topLabel, construction);
        leftEdge(words, cue, candidate, f);
        rightEdge(words, cue, candidate, f);
    }

    private static void leftEdge(Words words, int cue, Candidate candidate, Features f) {
        int fine = words.fine[cue];
        int begin = candidate.begin();
        boolean opens = begin == words.sentenceBegin[words.sentence[begin]];
        f.add(247, fine, words.tag[begin].hashCode(), opens ? 1 : words.tag[begin - 1].hashCode());
        f.add(248, words.middle[begin], opens ? 1 : words.middle[begin - 1]);
        f.add(249, fine, opens ? 1 : words.lemma[begin - 1].hashCode());
    }

    private static void rightEdge(Words words, int cue, Candidate candidate, Features f) {
        int fine = words.fine[cue];
        int end = candidate.end();
        int next = end;
        int sentenceEnd = words.sentenceEnd[words.sentence[end - 1]];
        while (next < sentenceEnd && !words.wordlike[next]) {
            next++;
        }
        boolean closes = next >= sentenceEnd;
        int comma = next > end ? 1 : 0;
        f.add(250, words.middle[end - 1], closes ? 1 : words.middle[next], comma);
        if (!closes) {
            int up = ContentFeatures.dropped(words, next, end);
            int above = words.head[up];
            boolean fromInside = above >= candidate.lastBegin() && above < end;
            int where = fromInside ? 1 : above == cue ? 2 : above < 0 ? 3 : 0;
            int label = words.label[up].hashCode() * 8 + where * 2 + comma;
            f.add(251, label, words.fine[next]);
            f.add(252, fine, label);
            f.add(253, label, words.middle[up], above < 0 ? 1 : words.middle[above]);
            f.add(254, label, words.fine[up]);
        }
    }
}
