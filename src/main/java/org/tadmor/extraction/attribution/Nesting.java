package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.attribution.Decider.Decision;

/**
 * Finds what is said inside what is said. The annotation is flat, so nothing of this is learned: the readings of the
 * cues inside a content are taken as they are, with the subject there as the source.
 */
final class Nesting {

    private static final double LEAST = 0.33;
    /** Who speaks is plain from the tree; the annotation marks the outer speaker, so that the inner looks unlikely. */
    private static final double LEAST_WITH_SUBJECT = 0.5;
    /** "The minister valued the advice": the annotation marks few of these. */
    private static final double LEAST_APPRAISAL = 0.12;

    private static final double SAME_CONTENT = 0.8;

    /** Verbs that do with words what they name, to whatever their object is. */
    private static final Set<String> APPRAISALS = Set.of(
            "applaud",
            "appreciate",
            "commend",
            "condemn",
            "congratulate",
            "denounce",
            "deplore",
            "hail",
            "laud",
            "praise",
            "salute",
            "thank",
            "value",
            "welcome");

    private static final Set<String> TALKS = Set.of("talk", "speak", "meet", "chat");

    private final Words words;
    private final List<CueReading> readings;

    /**
     * @param readings that say what is said inside a content, in the order of their words
     */
    Nesting(Words words, List<CueReading> readings) {
        this.words = words;
        this.readings = readings;
    }

    private record Inner(CueReading reading, Candidate content) {}

    /** Adds what is said inside this content: the likeliest readings there that fit into it. */
    void add(Candidate within, int parent, List<Decision> decisions) {
        List<Inner> inside = new ArrayList<>();
        for (int i = from(within.begin());
                i < readings.size() && readings.get(i).word() < within.end();
                i++) {
            CueReading reading = readings.get(i);
            Candidate content = content(reading, within);
            if (content != null && !isRepeated(reading, content, within)) {
                inside.add(new Inner(saidWithin(ownedByPossessor(reading), within), content));
            }
        }
        List<Inner> taken = compatible(inside);
        taken.sort(Comparator.comparingInt((Inner inner) -> -inner.content.length())
                .thenComparingInt(inner -> inner.reading.word()));
        int first = decisions.size();
        for (Inner inner : taken) {
            int above = parent;
            for (int i = decisions.size() - 1; i >= first; i--) {
                if (decisions.get(i).content().holds(inner.content)
                        && decisions.get(i).content().covers(inner.reading.word())) {
                    above = i;
                    break;
                }
            }
            double some = 1 - inner.reading.none();
            decisions.add(
                    new Decision(inner.reading, inner.content, some, some * inner.reading.sourceProbability(), above));
        }
    }

