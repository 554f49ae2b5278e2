package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which readings of a document are attributions. Each is weighed by the chances that its content is exact and
 * that source, cue and content are those of an attribution; the best go first and what collides with them is dropped.
 * What stands wholly inside the content of another is decided by its own reading alone and becomes that one's child.
 */
final class Decider {

    private static final double EXACTNESS = 0.6;
    private static final double LEAST = 0.3;
    /**
     * "Minister: No Deal Before Spring": annotated articles have hardly any headlines, so that a role which speaks in
     * one looks less likely than it is.
     */
    private static final double LEAST_IN_HEADLINE = 0.22;

    /** Weighed beside all that is around it, what is said plainly may look unlikely. */
    private static final double LEAST_PLAIN = 0.1;

    private static final double PLAIN_CUE = 0.9;
    private static final double PLAIN_CONTENT = 0.95;
    private static final double PLAIN_SOURCE = 0.85;

    /** Readings that hardly have a content are not weighed. */
    private static final double LEAST_CONTENT = 0.12;

    private static final double LEAST_CHOICE = 0.06;

    /** A reading with the content chosen for it. */
    record Decision(CueReading reading, Candidate content, double worth, double probability, int parent) {}

    private record Option(CueReading reading, Candidate content, double worth, double probability) {}

    private final Forest exact;
    private final Forest right;

    Decider(Forest exact, Forest right) {
        this.exact = exact;
        this.right = right;
    }

