package org.tadmor.extraction.attribution;

/** Contents from the text alone: what stands before, after and around cue and source up to the ends of the sentence. */
final class TextContents {

    private final CandidateList candidates;
    private final Words words;
    private final int cue;

    TextContents(CandidateList candidates) {
        this.candidates = candidates;
        words = candidates.words;
        cue = candidates.cue;
    }

    void find() {
        int begin = candidates.sentenceBegin;
        int region = words.region[candidates.sentenceBegin];
        if (region >= 0 && words.regionEnd[region] <= candidates.insertBegin) {
            begin = Math.max(words.regionBegin[region], candidates.sentenceBegin - 400);
        }
        int end = candidates.sentenceEnd;
        region = words.region[candidates.sentenceEnd - 1];
        if (region >= 0 && words.regionBegin[region] >= candidates.insertEnd) {
            end = Math.min(words.regionEnd[region], candidates.sentenceEnd + 400);
        }
        int afterModifiers = afterModifiers();
        boolean left = candidates.wordsIn(begin, candidates.insertBegin);
        if (left) {
            candidates.add(Construction.BEFORE, 1, -1, begin, candidates.insertBegin);
            if (begin != candidates.sentenceBegin
                    && candidates.wordsIn(candidates.sentenceBegin, candidates.insertBegin)) {
                candidates.add(Construction.BEFORE, 2, -1, candidates.sentenceBegin, candidates.insertBegin);
            }
            int opening = afterOpening(candidates.sentenceBegin, candidates.insertBegin);
            if (opening > candidates.sentenceBegin) {
                candidates.add(Construction.BEFORE, 3, -1, opening, candidates.insertBegin);
            }
        }
        for (int i = 0; i < 2; i++) {
            int from = i == 0 ? candidates.insertEnd : afterModifiers;
            if (i == 1 && from == candidates.insertEnd || !candidates.wordsIn(from, end)) {
                continue;
            }
            candidates.add(Construction.AFTER, i, -1, from, end);
            if (left) {
                candidates.add(Construction.AROUND, i, -1, begin, candidates.insertBegin, from, end);
            }
        }
        for (int i = candidates.insertEnd, marks = 0; i < candidates.sentenceEnd - 1 && marks < 3; i++) {
            String form = words.form[i];
            if (form.equals(":") || form.equals(",") || form.equals(";") || words.lemma[i].equals("that")) {
                candidates.add(Construction.AFTER, 10 + form.hashCode(), -1, words.wordlike[i] ? i : i + 1, end);
                if (left && !words.wordlike[i]) {
                    candidates.add(
                            Construction.AROUND, 10 + form.hashCode(), -1, begin, candidates.insertBegin, i + 1, end);
                }
                marks++;
            }
        }
    }

    /** Past the words that say when, where and to whom it was said: "he told reporters in Ankara on Monday". */
    private int afterModifiers() {
        int end = candidates.insertEnd;
        for (int child : words.children(cue)) {
            String label = words.label[child];
            if (child >= candidates.insertEnd
                    && words.first[child] <= end + 1
                    && words.region[child] < 0
                    && (label.equals("prep")
                            || label.equals("npadvmod")
                            || label.equals("advmod")
                            || label.equals("dobj")
                            || label.equals("dative")
                            || label.equals("iobj"))) {
                end = Math.max(end, words.last[child]);
            }
        }
        return end;
    }

    /** Past a conjunction or an adverbial with its comma: "But …", "On Monday, …". */
    private int afterOpening(int begin, int end) {
        if (words.tag[begin].equals("CC")) {
            return begin + 1;
        }
        for (int i = begin; i < end - 1 && i < begin + 12; i++) {
            if (words.form[i].equals(",")) {
                return i + 1;
            }
        }
        return begin;
    }
}