    /** The first of the readings from this word on. */
    private int from(int word) {
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

    /** The likeliest, without those that cross a likelier one or have its content again. */
    private List<Inner> compatible(List<Inner> inside) {
        inside.sort(Comparator.comparingDouble((Inner inner) -> inner.reading.none())
                .thenComparingInt(inner -> inner.reading.word()));
        List<Inner> taken = new ArrayList<>();
        for (Inner inner : inside) {
            boolean free = taken.stream()
                    .noneMatch(other -> inner.content.overlaps(other.content)
                            && !inner.content.holds(other.content)
                            && !other.content.holds(inner.content));
            if (free && taken.stream().noneMatch(other -> isSame(inner, other))) {
                taken.add(inner);
            }
        }
        return taken;
    }

    /** Not "the guard said that the mayor told Berg that …", where another speaks inside what the first says. */
    private boolean isSame(Inner one, Inner other) {
        return one.content.agreement(other.content) >= SAME_CONTENT
                && !isSpokenInside(one, other)
                && !isSpokenInside(other, one);
    }

    private boolean isSpokenInside(Inner outer, Inner inner) {
        int source = inner.reading.source();
        return outer.content.covers(inner.reading.word())
                && source >= 0
                && outer.content.covers(source)
                && !words.isPronoun(source)
                && words.isVerb(inner.reading.word());
    }

    /** What this reading says is said inside a content, or null where it says nothing likely. */
    private @Nullable Candidate content(CueReading reading, Candidate within) {
        if (!within.covers(reading.word()) || reading.choices().length == 0 || !isLikely(reading, within)) {
            return null;
        }
        boolean quoted = words.region[reading.word()] >= 0;
        boolean cut = quoted || within.construction().isLabel();
        Candidate content =
                cut ? reading.choiceWithin(within) : within.holds(reading.choice(0)) ? reading.choice(0) : null;
        return content == null
                        || quoted && !hasVerb(content) && !isAppraisal(reading)
                        || isOnlyPartner(reading, content)
                ? null
                : content;
    }

    private boolean isLikely(CueReading reading, Candidate within) {
        double some = 1 - reading.none();
        int subject = subject(reading, within);
        return some * reading.sourceProbability() >= LEAST
                || subject >= 0 && (some >= LEAST_WITH_SUBJECT || some >= LEAST_APPRAISAL && isAppraisal(reading));
    }

    /** The subject of the cue itself, inside a content, that could be the source; or -1. */
    private int subject(CueReading reading, Candidate within) {
        int subject = words.child(reading.word(), "nsubj");
        return subject >= 0 && within.covers(subject) && !words.tag[subject].startsWith("W") ? subject : -1;
    }

    private boolean isAppraisal(CueReading reading) {
        return words.isVerb(reading.word())
                && APPRAISALS.contains(words.lemma[reading.word()])
                && words.child(reading.word(), "dobj") >= 0;
    }

    /** "“The planes attacked the harbour,” she said": inside a quotation only what could be a sentence is said again. */
    private boolean hasVerb(Candidate content) {
        for (int i = content.begin(); i < content.end(); i++) {
            if (words.isVerb(i) && content.covers(i)) {
                return true;
            }
        }
        return false;
    }

    /** "The mayor talked to the captain on Sunday" tells with whom, not what. */
    private boolean isOnlyPartner(CueReading reading, Candidate content) {
        int before = content.begin() - 1;
        return TALKS.contains(words.lemma[reading.word()])
                && !hasVerb(content)
                && before > reading.word()
                && (words.lemma[before].equals("to") || words.lemma[before].equals("with"));
    }

    /** "“I think the road is safe,” she said": what is thought is what is said, by the same. */
    private boolean isRepeated(CueReading reading, Candidate content, Candidate within) {
        String source = reading.source() < 0 ? "" : words.form[reading.source()].toLowerCase(Locale.ROOT);
        return (source.equals("i") || source.equals("we")) && content.agreement(within) >= SAME_CONTENT;
    }

    /**
     * "“Ivanov thanked the mayor, noting that …,” the guard said": inside a content speaks the subject there. The
     * annotation knows only the outer speaker.
     */
    private CueReading saidWithin(CueReading reading, Candidate within) {
        if (reading.source() < 0 || within.covers(reading.source())) {
            return reading;
        }
        Sources found = reading.sources();
        int nearest = -1;
        for (int i = 0; i < found.count; i++) {
            if (within.covers(found.word[i])
                    && (found.level[i] > 0 ? found.relation[i].startsWith("nsubj") : found.relation[i].equals("nsubj"))
                    && !words.tag[found.word[i]].startsWith("W")
                    && (nearest < 0 || found.level[i] < found.level[nearest])) {
                nearest = i;
            }
        }
        return nearest < 0 ? reading : with(reading, nearest);
    }

    /** "his promise to leave": inside a content the promise is his; the annotation knows only who repeats it. */
    private CueReading ownedByPossessor(CueReading reading) {
        int possessor = words.isNoun(reading.word()) ? words.child(reading.word(), "poss") : -1;
        for (int i = 0; i < reading.sources().count; i++) {
            if (reading.sources().word[i] == possessor) {
                return with(reading, i);
            }
        }
        return reading;
    }

    private static CueReading with(CueReading reading, int source) {
        double[] sources = new double[reading.sourceProbabilities().length];
        sources[source] = reading.sourceProbability();
        return reading.withSources(sources);
    }
}
