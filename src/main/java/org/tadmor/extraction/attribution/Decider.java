package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which readings of a document are attributions. Each is weighed by the chances that its content is exact and
 * that source, cue and content are those of an attribution; the best go first and what collides with them is dropped.
 * What stands wholly inside the content of another is decided by its own reading alone and becomes that one's child.
 */
final class Decider {

    private static final double EXACTNESS = 0.6;
    private static final double LEAST = 0.28;
    private static final double LEAST_NESTED = 0.4;
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

    List<Decision> decide(Words words, List<CueReading> readings) {
        Surroundings surroundings = new Surroundings(words, readings);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            CueReading reading = readings.get(i);
            Option best = null;
            for (int rank = 0; rank < weighed(reading); rank++) {
                float[] row = surroundings.row(i, rank);
                double probability = right.probability(row);
                double worth = EXACTNESS * exact.probability(row) + (1 - EXACTNESS) * probability;
                if (best == null || worth > best.worth) {
                    best = new Option(reading, reading.choice(rank), worth, probability);
                }
            }
            if (best != null) {
                options.add(best);
            }
        }
        options.sort(Comparator.comparingDouble((Option option) -> -option.worth)
                .thenComparingInt(option -> option.reading.word()));
        List<Option> outer = outermost(options);
        return withChildren(outer, readings);
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

    private static List<Option> outermost(List<Option> options) {
        List<Option> outer = new ArrayList<>();
        BitSet contents = new BitSet();
        BitSet cues = new BitSet();
        for (Option option : options) {
            if (option.worth >= LEAST
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

    private static List<Decision> withChildren(List<Option> outer, List<CueReading> readings) {
        outer.sort(Comparator.comparingInt((Option option) -> option.content.begin())
                .thenComparingInt(option -> option.reading.word()));
        List<Decision> decisions = new ArrayList<>();
        for (Option option : outer) {
            int parent = decisions.size();
            decisions.add(new Decision(option.reading, option.content, option.worth, option.probability, -1));
            nested(option.content, parent, readings, decisions);
        }
        return decisions;
    }

    /** The first of the readings, which stand in the order of their words, from this word on. */
    private static int from(List<CueReading> readings, int word) {
        int low = 0;
        int high = readings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (readings.get(middle).word() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What is said inside a content: the likeliest readings there that fit into it. */
    private static void nested(Candidate within, int parent, List<CueReading> readings, List<Decision> decisions) {
        List<CueReading> inside = new ArrayList<>();
        for (int i = from(readings, within.begin());
                i < readings.size() && readings.get(i).word() < within.end();
                i++) {
            CueReading reading = readings.get(i);
            if (within.covers(reading.word())
                    && reading.choices().length > 0
                    && 1 - reading.none() >= LEAST_NESTED
                    && within.holds(reading.choice(0))) {
                inside.add(reading);
            }
        }
        inside.sort(Comparator.comparingDouble(CueReading::none).thenComparingInt(CueReading::word));
        List<CueReading> taken = new ArrayList<>();
        for (CueReading reading : inside) {
            boolean free = taken.stream()
                    .noneMatch(other -> reading.choice(0).overlaps(other.choice(0))
                            && !reading.choice(0).holds(other.choice(0))
                            && !other.choice(0).holds(reading.choice(0)));
            boolean sameContent =
                    taken.stream().anyMatch(other -> reading.choice(0).agreement(other.choice(0)) >= 0.8);
            if (free && !sameContent) {
                taken.add(reading);
            }
        }
        taken.sort(Comparator.comparingInt(
                        (CueReading reading) -> -reading.choice(0).length())
                .thenComparingInt(CueReading::word));
        int first = decisions.size();
        for (CueReading reading : taken) {
            int above = parent;
            for (int i = decisions.size() - 1; i >= first; i--) {
                if (decisions.get(i).content.holds(reading.choice(0))
                        && decisions.get(i).content.covers(reading.word())) {
                    above = i;
                    break;
                }
            }
            double some = 1 - reading.none();
            decisions.add(new Decision(reading, reading.choice(0), some, some * reading.sourceProbability(), above));
        }
    }
}
