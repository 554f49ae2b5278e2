package org.tadmor.extraction.attribution;

/** What a candidate shows of whether it is the content of its cue: its construction, its head, its edges and its marks. */
final class ContentFeatures {

    private ContentFeatures() {}

    static void add(Words words, int cue, int source, Candidate candidate, int siblings, Features f) {
        String lemma = words.lemma[cue];
        String tag = words.tag[cue];
        int construction = candidate.construction().ordinal();
        int how = candidate.how() * 31 + construction;
        int moved = candidate.edge();
        f.add(101, how);
        f.add(102, how, tag.hashCode());
        f.add(103, lemma, how);
        f.add(104, lemma, construction);
        f.add(105, how, moved);
        f.add(106, lemma, how, moved);
        f.add(107, moved, construction);
        f.add(108, lemma, moved);
        f.add(109, how, siblings);
        f.add(110, lemma, construction, siblings);
        int side = candidate.end() <= cue ? 0 : candidate.begin() > cue ? 1 : 2;
        int ranges = candidate.ranges().length / 2;
        f.add(111, lemma, side, ranges);
        f.add(112, words.label[cue], side, construction);
        f.endPart();
        top(words, cue, lemma, tag, candidate, f);
        f.endPart();
        leftEdge(words, cue, lemma, construction, candidate, f);
        f.endPart();
        rightEdge(words, cue, lemma, construction, candidate, f);
        f.endPart();
        marks(words, cue, lemma, construction, side, candidate, f);
        f.endPart();
        extent(words, cue, lemma, construction, source, candidate, f);
        f.endPart();
        ClusterFeatures.add(words, cue, candidate, f);
        f.endPart();
    }

    private static void top(Words words, int cue, String lemma, String tag, Candidate candidate, Features f) {
        int top = candidate.top() >= 0 ? candidate.top() : highest(words, candidate.begin(), candidate.end());
        String topTag = words.tag[top];
        String topLabel = words.label[top];
        f.add(120, lemma, topLabel, topTag);
        f.add(121, tag, topLabel, topTag);
        f.add(122, lemma, words.lemma[top]);
        f.add(123, words.lemma[top], topLabel);
        int mark = words.child(top, "mark");
        String markLemma = mark < 0 ? "" : words.lemma[mark];
        int subject = words.child(top, "nsubj");
        boolean hasSubject = subject >= 0 || words.child(top, "nsubjpass") >= 0;
        f.add(124, lemma, topLabel, markLemma);
        f.add(125, topLabel, markLemma, hasSubject ? 1 : 0);
        f.add(126, lemma, topLabel, hasSubject ? 1 : 0);
        int hang = words.head[top] == cue ? 1 : words.head[top] < 0 ? 2 : 0;
        f.add(127, topLabel, hang, tag.hashCode());
        f.add(128, topTag, candidate.edge());
        if (words.label[cue].equals("conj") && words.head[cue] >= 0) {
            f.add(129, topLabel, words.first[top] < words.head[cue] ? 1 : 0);
        }
    }

    static int highest(Words words, int begin, int end) {
        int top = begin;
        for (int steps = 0; steps < 60; steps++) {
            int up = words.head[top];
            if (up < begin || up >= end) {
                break;
            }
            top = up;
        }
        return top;
    }

    private static void leftEdge(
            Words words, int cue, String lemma, int construction, Candidate candidate, Features f) {
        int begin = candidate.begin();
        int s = words.sentence[begin];
        boolean opens =
                begin == words.sentenceBegin[s] || begin == words.sentenceBegin[s] + 1 && !words.wordlike[begin - 1];
        String before = opens ? "^" : words.lemma[begin - 1];
        f.add(130, words.lemma[begin], construction);
        f.add(131, words.tag[begin], construction, opens ? 1 : 0);
        f.add(132, before, words.tag[begin]);
        f.add(133, before, words.lemma[begin]);
        f.add(134, lemma, before);
        f.add(135, lemma, words.lemma[begin]);
        f.add(136, opens ? "" : words.tag[begin - 1], construction, words.tag[begin].hashCode());
        f.add(137, words.label[begin], before);
        if (begin > cue) {
            int gap = 0;
            for (int i = cue + 1; i < begin; i++) {
                gap += words.wordlike[i] ? 1 : 0;
            }
            f.add(138, lemma, Features.size(gap));
            f.add(139, construction, Features.size(gap));
            if (begin - cue == 2) {
                f.add(140, lemma, words.lemma[cue + 1], words.tag[begin].hashCode());
            }
        } else {
            f.add(141, construction, Features.size(begin - words.sentenceBegin[words.sentence[cue]]));
        }
        int head = words.head[begin];
        f.add(142, words.label[begin], head >= 0 && head < begin ? 1 : 0);
        beforeLeftEdge(words, cue, lemma, construction, candidate, opens, f);
        boolean cutsSubtree = head >= 0 && words.first[head] < begin && head >= begin && head < candidate.end();
        f.add(143, cutsSubtree ? 1 : 0, construction);
    }