    /**
     * @param inside the readings that say what is said inside a content
     */
    List<Decision> decide(Words words, List<CueReading> readings, List<CueReading> inside) {
        Surroundings surroundings = new Surroundings(words, readings);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            CueReading reading = readings.get(i);
            Option best = reading.choices().length > 0
                            && reading.choice(0).construction().isLabel()
                    ? new Option(reading, reading.choice(0), 1 - reading.none(), 1 - reading.none())
                    : best(words, surroundings, i, reading);
            if (best != null) {
                options.add(best);
            }
        }
        options.sort(Comparator.comparingDouble((Option option) -> -option.worth)
                .thenComparingInt(option -> option.reading.word()));
        List<Option> outer = outermost(words, options);
        return withChildren(words, outer, inside);
    }

    private @Nullable Option best(Words words, Surroundings surroundings, int index, CueReading reading) {
        Option best = null;
        for (int rank = 0; rank < weighed(reading); rank++) {
            float[] row = surroundings.row(index, rank);
            double probability = right.probability(row);
            double worth = EXACTNESS * exact.probability(row) + (1 - EXACTNESS) * probability;
            if (best == null || worth > best.worth) {
                best = new Option(reading, reading.choice(rank), worth, probability);
            }
        }
        return best == null ? null : new Option(reading, whole(words, best), best.worth, best.probability);
    }

    /** "expressed his hope for a truce, and that the roads would open": with the clause that is joined to the object. */
    private static Candidate whole(Words words, Option option) {
        Candidate content = option.content;
        int cue = option.reading.word();
        int object = words.child(cue, "dobj");
        int and = words.child(cue, "cc");
        boolean isObject = object > cue
                && content.ranges().length == 2
                && content.begin() >= words.first[object]
                && content.begin() < words.last[object];
        if (!isObject || and < content.end()) {
            return content;
        }
        for (int child : words.children(cue)) {
            String label = words.label[child];
            boolean clause = label.equals("ccomp") || label.equals("conj") && isReported(words, child, and);
            if (child > and && clause && words.region[child] == words.region[object]) {
                int end = words.last[child];
                while (!words.wordlike[end - 1]) {
                    end--;
                }
                return new Candidate(
                        content.construction(), content.how(), content.top(), new int[] {content.begin(), end}, 0);
            }
        }
        return content;
    }

    /** "… and that the roads would open", "… and at least one of them would keep it". */
    private static boolean isReported(Words words, int verb, int and) {
        int mark = words.child(verb, "mark");
        int modal = words.child(verb, "aux");
        boolean would = words.child(verb, "nsubj") > and && modal > and && words.form[modal].equals("would");
        return would || mark > and && words.lemma[mark].equals("that");
    }

    /** How many choices of a reading, counted from the best, are weighed. */
    static int weighed(CueReading reading) {
        int count = 0;
        while (count < reading.choices().length
                && 1 - reading.none() > LEAST_CONTENT
                && (count == 0 || reading.probability(count) > LEAST_CHOICE)) {
            count++;
        }
        return count;
    }

    private static List<Option> outermost(Words words, List<Option> options) {
        List<Option> outer = new ArrayList<>();
        BitSet contents = new BitSet();
        BitSet cues = new BitSet();
        for (Option option : options) {
            if (option.worth >= least(words, option)
                    && !contents.get(option.reading.word())
                    && isFree(option.content, contents)
                    && isFree(option.content, cues)) {
                outer.add(option);
                cues.set(option.reading.word());
                int[] ranges = option.content.ranges();
                for (int i = 0; i < ranges.length; i += 2) {
                    contents.set(ranges[i], ranges[i + 1]);
                }
            }
        }
        return outer;
    }

    private static double least(Words words, Option option) {
        CueReading reading = option.reading;
        if (isPlain(words, reading, option.content)) {
            return LEAST_PLAIN;
        }
        int s = words.sentence[reading.word()];
        int source = reading.source();
        int last = words.sentenceEnd[s] - 1;
        boolean ends = !words.wordlike[last] && !words.isQuotationMark(last);
        boolean isRole = source >= 0 && words.isNoun(source) && !words.isName(source) && words.first[source] == source;
        if (s == 0 && !ends && words.form[reading.word()].equals(":") && isPlace(words, source)) {
            return 1;
        }
        return s == 0 && !ends && isRole ? LEAST_IN_HEADLINE : LEAST;
    }

    /** "The spokesman had clarified that …": a cue that is hardly anything else, its own subject and its own clause. */
    private static boolean isPlain(Words words, CueReading reading, Candidate content) {
        int cue = reading.word();
        int clause = words.child(cue, "ccomp");
        return reading.cueProbability() >= PLAIN_CUE
                && 1 - reading.none() >= PLAIN_CONTENT
                && reading.sourceProbability() >= PLAIN_SOURCE
                && reading.source() >= 0
                && words.label[reading.source()].equals("nsubj")
                && words.head[reading.source()] == cue
                && clause > cue
                && content.top() == clause
                && content.begin() == words.first[clause]
                && words.lemma[content.begin()].equals("that");
    }

    /** "Avesta: Two Bridges Closed": what the article calls a place elsewhere ("in Avesta") does not speak in its headline. */
    private static boolean isPlace(Words words, int name) {
        for (int i = 0; name >= 0 && i < words.size; i++) {
            int above = words.head[i];
            if (i != name
                    && above >= 0
                    && words.form[i].equals(words.form[name])
                    && (words.lemma[above].equals("in") || words.lemma[above].equals("near"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFree(Candidate content, BitSet taken) {
        int[] ranges = content.ranges();
        for (int i = 0; i < ranges.length; i += 2) {
            int next = taken.nextSetBit(ranges[i]);
            if (next >= 0 && next < ranges[i + 1]) {
                return false;
            }
        }
        return true;
    }

    private static List<Decision> withChildren(Words words, List<Option> outer, List<CueReading> readings) {
        outer.sort(Comparator.comparingInt((Option option) -> option.content.begin())
                .thenComparingInt(option -> option.reading.word()));
        Nesting nesting = new Nesting(words, readings);
        List<Decision> decisions = new ArrayList<>();
        for (Option option : outer) {
            int parent = decisions.size();
            decisions.add(new Decision(option.reading, option.content, option.worth, option.probability, -1));
            nesting.add(option.content, parent, decisions);
        }
        return decisions;
    }
}
