package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.vocabulary.Span;

/** Turns words into the spans of text that a reader would mark. */
final class SpanMaker {

    private final Words words;

    SpanMaker(Words words) {
        this.words = words;
    }

    /** The content, with the quotation marks around it, and what punctuation stands inside them. */
    List<Span> content(Candidate candidate) {
        List<Span> spans = new ArrayList<>();
        int[] ranges = candidate.ranges();
        for (int i = 0; i < ranges.length; i += 2) {
            int begin = ranges[i];
            int end = ranges[i + 1];
            int opening = begin;
            while (opening > 0
                    && !words.wordlike[opening - 1]
                    && words.region[opening - 1] >= 0
                    && words.region[opening - 1] == words.region[begin]) {
                opening--;
            }
            int closing = end;
            while (closing < words.size
                    && !words.wordlike[closing]
                    && words.region[closing] >= 0
                    && words.region[closing] == words.region[end - 1]) {
                closing++;
            }
            add(spans, words.begin[opening], words.end[closing - 1]);
        }
        return spans;
    }

    /** The cue with its auxiliaries, negation, adverbs beside it, particle and the preposition before the content. */
    List<Span> cue(CueReading reading, Candidate content) {
        int cue = reading.word();
        if (content.construction() == Construction.QUOTED_AS_SAYING) {
            return quotedAsSaying(cue);
        }
        if (content.construction().isLabel()) {
            return List.of(new Span(words.begin[cue], words.end[cue]));
        }
        int begin = cue;
        int end = cue + 1;
        for (int child : words.children(cue)) {
            String label = words.label[child];
            if (label.equals("aux") || label.equals("auxpass") || label.equals("neg")) {
                if (child < begin && free(child, begin, content, reading.source())) {
                    begin = child;
                }
            } else if (label.equals("prt") && child >= end && free(end, child + 1, content, reading.source())) {
                end = child + 1;
            }
        }
        int before = content.begin() - 1;
        if (before >= end
                && before - end <= 1
                && (words.tag[before].equals("IN") || words.tag[before].equals("TO"))
                && free(end, before + 1, content, reading.source())) {
            end = before + 1;
        }
        return List.of(new Span(words.begin[begin], words.end[end - 1]));
    }

    private List<Span> quotedAsSaying(int saying) {
        int as = words.head[saying];
        int carrier = words.head[as];
        while (!words.isVerb(carrier)) {
            carrier = words.head[carrier];
        }
        List<Span> spans = new ArrayList<>();
        add(spans, words.begin[carrier], words.end[carrier]);
        if (as == carrier + 1) {
            return List.of(new Span(words.begin[carrier], words.end[saying]));
        }
        add(spans, words.begin[as], words.end[saying]);
        return spans;
    }

    private boolean free(int begin, int end, Candidate content, int source) {
        for (int i = begin; i < end; i++) {
            if (content.covers(i) || i == source) {
                return false;
            }
        }
        return true;
    }

    /** The whole phrase of the source's head, without what belongs to the cue or the content. */
    List<Span> source(CueReading reading, Candidate content) {
        int head = reading.source();
        if (head < 0) {
            return List.of();
        }
        int cue = reading.word();
        if (content.construction().isLabel()) {
            int from = head < cue ? words.sentenceBegin[words.sentence[cue]] : cue + 1;
            return List.of(new Span(words.begin[from], words.end[head]));
        }
        int begin = words.first[head];
        int end = words.last[head];
        for (int i = head; i >= begin; i--) {
            if (i == cue || content.covers(i)) {
                begin = i + 1;
                break;
            }
        }
        for (int i = head; i < end; i++) {
            if (i == cue || content.covers(i)) {
                end = cutBefore(i, head);
                break;
            }
        }
        while (begin < head && !words.wordlike[begin]) {
            begin++;
        }
        while (end > head + 1 && !words.wordlike[end - 1]) {
            end--;
        }
        if (begin > head) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        add(spans, words.begin[begin], words.end[end - 1]);
        return spans;
    }

    /** Where the phrase of a head ends when the part of it that this word belongs to is left out. */
    private int cutBefore(int word, int head) {
        int part = word;
        while (words.head[part] != head && words.head[part] >= 0) {
            part = words.head[part];
        }
        return words.head[part] == head ? Math.max(head + 1, Math.min(word, words.first[part])) : word;
    }

    private static void add(List<Span> spans, int begin, int end) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && begin <= last.end()) {
            spans.set(spans.size() - 1, new Span(last.begin(), Math.max(end, last.end())));
        } else {
            spans.add(new Span(begin, end));
        }
    }
}