    /** The phrase that ends where the content begins, and whether it belongs to the content's words. */
    private static void beforeLeftEdge(
            Words words, int cue, String lemma, int construction, Candidate candidate, boolean opens, Features f) {
        int begin = candidate.begin();
        int before = begin - 1;
        while (!opens && before > words.sentenceBegin[words.sentence[begin]] && !words.wordlike[before]) {
            before--;
        }
        if (opens || !words.wordlike[before]) {
            f.add(144, "^", construction, words.tag[begin].hashCode());
            return;
        }
        int up = before;
        for (int steps = 0; steps < 60; steps++) {
            int above = words.head[up];
            if (above < 0 || above >= begin || words.last[above] > begin) {
                break;
            }
            up = above;
        }
        int above = words.head[up];
        int where = candidate.covers(above) ? 1 : above == cue ? 2 : up == cue ? 3 : above < 0 ? 4 : 0;
        boolean mark = before != begin - 1;
        f.add(145, words.label[up], where * 2 + (mark ? 1 : 0), construction);
        f.add(146, words.label[up], words.lemma[before], where);
        f.add(147, lemma, words.label[up], where);
        f.add(148, words.label[up], words.tag[begin], where * 2 + (mark ? 1 : 0));
        f.add(149, words.tag[before], words.tag[begin], candidate.how());
    }

    private static void rightEdge(
            Words words, int cue, String lemma, int construction, Candidate candidate, Features f) {
        int end = candidate.end();
        int last = end - 1;
        int s = words.sentence[last];
        int sentenceEnd = words.sentenceEnd[s];
        int next = end;
        while (next < sentenceEnd && !words.wordlike[next]) {
            next++;
        }
        boolean closes = next >= sentenceEnd;
        String mark = end < sentenceEnd ? words.wordlike[end] ? "" : words.form[end] : "$";
        String nextLemma = closes ? "$" : words.lemma[next];
        String nextTag = closes ? "$" : words.tag[next];
        f.add(150, mark, nextTag, construction);
        f.add(151, mark, nextLemma);
        f.add(152, words.tag[last], mark, nextTag);
        f.add(153, words.lemma[last], nextLemma);
        f.add(154, lemma, mark, closes ? 1 : 0);
        f.add(155, closes ? 1 : 0, construction, candidate.edge());
        f.add(156, lemma, nextTag, closes ? 1 : 0);
        if (!closes) {
            int up = dropped(words, next, end);
            int above = words.head[up];
            boolean fromInside = above >= candidate.lastBegin() && above < end;
            int where = fromInside ? 1 : above == cue ? 2 : above < 0 ? 3 : 0;
            f.add(157, words.label[up], where, mark.hashCode());
            f.add(158, words.label[up], words.lemma[next], where);
            f.add(159, lemma, words.label[up], where);
            f.add(160, words.label[up], words.tag[up], where);
            if (fromInside) {
                f.add(161, words.label[up], words.label[above], mark);
                f.add(162, words.lemma[above], words.lemma[next]);
                int top = candidate.top();
                f.add(163, words.label[up], above == top ? 1 : 0, words.lemma[next].hashCode());
                f.add(164, words.tag[above], words.lemma[next], mark);
            } else if (above == cue) {
                f.add(165, lemma, words.lemma[next], words.label[up]);
            }
        }
        int inner = inner(words, candidate);
        int opener = words.first[inner];
        boolean comma = opener > 0 && words.form[opener - 1].equals(",");
        f.add(166, words.label[inner], words.lemma[opener], comma ? 1 : 0);
        f.add(167, words.label[inner], words.tag[inner], comma ? 1 : 0);
        f.add(168, lemma, words.label[inner], comma ? 1 : 0);
        int innerHead = words.head[inner];
        if (innerHead >= 0) {
            f.add(169, words.label[inner], words.tag[innerHead], innerHead == candidate.top() ? 1 : 0);
            f.add(170, words.lemma[innerHead], words.lemma[opener], words.label[inner]);
        }
    }

    /** The head of the last subtree inside the candidate, the one that would be dropped next. */
    static int inner(Words words, Candidate candidate) {
        int end = candidate.end();
        int inner = end - 1;
        for (int steps = 0; steps < 30; steps++) {
            int up = words.head[inner];
            if (up < candidate.lastBegin()
                    || up >= end
                    || words.last[up] > end
                    || words.first[up] <= candidate.lastBegin()) {
                break;
            }
            inner = up;
        }
        return inner;
    }

