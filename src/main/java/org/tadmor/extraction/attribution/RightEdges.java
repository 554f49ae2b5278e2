package org.tadmor.extraction.attribution;

/** The same contents with the right edge moved to where a dependent, a quotation or the sentence ends. */
final class RightEdges {

    private static final int EDGES = 7;

    private final CandidateList candidates;
    private final Words words;
    private final int cue;

    RightEdges(CandidateList candidates) {
        this.candidates = candidates;
        words = candidates.words;
        cue = candidates.cue;
    }

    void move(Candidate base) {
        int begin = base.lastBegin();
        int end = candidates.trimmedEnd(begin, base.end());
        int moved = 0;
        int x = end - 1;
        int at = x;
        while (x >= begin && moved < EDGES) {
            int up = words.head[x];
            if (words.first[x] > begin && words.last[x] >= end - 1 && words.first[x] < at + 1) {
                if (words.first[x] < at || x == at) {
                    moved += replaceEnd(base, words.first[x], 1 + words.label[x].hashCode()) ? 1 : 0;
                }
                at = words.first[x];
            }
            if (up < 0 || words.sentence[up] != words.sentence[x]) {
                break;
            }
            x = up;
        }
        for (int i = end - 2, commas = 0; i > begin && commas < 2; i--) {
            if (words.form[i].equals(",")) {
                replaceEnd(base, i, 2);
                commas++;
            }
        }
        int region = words.region[end - 1];
        if (region < 0) {
            for (int i = end - 1; i > begin; i--) {
                if (words.region[i] >= 0 && words.regionEnd[words.region[i]] <= end) {
                    replaceEnd(base, i + 1, 3);
                    break;
                }
            }
        }
        if (end <= candidates.sentenceEnd && begin > cue) {
            replaceEnd(base, candidates.sentenceEnd, 4);
            for (int i = end; i < candidates.sentenceEnd; i++) {
                if (words.form[i].equals(",") || words.form[i].equals(";")) {
                    replaceEnd(base, i, 5);
                    break;
                }
            }
        }
    }

    private boolean replaceEnd(Candidate base, int at, int edge) {
        int end = at;
        while (end > base.lastBegin() && (!words.wordlike[end - 1] || words.tag[end - 1].equals("CC"))) {
            end--;
        }
        if (end <= base.lastBegin() || base.lastBegin() <= cue && cue < end) {
            return false;
        }
        int[] ranges = base.ranges().clone();
        ranges[ranges.length - 1] = end;
        return candidates.put(new Candidate(base.construction(), base.how(), base.top(), ranges, edge));
    }
}
