package org.tadmor.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.extraction.text.Token;

/**
 * Mends a sentence that ends with who said it: "The lake will be empty, a hydrologist at the university told AFP", "The
 * bridge fell because of its weight, the city's engineer, Ann Sorel, said". The parser takes the name for one more noun
 * of the clause before it as soon as that ends in a noun. What closes such a sentence has one shape: a clause, a comma,
 * a person with what he is between commas, a verb of speech, and nothing said after it.
 */
final class ClosingSpeaker {

    private static final Set<String> SPEECH = Set.of(
            "say",
            "add",
            "warn",
            "explain",
            "note",
            "recall",
            "claim",
            "announce",
            "confirm",
            "insist",
            "tell",
            "charge",
            "complain",
            "promise",
            "repeat",
            "stress",
            "argue",
            "admit",
            "concede",
            "declare",
            "state",
            "maintain",
            "acknowledge",
            "allege",
            "reveal",
            "predict",
            "contend",
            "reiterate",
            "assert",
            "remark");
    private static final Set<String> WHEN = Set.of("on", "in", "at", "after", "during", "earlier", "later", "late");
    private static final int SEGMENTS = 4;

    private final List<Token> tokens;
    private final String[] lemmas;
    private final String[] tags;
    private final int[] heads;
    private final String[] labels;

    ClosingSpeaker(List<Token> tokens, String[] lemmas, String[] tags, int[] heads, String[] labels) {
        this.tokens = tokens;
        this.lemmas = lemmas;
        this.tags = tags;
        this.heads = heads;
        this.labels = labels;
    }

    /** A stretch of words between commas. */
    private record Segment(int begin, int end) {}

    void mend(int verb) {
        if (!SPEECH.contains(lemmas[verb]) || !finite(verb) || !closes(verb)) {
            return;
        }
        int comma = -1;
        List<Segment> speaker = List.of();
        List<Segment> segments = new ArrayList<>();
        int end = form(verb - 1).equals(",") ? verb - 1 : verb;
        for (int word = end - 1; word > 1 && segments.size() < SEGMENTS; word--) {
            if (tokens.get(word).form().equals(",")) {
                Segment segment = new Segment(word + 1, end);
                if (!nominal(segment) && !relative(segment)) {
                    break;
                }
                segments.add(0, segment);
                if (isSpeaker(segments) && hasClause(word)) {
                    comma = word;
                    speaker = List.copyOf(segments);
                }
                end = word;
            }
        }
        if (comma > 0 && !quoted(verb)) {
            attach(verb, comma, speaker);
        }
    }

    private boolean finite(int verb) {
        return Set.of("VBD", "VBZ", "VBP", "VBN").contains(tags[verb]) && !tags[verb - 1].startsWith("VB");
    }

    /** Whether what follows is no more than when, where or to whom: no clause, and nothing that could be what was said. */
    private boolean closes(int verb) {
        String next = form(verb + 1);
        boolean free = next.isEmpty()
                || !Character.isLetterOrDigit(next.codePointAt(0))
                || WHEN.contains(next.toLowerCase(Locale.ROOT))
                || lemmas[verb].equals("tell")
                || tags[verb + 1].startsWith("RB");
        for (int word = verb + 1; free && word < heads.length; word++) {
            if (form(word).equals(",") && word + 1 < heads.length && tags[word + 1].equals("VBG")) {
                return true;
            }
            free = !Set.of("VBD", "VBZ", "VBP", "MD", "TO").contains(tags[word])
                    && !form(word).equals(":")
                    && !lemmas[word].equals("that");
        }
        return free;
    }

    private boolean quoted(int verb) {
        for (int word = 0; word < verb; word++) {
            if ("\"“”„«»".contains(form(word))) {
                return true;
            }
        }
        return false;
    }

    /** "The energy minister", "a tenant living upstairs": a noun, and no verb that makes a clause. */
    private boolean nominal(Segment segment) {
        boolean noun = false;
        for (int word = segment.begin(); word < segment.end(); word++) {
            boolean participle = tags[word].equals("VBN") || noun && tags[word].equals("VBG");
            if (tags[word].startsWith("VB") && !participle || tags[word].equals("MD")) {
                return false;
            }
            noun |= tags[word].startsWith("NN");
        }
        return noun && !Set.of("IN", "CC", "RB", "WDT").contains(tags[segment.begin()]);
    }

