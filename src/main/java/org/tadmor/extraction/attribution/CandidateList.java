package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The candidates found so far for the content of one cue, each once, trimmed to words, and where cue and sentence stand. */
final class CandidateList {

    private static final int MOST = 160;

    final Words words;
    final int cue;
    final int sentenceBegin;
    final int sentenceEnd;
    /** The cue with its auxiliaries and its subject, where that stands beside it. */
    final int insertBegin;

    final int insertEnd;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();

    CandidateList(Words words, int cue) {
        this.words = words;
        this.cue = cue;
        int s = words.sentence[cue];
        sentenceBegin = words.sentenceBegin[s];
        int end = words.sentenceEnd[s];
        while (end > sentenceBegin + 1 && !words.wordlike[end - 1]) {
            end--;
        }
        sentenceEnd = end;
        int lo = cue;
        int hi = cue + 1;
        for (int child : words.children(cue)) {
            String label = words.label[child];
            if (child < cue && (label.equals("aux") || label.equals("auxpass") || label.equals("neg"))) {
                lo = Math.min(lo, child);
            } else if (child > cue && label.equals("prt")) {
                hi = Math.max(hi, child + 1);
            }
        }
        int subject = words.child(cue, "nsubj");
        if (subject >= 0) {
            if (words.last[subject] <= cue && lo - words.last[subject] <= 3) {
                lo = words.first[subject];
            } else if (words.first[subject] > cue && words.first[subject] - hi <= 2) {
                hi = Math.max(hi, words.last[subject]);
            }
        }
        insertBegin = lo;
        insertEnd = hi;
    }

    List<Candidate> found() {
        return found;
    }

    boolean wordsIn(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (words.wordlike[i]) {
                return true;
            }
        }
        return false;
    }

    void add(Construction construction, int how, int top, int... ranges) {
        addAll(construction, how, top, ranges);
    }

    void addAll(Construction construction, int how, int top, int[] ranges) {
        put(new Candidate(construction, how, top, ranges, 0));
    }

    boolean put(Candidate candidate) {
        if (found.size() >= MOST) {
            return false;
        }
        int[] ranges = candidate.ranges();
        int[] trimmed = new int[ranges.length];
        int count = 0;
        long key = 17;
        for (int i = 0; i < ranges.length; i += 2) {
            int begin = ranges[i];
            int end = ranges[i + 1];
            while (begin < end && !words.wordlike[begin]) {
                begin++;
            }
            end = trimmedEnd(begin, end);
            if (begin >= end) {
                continue;
            }
            if (begin <= cue && cue < end) {
                return false;
            }
            if (count > 0 && begin < trimmed[count - 1]) {
                return false;
            }
            trimmed[count++] = begin;
            trimmed[count++] = end;
            key = (key * 1_000_003 + begin) * 1_000_003 + end;
        }
        if (count == 0 || !known.add(key)) {
            return false;
        }
        found.add(new Candidate(
                candidate.construction(),
                candidate.how(),
                candidate.top(),
                Arrays.copyOf(trimmed, count),
                candidate.edge()));
        return true;
    }

    int trimmedEnd(int begin, int end) {
        int trimmed = end;
        while (trimmed > begin && !words.wordlike[trimmed - 1]) {
            trimmed--;
        }
        return trimmed;
    }
}
