package org.tadmor.extraction.attribution;

import java.util.Arrays;

/**
 * Contents from the quotation marks: each quotation near by, alone, together, united with the clause it begins or ends in,
 * and with the sentences that carry it on.
 */
final class QuotedContents {

    private final CandidateList candidates;
    private final Words words;
    private final int cue;

    QuotedContents(CandidateList candidates) {
        this.candidates = candidates;
        words = candidates.words;
        cue = candidates.cue;
    }

    void find() {
        int next = words.sentenceEnd[words.sentence[cue]];
        int lowest = -1;
        int highest = -1;
        int count = 0;
        int[] all = new int[16];
        for (int i = candidates.sentenceBegin; i < next; i++) {
            int region = words.region[i];
            if (region < 0 || region == highest) {
                continue;
            }
            highest = region;
            if (lowest < 0) {
                lowest = region;
            }
            int begin = words.regionBegin[region];
            int end = Math.min(words.regionEnd[region], candidates.sentenceEnd + 400);
            begin = Math.max(begin, candidates.sentenceBegin - 400);
            boolean isLeft = end <= cue;
            boolean isRight = begin > cue;
            if (!isLeft && !isRight) {
                continue;
            }
            candidates.add(Construction.QUOTATION, isLeft ? 1 : 2, -1, begin, end);
            if (2 * count + 1 < all.length) {
                all[2 * count] = begin;
                all[2 * count + 1] = end;
                count++;
            }
            if (isRight) {
                candidates.add(Construction.QUOTATION, 3, -1, candidates.insertEnd, end);
                candidates.add(Construction.QUOTATION, 4, -1, begin, candidates.sentenceEnd);
            } else {
                candidates.add(Construction.QUOTATION, 5, -1, Math.min(candidates.sentenceBegin, begin), end);
            }
        }
        if (count > 1) {
            candidates.addAll(Construction.QUOTATION, 6, -1, Arrays.copyOf(all, 2 * count));
        }
        uniteClauses();
        if (next < words.size && words.region[next] >= 0) {
            int region = words.region[next];
            if (words.regionBegin[region] == next) {
                boolean sameParagraph = words.paragraph[words.sentence[next]] == words.paragraph[words.sentence[cue]];
                candidates.add(
                        sameParagraph ? Construction.QUOTATION : Construction.NEXT_PARAGRAPH,
                        7,
                        -1,
                        next,
                        Math.min(words.regionEnd[region], next + 400));
            }
        } else if (next < words.size
                && words.form[next - 1].equals(":")
                && words.sentence[next] < words.sentenceEnd.length) {
            candidates.add(Construction.NEXT_PARAGRAPH, 8, -1, next, words.sentenceEnd[words.sentence[next]]);
        }
    }

    private void uniteClauses() {
        int bases = candidates.found().size();
        for (int i = 0; i < bases; i++) {
            Candidate base = candidates.found().get(i);
            if (base.ranges().length != 2 || base.construction() == Construction.QUOTATION) {
                continue;
            }
            int begin = base.begin();
            int end = base.end();
            int atBegin = words.region[begin];
            int atEnd = words.region[end - 1];
            if (atBegin >= 0 && words.regionEnd[atBegin] <= cue) {
                begin = Math.min(begin, words.regionBegin[atBegin]);
            }
            if (atEnd >= 0 && words.regionBegin[atEnd] > cue) {
                end = Math.max(end, Math.min(words.regionEnd[atEnd], candidates.sentenceEnd + 400));
            }
            if (begin != base.begin() || end != base.end()) {
                candidates.add(base.construction(), base.how() * 31 + 77, base.top(), begin, end);
            }
        }
    }

    /** A quotation that goes on after its "he said" in the sentences, or paragraphs, that follow. */
    void carryOn(Candidate base) {
        int s = words.sentence[cue];
        int next = words.sentenceEnd[s];
        if (next >= words.size || words.region[next] < 0 || base.end() > next || base.edge() != 0) {
            return;
        }
        int region = words.region[next];
        if (words.regionBegin[region] < next || words.sentence[base.end() - 1] != s) {
            return;
        }
        int[] ranges = base.ranges();
        int paragraph = words.paragraph[s];
        int at = next;
        for (int steps = 0; steps < 6 && at < words.size && words.region[at] >= 0; steps++) {
            region = words.region[at];
            boolean sameParagraph = words.paragraph[words.sentence[at]] == paragraph;
            if (words.regionBegin[region] != at || !sameParagraph && steps > 0 && !words.regionContinues[region]) {
                break;
            }
            int end = Math.min(words.regionEnd[region], at + 400);
            if (ranges[ranges.length - 1] == at) {
                ranges = ranges.clone();
                ranges[ranges.length - 1] = end;
            } else {
                ranges = Arrays.copyOf(ranges, ranges.length + 2);
                ranges[ranges.length - 2] = at;
                ranges[ranges.length - 1] = end;
            }
            candidates.put(new Candidate(
                    Construction.CONTINUED_QUOTATION,
                    base.construction().ordinal() * 31 + (sameParagraph ? 0 : 1),
                    base.top(),
                    ranges,
                    0));
            at = words.regionEnd[region];
        }
    }
}