    /** The head of the first subtree past the candidate's end. */
    static int dropped(Words words, int next, int end) {
        int up = next;
        for (int steps = 0; steps < 60; steps++) {
            int above = words.head[up];
            if (above < end || words.first[above] < end) {
                break;
            }
            up = above;
        }
        return up;
    }

    private static void marks(
            Words words, int cue, String lemma, int construction, int side, Candidate candidate, Features f) {
        int[] ranges = candidate.ranges();
        int quoted = 0;
        int total = 0;
        int cutLeft = 0;
        int cutRight = 0;
        for (int r = 0; r < ranges.length; r += 2) {
            for (int i = ranges[r]; i < ranges[r + 1]; i++) {
                if (words.wordlike[i]) {
                    total++;
                    quoted += words.region[i] >= 0 ? 1 : 0;
                }
            }
            int at = words.region[ranges[r]];
            if (at >= 0 && hasWord(words, words.regionBegin[at], ranges[r])) {
                cutLeft++;
            }
            at = words.region[ranges[r + 1] - 1];
            if (at >= 0 && hasWord(words, ranges[r + 1], words.regionEnd[at])) {
                cutRight++;
            }
        }
        int share = quoted == 0 ? 0 : quoted == total ? 3 : 2 * quoted > total ? 2 : 1;
        boolean inside = words.region[cue] >= 0;
        boolean ends = words.region[candidate.end() - 1] >= 0;
        boolean begins = words.region[candidate.begin()] >= 0;
        int edges = (begins ? 1 : 0) + (ends ? 2 : 0);
        int cuts = Math.min(cutLeft, 1) + 2 * Math.min(cutRight, 1) + (inside ? 4 : 0);
        int others = others(words, cue, candidate);
        f.add(180, share, construction, cuts);
        f.add(181, lemma, share, side);
        f.add(182, lemma, share, others);
        f.add(183, edges, cuts, others);
        f.add(184, construction * 64 + edges, cuts, others);
        f.add(185, words.label[cue], share, side * 4 + others);
        f.add(186, lemma, construction * 8 + share, others);
        f.add(187, words.lemma[candidate.begin()], begins ? 1 : 0, share);
    }

    /** The quotations of the sentence that the candidate leaves out: before the cue, after it, in the next sentence. */
    private static int others(Words words, int cue, Candidate candidate) {
        int s = words.sentence[cue];
        int left = 0;
        int right = 0;
        for (int i = words.sentenceBegin[s]; i < words.sentenceEnd[s]; i++) {
            if (words.region[i] >= 0 && words.wordlike[i] && !candidate.covers(i)) {
                if (i < cue) {
                    left = 1;
                } else {
                    right = 1;
                }
            }
        }
        int next = words.sentenceEnd[s];
        int after = 0;
        if (next < words.size && words.region[next] >= 0 && words.regionBegin[words.region[next]] >= next) {
            boolean same = words.paragraph[words.sentence[next]] == words.paragraph[s];
            after = candidate.end() > next ? 1 : same ? 2 : 3;
        }
        return left + 2 * right + 4 * after;
    }

    private static boolean hasWord(Words words, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (words.wordlike[i]) {
                return true;
            }
        }
        return false;
    }

    private static void extent(
            Words words, int cue, String lemma, int construction, int source, Candidate candidate, Features f) {
        int[] ranges = candidate.ranges();
        int length = 0;
        boolean verb = false;
        for (int r = 0; r < ranges.length; r += 2) {
            length += ranges[r + 1] - ranges[r];
            for (int i = ranges[r]; i < ranges[r + 1] && !verb; i++) {
                verb = words.isVerb(i);
            }
        }
        int size = Features.size(length);
        f.add(190, size, construction);
        f.add(191, lemma, size);
        f.add(192, verb ? 1 : 0, size, words.tag[cue].hashCode());
        f.add(193, lemma, verb ? 1 : 0);
        int s = words.sentence[cue];
        int room = words.sentenceEnd[s] - words.sentenceBegin[s];
        f.add(194, Math.min(8 * length / Math.max(room, 1), 9), construction);
        f.add(195, ranges.length, construction, words.label[cue].hashCode());
        boolean holdsSource = source >= 0 && candidate.covers(source);
        String sourceTag = source < 0 ? "" : words.tag[source];
        f.add(196, holdsSource ? 1 : 0, construction, sourceTag.hashCode());
        f.add(197, lemma, sourceTag, construction);
        f.add(198, lemma, holdsSource ? 1 : 0);
        int order = source < 0 ? 0 : source < cue ? 1 : 2;
        f.add(199, order, candidate.end() <= cue ? 0 : candidate.begin() > cue ? 1 : 2, words.label[cue].hashCode());
    }
}
