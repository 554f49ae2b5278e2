package org.tadmor.extraction.attribution;

import java.util.Set;

/** Contents from the tree: each complement, complements of complements, neighbouring complements, the clause around the cue. */
final class TreeContents {

    private static final int DEEPEST = 3;
    private static final Set<String> SKIPPED =
            Set.of("aux", "auxpass", "neg", "prt", "punct", "cc", "mark", "det", "expl", "nsubj", "nsubjpass", "case");

    private final CandidateList candidates;
    private final Words words;
    private final int cue;

    TreeContents(CandidateList candidates) {
        this.candidates = candidates;
        words = candidates.words;
        cue = candidates.cue;
    }

    void find() {
        complements(cue, 0, 0);
        passive();
        enclosing();
    }

    private void complements(int node, int depth, int path) {
        int[] children = words.children(node);
        for (int i = 0; i < children.length; i++) {
            int child = children[i];
            String label = words.label[child];
            if (SKIPPED.contains(label) && !(depth == 0 && label.startsWith("nsubj") && !words.isVerb(node))) {
                continue;
            }
            if (depth > 0 && child < node) {
                continue;
            }
            int how = path * 31 + label.hashCode();
            candidates.add(Construction.COMPLEMENT, how, child, words.first[child], words.last[child]);
            if (label.equals("prep") || label.equals("agent") || label.equals("dative")) {
                how = how * 31 + words.lemma[child].hashCode();
                if (child + 1 < words.last[child]) {
                    candidates.add(Construction.COMPLEMENT, how + 1, child, child + 1, words.last[child]);
                }
            }
            if (child > node) {
                for (int j = i + 1, joined = 0; j < children.length && joined < 3; j++) {
                    if (!words.label[children[j]].equals("punct")) {
                        int both = how * 31 + words.label[children[j]].hashCode();
                        candidates.add(
                                Construction.COMPLEMENT, both, child, words.first[child], words.last[children[j]]);
                        joined++;
                    }
                }
            }
            if (depth < DEEPEST && words.last[child] - words.first[child] > 1 && words.isOpen(child)) {
                complements(child, depth + 1, how);
            }
        }
    }

    /** "Ivanov was accused of theft": what is said has its object before the cue. */
    private void passive() {
        int subject = words.child(cue, "nsubjpass");
        boolean isPassive = subject >= 0;
        if (!isPassive) {
            subject = words.child(cue, "nsubj");
        }
        int noun = -1;
        if (subject < 0 && words.head[cue] >= 0 && words.isNoun(words.head[cue]) && words.head[cue] < cue) {
            noun = words.head[cue];
        }
        int right = -1;
        int label = 0;
        for (int child : words.children(cue)) {
            String l = words.label[child];
            if (child > cue
                    && (l.equals("xcomp")
                            || l.equals("prep")
                            || l.equals("oprd")
                            || l.equals("ccomp")
                            || l.equals("dobj")
                            || l.equals("attr")
                            || l.equals("acomp")
                            || l.equals("advcl"))) {
                right = child;
                label = l.hashCode() + (isPassive ? 1 : noun >= 0 ? 2 : 0);
                break;
            }
        }
        if (isPassive) {
            candidates.add(Construction.PASSIVE, 3, subject, words.first[subject], words.last[subject]);
        }
        int begin;
        int end;
        if (subject >= 0) {
            begin = words.first[subject];
            end = words.last[subject];
        } else if (noun >= 0) {
            begin = words.first[noun];
            end = Math.min(words.first[cue], noun + 1);
        } else {
            return;
        }
        if (right < 0 || begin >= end || end > words.first[right]) {
            return;
        }
        int top = subject >= 0 ? subject : noun;
        candidates.add(Construction.PASSIVE, label, top, begin, end, words.first[right], words.last[right]);
        candidates.add(Construction.PASSIVE, label + 7, top, begin, end, words.first[right], words.last[cue]);
        if (words.label[right].equals("prep") && right + 1 < words.last[right]) {
            candidates.add(Construction.PASSIVE, label + 11, top, begin, end, right + 1, words.last[right]);
        }
        if (words.first[right] > candidates.sentenceBegin && end < words.first[cue]) {
            candidates.add(
                    Construction.PASSIVE,
                    label + 13,
                    top,
                    candidates.sentenceBegin,
                    end,
                    words.first[right],
                    words.last[right]);
        }
    }

    /** "The plan, he said, will fail": the clause that the cue hangs on, without the cue's own words. */
    private void enclosing() {
        int below = cue;
        int path = 0;
        for (int level = 0; level < 3 && words.head[below] >= 0; level++) {
            int above = words.head[below];
            path = path * 31 + words.label[below].hashCode();
            int begin = words.first[above];
            int end = words.last[above];
            around(path, above, begin, end, words.first[below], words.last[below]);
            if (candidates.insertBegin >= begin && candidates.insertEnd <= end) {
                around(path + 1, above, begin, end, candidates.insertBegin, candidates.insertEnd);
            }
            if (level > 0 && words.first[cue] >= begin && words.last[cue] <= end) {
                around(path + 2, above, begin, end, words.first[cue], words.last[cue]);
            }
            below = above;
        }
    }

    private void around(int path, int top, int begin, int end, int holeBegin, int holeEnd) {
        boolean left = candidates.wordsIn(begin, holeBegin);
        boolean right = candidates.wordsIn(holeEnd, end);
        if (left && right) {
            candidates.add(Construction.ENCLOSING_CLAUSE, path, top, begin, holeBegin, holeEnd, end);
        }
        if (left) {
            candidates.add(Construction.ENCLOSING_CLAUSE, path + 3, top, begin, holeBegin);
        }
        if (right) {
            candidates.add(Construction.ENCLOSING_CLAUSE, path + 5, top, holeEnd, end);
        }
    }
}
