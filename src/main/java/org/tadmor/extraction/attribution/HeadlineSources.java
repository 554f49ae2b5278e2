package org.tadmor.extraction.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks at the end of a headline: "Harbour to close for a week: officials". Annotated articles have hardly any
 * headlines, so this is read off the form: a clause, a colon and nothing but a role that speaks for a living, or a name
 * that the article gives a subject's place.
 */
final class HeadlineSources {

    private static final double SURE = 0.8;
    private static final int LONGEST = 6;
    private static final Set<String> ROLES = Set.of(
            "adviser",
            "agency",
            "ambassador",
            "analyst",
            "army",
            "authority",
            "chief",
            "coach",
            "commander",
            "company",
            "court",
            "diplomat",
            "director",
            "doctor",
            "envoy",
            "expert",
            "family",
            "general",
            "government",
            "governor",
            "judge",
            "lawyer",
            "leader",
            "mayor",
            "media",
            "military",
            "minister",
            "ministry",
            "monitor",
            "monitoring",
            "official",
            "operator",
            "owner",
            "poll",
            "police",
            "president",
            "premier",
            "prosecutor",
            "pm",
            "report",
            "researcher",
            "resident",
            "scientist",
            "source",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "state",
            "study",
            "survey",
            "survivor",
            "union",
            "un",
            "watchdog",
            "witness");

    private HeadlineSources() {}

    /** The reading of the headline that begins a document, or null where none speaks at its end. */
    static @Nullable CueReading of(Words words) {
        int end = words.sentenceEnd.length == 0 ? 0 : words.sentenceEnd[0];
        if (end == 0 || !words.wordlike[end - 1]) {
            return null;
        }
        int colon = end - 1;
        while (colon > 0 && end - colon <= LONGEST && !words.form[colon].equals(":")) {
            colon--;
        }
        boolean speaks = colon > 1
                && words.form[colon].equals(":")
                && colon + 1 < end
                && isClause(words, colon)
                && isVoice(words, colon + 1, end);
        return speaks ? SpeakerLabels.reading(words, colon, end - 1, Construction.SPEAKER_LABEL, 0, colon, SURE) : null;
    }

    /** "Road to Reopen", "Ferry sank": what is told, and no title of a film or a column. */
    private static boolean isClause(Words words, int end) {
        boolean verb = false;
        for (int i = 0; i < end; i++) {
            if (words.form[i].equals(":") || words.region[i] >= 0) {
                return false;
            }
            verb |= words.isVerb(i) || words.tag[i].equals("MD");
        }
        return verb;
    }

    private static boolean isVoice(Words words, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!words.isNoun(i) && !words.tag[i].startsWith("JJ") && !words.tag[i].equals("POS")) {
                return false;
            }
        }
        return ROLES.contains(words.lemma[end - 1].toLowerCase(Locale.ROOT)) || isSubject(words, end);
    }

    /** Whether the name that ends the headline is the subject of a verb below it. */
    private static boolean isSubject(Words words, int end) {
        for (int i = end; i < words.size && words.isName(end - 1); i++) {
            if (words.label[i].equals("nsubj") && words.isName(i) && words.form[i].equals(words.form[end - 1])) {
                return true;
            }
        }
        return false;
    }
}