    private boolean relative(Segment segment) {
        return lemmas[segment.begin()].equals("who") || lemmas[segment.begin()].equals("whose");
    }

    /** One noun phrase; or a name and what it is, in either order; with a relative clause behind it or not. */
    private boolean isSpeaker(List<Segment> segments) {
        List<Segment> nominal =
                segments.stream().filter(segment -> !relative(segment)).toList();
        if (nominal.isEmpty() || relative(segments.get(0)) || nominal.size() > 2) {
            return false;
        }
        return nominal.size() == 1 || named(nominal.get(0)) != named(nominal.get(1)) || person(nominal.get(1));
    }

    /** "The teacher Ann Sorel": what she is and her name. */
    private boolean person(Segment segment) {
        return tags[segment.begin()].equals("DT") && tags[segment.end() - 1].startsWith("NNP");
    }

    private boolean named(Segment segment) {
        for (int word = segment.begin(); word < segment.end(); word++) {
            if (!tags[word].startsWith("NNP")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a verb with a subject stands before this word, outside relative clauses. */
    private boolean hasClause(int end) {
        for (int word = 0; word < end; word++) {
            if (labels[word].startsWith("nsubj") || labels[word].equals("expl")) {
                int verb = heads[word];
                if (verb >= 0 && verb < end && !labels[verb].equals("relcl") || tags[word].equals("EX")) {
                    return true;
                }
            }
            boolean be = lemmas[word].equals("be") && word > 0 && tags[word - 1].equals("PRP");
            boolean modal = tags[word].equals("MD") || tags[word].equals("VBD") || tags[word].equals("VBZ");
            if (be || modal && word > 0 && tags[word - 1].startsWith("NN")) {
                return true;
            }
        }
        return false;
    }

    private void attach(int verb, int comma, List<Segment> speaker) {
        int top = top(0, comma, verb);
        if (top < 0) {
            return;
        }
        int subject = -1;
        for (Segment segment : speaker) {
            int noun = noun(segment);
            hang(segment.begin(), segment.end(), noun);
            heads[noun] = subject < 0 ? verb : subject;
            labels[noun] = subject < 0 ? "nsubj" : relative(segment) ? "relcl" : "appos";
            subject = subject < 0 ? noun : subject;
        }
        hang(0, comma, top);
        hang(verb + 1, heads.length, verb);
        for (int word = comma; word < verb; word++) {
            if (form(word).equals(",")) {
                heads[word] = verb;
                labels[word] = "punct";
            }
        }
        heads[top] = verb;
        labels[top] = "ccomp";
        heads[verb] = -1;
        labels[verb] = "root";
        tags[verb] = tags[verb].equals("VBN") ? "VBD" : tags[verb];
    }

    /** Hangs the words of a stretch that nothing else of it governs on this one, so that no word comes to govern itself. */
    private void hang(int begin, int end, int on) {
        for (int word = begin; word < end; word++) {
            boolean within = heads[word] >= begin && heads[word] < end;
            if (word != on && !within) {
                boolean kept = heads[word] == on || labels[word].equals("punct");
                heads[word] = on;
                labels[word] = kept ? labels[word] : "dep";
            }
        }
    }

    /** The verb of a stretch that nothing else of it governs; -1 where it has none. */
    private int top(int begin, int end, int verb) {
        int top = -1;
        for (int word = begin; word < end; word++) {
            boolean governed = heads[word] >= begin && heads[word] < end;
            boolean verbal = tags[word].startsWith("VB");
            if (verbal && !governed && (top < 0 || heads[word] == verb || heads[word] < 0)) {
                top = word;
            }
        }
        return top;
    }

    /** The word of a segment that what belongs to it hangs on: its last noun that nothing else of it governs, or its verb. */
    private int noun(Segment segment) {
        int noun = -1;
        int free = -1;
        for (int word = segment.begin(); word < segment.end(); word++) {
            boolean governed = heads[word] >= segment.begin() && heads[word] < segment.end();
            boolean fits = relative(segment) ? tags[word].startsWith("VB") : tags[word].startsWith("NN");
            free = governed ? free : word;
            noun = governed || !fits ? noun : word;
        }
        return noun < 0 ? free : noun;
    }

    private String form(int word) {
        return word >= 0 && word < tokens.size() ? tokens.get(word).form() : "";
    }
}
