package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    private static final double LEAST_NESTED = 0.33;
    /** Readings that hardly have a content are not weighed. */
    private static final double LEAST_CONTENT = 0.12;

    private static final double LEAST_CHOICE = 0.06;
    private static final double SAME_CONTENT = 0.8;

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
                    : best(surroundings, i, reading);
            if (best != null) {
                options.add(best);
            }
        }
        options.sort(Comparator.comparingDouble((Option option) -> -option.worth)
                .thenComparingInt(option -> option.reading.word()));
        List<Option> outer = outermost(words, options);
        return withChildren(words, outer, inside);
    }

    private @Nullable Option best(Surroundings surroundings, int index, CueReading reading) {
        Option best = null;
        for (int rank = 0; rank < weighed(reading); rank++) {
            float[] row = surroundings.row(index, rank);
            double probability = right.probability(row);
            double worth = EXACTNESS * exact.probability(row) + (1 - EXACTNESS) * probability;
            if (best == null || worth > best.worth) {
                best = new Option(reading, reading.choice(rank), worth, probability);
            }
        }
        return best;
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
            if (option.worth >= least(words, option.reading)
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

    private static double least(Words words, CueReading reading) {
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
        List<Decision> decisions = new ArrayList<>();
        for (Option option : outer) {
            int parent = decisions.size();
            decisions.add(new Decision(option.reading, option.content, option.worth, option.probability, -1));
            nested(words, option.content, parent, readings, decisions);
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

    private record Inner(CueReading reading, Candidate content) {}

    /** What is said inside a content: the likeliest readings there that fit into it. */
    private static void nested(
            Words words, Candidate within, int parent, List<CueReading> readings, List<Decision> decisions) {
        List<Inner> inside = new ArrayList<>();
        for (int i = from(readings, within.begin());
                i < readings.size() && readings.get(i).word() < within.end();
                i++) {
            CueReading reading = readings.get(i);
            Candidate content = content(words, reading, within);
            if (content != null && !isRepeated(words, reading, content, within)) {
                inside.add(new Inner(saidWithin(words, ownedByPossessor(words, reading), within), content));
            }
        }
        List<Inner> taken = compatible(inside);
        taken.sort(Comparator.comparingInt((Inner inner) -> -inner.content.length())
                .thenComparingInt(inner -> inner.reading.word()));
        int first = decisions.size();
        for (Inner inner : taken) {
            int above = parent;
            for (int i = decisions.size() - 1; i >= first; i--) {
                if (decisions.get(i).content.holds(inner.content)
                        && decisions.get(i).content.covers(inner.reading.word())) {
                    above = i;
                    break;
                }
            }
            double some = 1 - inner.reading.none();
            decisions.add(
                    new Decision(inner.reading, inner.content, some, some * inner.reading.sourceProbability(), above));
        }
    }

    /** The likeliest, without those that cross a likelier one or have its content again. */
    private static List<Inner> compatible(List<Inner> inside) {
        inside.sort(Comparator.comparingDouble((Inner inner) -> inner.reading.none())
                .thenComparingInt(inner -> inner.reading.word()));
        List<Inner> taken = new ArrayList<>();
        for (Inner inner : inside) {
            boolean free = taken.stream()
                    .noneMatch(other -> inner.content.overlaps(other.content)
                            && !inner.content.holds(other.content)
                            && !other.content.holds(inner.content));
            boolean sameContent =
                    taken.stream().anyMatch(other -> inner.content.agreement(other.content) >= SAME_CONTENT);
            if (free && !sameContent) {
                taken.add(inner);
            }
        }
        return taken;
    }

    /** What this reading says is said inside a content, or null where it says nothing likely. */
    private static @Nullable Candidate content(Words words, CueReading reading, Candidate within) {
        boolean likely = within.covers(reading.word())
                && reading.choices().length > 0
                && (1 - reading.none()) * reading.sourceProbability() >= LEAST_NESTED;
        if (!likely) {
            return null;
        }
        if (words.region[reading.word()] < 0) {
            return within.holds(reading.choice(0)) ? reading.choice(0) : null;
        }
        Candidate content = reading.choiceWithin(within);
        return content != null && hasVerb(words, content) ? content : null;
    }

    /** "“The planes attacked the harbour,” she said": inside a quotation only what could be a sentence is said again. */
    private static boolean hasVerb(Words words, Candidate content) {
        for (int i = content.begin(); i < content.end(); i++) {
            if (words.isVerb(i) && content.covers(i)) {
                return true;
            }
        }
        return false;
    }

    /** "“I think the road is safe,” she said": what is thought is what is said, by the same. */
    private static boolean isRepeated(Words words, CueReading reading, Candidate content, Candidate within) {
        String source = reading.source() < 0 ? "" : words.form[reading.source()].toLowerCase(Locale.ROOT);
        return (source.equals("i") || source.equals("we")) && content.agreement(within) >= SAME_CONTENT;
    }

    /**
     * "“Ivanov thanked the mayor, noting that …,” the guard said": inside a content speaks the subject there. The
     * annotation knows only the outer speaker.
     */
    private static CueReading saidWithin(Words words, CueReading reading, Candidate within) {
        if (reading.source() < 0 || within.covers(reading.source())) {
            return reading;
        }
        Sources found = reading.sources();
        int nearest = -1;
        for (int i = 0; i < found.count; i++) {
            if (within.covers(found.word[i])
                    && found.level[i] > 0
                    && found.relation[i].startsWith("nsubj")
                    && !words.tag[found.word[i]].startsWith("W")
                    && (nearest < 0 || found.level[i] < found.level[nearest])) {
                nearest = i;
            }
        }
        if (nearest < 0) {
            return reading;
        }
        double[] sources = new double[reading.sourceProbabilities().length];
        sources[nearest] = reading.sourceProbability();
        return reading.withSources(sources);
    }

    /** "his promise to leave": inside a content the promise is his; the annotation knows only who repeats it. */
    private static CueReading ownedByPossessor(Words words, CueReading reading) {
        int possessor = words.isNoun(reading.word()) ? words.child(reading.word(), "poss") : -1;
        double[] sources = new double[reading.sourceProbabilities().length];
        boolean known = false;
        for (int i = 0; i < reading.sources().count; i++) {
            if (reading.sources().word[i] == possessor) {
                sources[i] = reading.sourceProbability();
                known = true;
            }
        }
        return known ? reading.withSources(sources) : reading;
    }
}
