package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Speakers whose verb is left out at the end of a sentence, as hurried translations do: "The road will reopen on Sunday,
 * palace spokesman after the talks." What stands there is no apposition of what is before the comma: neither a person
 * nor since when.
 */
final class DroppedVerbs {

    private static final double SURE = 0.95;
    private static final int LONGEST = 4;
    private static final Set<String> SPOKESMEN = Set.of("spokesman", "spokeswoman", "spokesperson");
    private static final Set<String> OCCASIONS = Set.of("after", "following", "during", "on", "at", "before");

    private static final Set<String> PLACED = Set.of("in", "on", "near", "at", "across");

    private DroppedVerbs() {}

    /** Readings in the order of the words. */
    static List<CueReading> of(Words words) {
        List<CueReading> found = new ArrayList<>();
        for (int s = 0; s < words.sentenceEnd.length; s++) {
            for (int i = words.sentenceBegin[s] + 2; i < words.sentenceEnd[s] - 1; i++) {
                if (SPOKESMEN.contains(words.lemma[i]) && OCCASIONS.contains(words.lemma[i + 1])) {
                    add(words, s, i, found);
                }
            }
        }
        return found;
    }

    private static void add(Words words, int sentence, int spokesman, List<CueReading> found) {
        int begin = words.sentenceBegin[sentence];
        int comma = spokesman - 1;
        while (comma > begin && spokesman - comma <= LONGEST && words.isNoun(comma)) {
            comma--;
        }
        boolean bare = comma > begin && words.form[comma].equals(",") && comma < spokesman - 1;
        if (!bare || isPerson(words, comma - 1) || !hasFiniteVerb(words, begin, comma)) {
            return;
        }
        if (!hasFiniteVerb(words, spokesman, words.sentenceEnd[sentence]) && words.region[comma] < 0) {
            CueReading reading =
                    SpeakerLabels.reading(words, comma, spokesman, Construction.SPEAKER_LABEL, begin, comma, SURE);
            if (reading != null) {
                found.add(reading);
            }
        }
    }

    /** A name that tells neither where ("in Palmyra") nor when ("on Sunday"), or a pronoun. */
    private static boolean isPerson(Words words, int word) {
        int above = words.head[word];
        boolean apart = above >= 0 && PLACED.contains(words.lemma[above]);
        return words.isName(word) && !apart || words.isPronoun(word);
    }

    private static boolean hasFiniteVerb(Words words, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (words.tag[i].equals("MD")
                    || words.tag[i].equals("VBD")
                    || words.tag[i].equals("VBZ")
                    || words.tag[i].equals("VBP")) {
                return true;
            }
        }
        return false;
    }
}
