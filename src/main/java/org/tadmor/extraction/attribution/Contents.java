package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what could be the content of one cue. From the tree: each complement, complements of complements, neighbouring
 * complements together, the clause that a cue is inserted into. From the text: what stands before, after and around
 * cue and source up to the ends of the sentence. From the quotation marks: each quotation near by, alone, together,
 * united with the clause it begins or ends in, and with the sentences that carry it on. Then each of these with its right
 * edge moved to where a dependent, a quotation or the sentence ends.
 */
final class Contents {

    private static final int MOST = 160;
    private static final int DEEPEST = 3;
    private static final int EDGES = 7;
    private static final Set<String> SKIPPED =
            Set.of("aux", "auxpass", "neg", "prt", "punct", "cc", "mark", "det", "expl", "nsubj", "nsubjpass", "case");

    private final Words words;
    private final int cue;
    private final int sentenceBegin;
    private final int sentenceEnd;
    /** The cue with its auxiliaries and its subject, where that stands beside it. */
    private final int insertBegin;

    private final int insertEnd;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();

    private Contents(Words words, int cue) {
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

    /** Candidates in a fixed order, never more than {@value MOST}. */
    static List<Candidate> of(Words words, int cue) {
        Contents contents = new Contents(words, cue);
        contents.find();
        return contents.found;
    }

    private void find() {
        complements(cue, 0, 0);
        passive();
        enclosing();
        aroundInsertion();
        quotations();
        int bases = found.size();
        for (int i = 0; i < bases; i++) {
            moveRightEdge(found.get(i));
        }
        bases = found.size();
        for (int i = 0; i < bases; i++) {
            carryOn(found.get(i));
        }
    }

    // ---- the tree

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
            add(Construction.COMPLEMENT, how, child, words.first[child], words.last[child]);
            if (label.equals("prep") || label.equals("agent") || label.equals("dative")) {
                how = how * 31 + words.lemma[child].hashCode();
                if (child + 1 < words.last[child]) {
                    add(Construction.COMPLEMENT, how + 1, child, child + 1, words.last[child]);
                }
            }
            if (child > node) {
                for (int j = i + 1, joined = 0; j < children.length && joined < 3; j++) {
                    if (!words.label[children[j]].equals("punct")) {
                        int both = how * 31 + words.label[children[j]].hashCode();
                        add(Construction.COMPLEMENT, both, child, words.first[child], words.last[children[j]]);
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
            add(Construction.PASSIVE, 3, subject, words.first[subject], words.last[subject]);
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
        add(Construction.PASSIVE, label, top, begin, end, words.first[right], words.last[right]);
        add(Construction.PASSIVE, label + 7, top, begin, end, words.first[right], words.last[cue]);
        if (words.label[right].equals("prep") && right + 1 < words.last[right]) {
            add(Construction.PASSIVE, label + 11, top, begin, end, right + 1, words.last[right]);
        }
        if (words.first[right] > sentenceBegin && end < words.first[cue]) {
            add(Construction.PASSIVE, label + 13, top, sentenceBegin, end, words.first[right], words.last[right]);
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
            if (insertBegin >= begin && insertEnd <= end) {
                around(path + 1, above, begin, end, insertBegin, insertEnd);
            }
            below = above;
        }
    }

    private void around(int path, int top, int begin, int end, int holeBegin, int holeEnd) {
        boolean left = wordsIn(begin, holeBegin);
        boolean right = wordsIn(holeEnd, end);
        if (left && right) {
            add(Construction.ENCLOSING_CLAUSE, path, top, begin, holeBegin, holeEnd, end);
        }
        if (left) {
            add(Construction.ENCLOSING_CLAUSE, path + 3, top, begin, holeBegin);
        }
        if (right) {
            add(Construction.ENCLOSING_CLAUSE, path + 5, top, holeEnd, end);
        }
    }

    // ---- the text before and after cue and source

    private void aroundInsertion() {
        int begin = sentenceBegin;
        int region = words.region[sentenceBegin];
        if (region >= 0 && words.regionEnd[region] <= insertBegin) {
            begin = Math.max(words.regionBegin[region], sentenceBegin - 400);
        }
        int end = sentenceEnd;
        region = words.region[sentenceEnd - 1];
        if (region >= 0 && words.regionBegin[region] >= insertEnd) {
            end = Math.min(words.regionEnd[region], sentenceEnd + 400);
        }
        int afterModifiers = afterModifiers();
        boolean left = wordsIn(begin, insertBegin);
        if (left) {
            add(Construction.BEFORE, 1, -1, begin, insertBegin);
            if (begin != sentenceBegin && wordsIn(sentenceBegin, insertBegin)) {
                add(Construction.BEFORE, 2, -1, sentenceBegin, insertBegin);
            }
            int opening = afterOpening(sentenceBegin, insertBegin);
            if (opening > sentenceBegin) {
                add(Construction.BEFORE, 3, -1, opening, insertBegin);
            }
        }
        for (int i = 0; i < 2; i++) {
            int from = i == 0 ? insertEnd : afterModifiers;
            if (i == 1 && from == insertEnd || !wordsIn(from, end)) {
                continue;
            }
            add(Construction.AFTER, i, -1, from, end);
            if (left) {
                add(Construction.AROUND, i, -1, begin, insertBegin, from, end);
            }
        }
        for (int i = insertEnd, marks = 0; i < sentenceEnd - 1 && marks < 3; i++) {
            String form = words.form[i];
            if (form.equals(":") || form.equals(",") || form.equals(";") || words.lemma[i].equals("that")) {
                add(Construction.AFTER, 10 + form.hashCode(), -1, words.wordlike[i] ? i : i + 1, end);
                if (left && !words.wordlike[i]) {
                    add(Construction.AROUND, 10 + form.hashCode(), -1, begin, insertBegin, i + 1, end);
                }
                marks++;
            }
        }
    }

    /** Past the words that say when, where and to whom it was said: "he told reporters in Ankara on Monday". */
    private int afterModifiers() {
        int end = insertEnd;
        for (int child : words.children(cue)) {
            String label = words.label[child];
            if (child >= insertEnd
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

    // ---- the quotation marks

    private void quotations() {
        int next = words.sentenceEnd[words.sentence[cue]];
        int lowest = -1;
        int highest = -1;
        int count = 0;
        int[] all = new int[16];
        for (int i = sentenceBegin; i < next; i++) {
            int region = words.region[i];
            if (region < 0 || region == highest) {
                continue;
            }
            highest = region;
            if (lowest < 0) {
                lowest = region;
            }
            int begin = words.regionBegin[region];
            int end = Math.min(words.regionEnd[region], sentenceEnd + 400);
            begin = Math.max(begin, sentenceBegin - 400);
            boolean isLeft = end <= cue;
            boolean isRight = begin > cue;
            if (!isLeft && !isRight) {
                continue;
            }
            add(Construction.QUOTATION, isLeft ? 1 : 2, -1, begin, end);
            if (2 * count + 1 < all.length) {
                all[2 * count] = begin;
                all[2 * count + 1] = end;
                count++;
            }
            if (isRight) {
                add(Construction.QUOTATION, 3, -1, insertEnd, end);
                add(Construction.QUOTATION, 4, -1, begin, sentenceEnd);
            } else {
                add(Construction.QUOTATION, 5, -1, Math.min(sentenceBegin, begin), end);
            }
        }
        if (count > 1) {
            addAll(Construction.QUOTATION, 6, -1, Arrays.copyOf(all, 2 * count));
        }
        uniteClauses();
        if (next < words.size && words.region[next] >= 0) {
            int region = words.region[next];
            if (words.regionBegin[region] == next) {
                boolean sameParagraph = words.paragraph[words.sentence[next]] == words.paragraph[words.sentence[cue]];
                add(
                        sameParagraph ? Construction.QUOTATION : Construction.NEXT_PARAGRAPH,
                        7,
                        -1,
                        next,
                        Math.min(words.regionEnd[region], next + 400));
            }
        } else if (next < words.size
                && words.form[next - 1].equals(":")
                && words.sentence[next] < words.sentenceEnd.length) {
            add(Construction.NEXT_PARAGRAPH, 8, -1, next, words.sentenceEnd[words.sentence[next]]);
        }
    }

    private void uniteClauses() {
        int bases = found.size();
        for (int i = 0; i < bases; i++) {
            Candidate base = found.get(i);
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
                end = Math.max(end, Math.min(words.regionEnd[atEnd], sentenceEnd + 400));
            }
            if (begin != base.begin() || end != base.end()) {
                add(base.construction(), base.how() * 31 + 77, base.top(), begin, end);
            }
        }
    }

    // ---- the right edge

    private void moveRightEdge(Candidate base) {
        int begin = base.lastBegin();
        int end = trimmedEnd(begin, base.end());
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
        if (end <= sentenceEnd && begin > cue) {
            replaceEnd(base, sentenceEnd, 4);
            for (int i = end; i < sentenceEnd; i++) {
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
        return put(new Candidate(base.construction(), base.how(), base.top(), ranges, edge));
    }

    /** A quotation that goes on after its "he said" in the sentences, or paragraphs, that follow. */
    private void carryOn(Candidate base) {
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
            put(new Candidate(
                    Construction.CONTINUED_QUOTATION,
                    base.construction().ordinal() * 31 + (sameParagraph ? 0 : 1),
                    base.top(),
                    ranges,
                    0));
            at = words.regionEnd[region];
        }
    }

    // ---- keeping candidates

    private boolean wordsIn(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (words.wordlike[i]) {
                return true;
            }
        }
        return false;
    }

    private void add(Construction construction, int how, int top, int... ranges) {
        addAll(construction, how, top, ranges);
    }

    private void addAll(Construction construction, int how, int top, int[] ranges) {
        put(new Candidate(construction, how, top, ranges, 0));
    }

    private boolean put(Candidate candidate) {
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

    private int trimmedEnd(int begin, int end) {
        int trimmed = end;
        while (trimmed > begin && !words.wordlike[trimmed - 1]) {
            trimmed--;
        }
        return trimmed;
    }
}
