package org.tadmor.extraction.syntax;

import java.util.List;
import org.tadmor.extraction.text.Token;

/**
 * Mends what the parser gets wrong again and again where grammar leaves no choice: works on the columns of one tree,
 * before it is made.
 */
final class Reattachment {

    private final List<Token> tokens;
    private final String[] lemmas;
    private final String[] tags;
    private final int[] heads;
    private final String[] labels;

    private Reattachment(List<Token> tokens, String[] lemmas, String[] tags, int[] heads, String[] labels) {
        this.tokens = tokens;
        this.lemmas = lemmas;
        this.tags = tags;
        this.heads = heads;
        this.labels = labels;
    }

    /** Changes tags, heads and labels in place. */
    static void mend(List<Token> tokens, String[] lemmas, String[] tags, int[] heads, String[] labels) {
        Reattachment mended = new Reattachment(tokens, lemmas, tags, heads, labels);
        ClosingSpeaker closing = new ClosingSpeaker(tokens, lemmas, tags, heads, labels);
        for (int word = 1; word < heads.length; word++) {
            if (tags[word].startsWith("VB")) {
                mended.afterRelativeClause(word);
                mended.insertedSpeaker(word);
                closing.mend(word);
                mended.secondHeadlineVerb(word);
            }
        }
    }

    /**
     * "She praised the work the crews have done and underlined that …": a clause that lacks its object is not
     * coordinated with one that lacks nothing, so the second verb goes with the first one of the sentence.
     */
    private void afterRelativeClause(int verb) {
        int clause = heads[verb];
        boolean second = labels[verb].equals("conj") && clause >= 0 && clause < verb && hasThatClause(verb);
        if (!second || !tags[clause].startsWith("VB") || child(verb, "nsubj") >= 0 || child(clause, "dobj") >= 0) {
            return;
        }
        int subject = child(clause, "nsubj");
        boolean relative = labels[clause].equals("relcl");
        boolean loose = labels[clause].equals("dep") || labels[clause].equals("ccomp");
        int main = relative ? governor(heads[clause]) : loose ? heads[clause] : -1;
        if (subject < 0 || tags[subject].startsWith("W") || main < 0 || main > subject || child(main, "nsubj") < 0) {
            return;
        }
        if (!tags[main].startsWith("VB") || hasThatClause(main)) {
            return;
        }
        if (!relative && !splitObject(main, clause, subject)) {
            return;
        }
        for (int word = clause + 1; word < verb; word++) {
            if (heads[word] == clause && (labels[word].equals("cc") || labels[word].equals("punct"))) {
                heads[word] = main;
            }
        }
        heads[verb] = main;
        tags[verb] = tags[verb].equals("VBN") ? "VBD" : tags[verb];
    }

    /** "valued [the help] [Danish crews have provided]", of which the parser makes one phrase: a noun ends one before an adjective. */
    private boolean splitObject(int main, int clause, int subject) {
        int object = -1;
        for (int word = main + 1; word < subject; word++) {
            boolean begins =
                    heads[word] == subject && object >= 0 && (tags[word].startsWith("JJ") || tags[word].equals("DT"));
            if (begins) {
                for (int i = main + 1; i < object; i++) {
                    heads[i] = heads[i] == subject ? object : heads[i];
                }
                heads[object] = main;
                labels[object] = "dobj";
                heads[clause] = object;
                labels[clause] = "relcl";
                return true;
            }
            object = heads[word] == subject && tags[word].startsWith("NN") ? word : object;
        }
        return false;
    }

    /** The verb that a noun is the object of, or -1. */
    private int governor(int noun) {
        return noun >= 0 && labels[noun].equals("dobj") ? heads[noun] : -1;
    }

    /** "The operation, the general added, was planned for spring": a verb has one subject; the other is that of the next. */
    private void insertedSpeaker(int verb) {
        if (!form(verb + 1).equals(",")) {
            return;
        }
        int speaker = -1;
        int subject = -1;
        for (int word = verb - 1; word >= 0 && subject < 0; word--) {
            if (heads[word] == verb && labels[word].startsWith("nsubj")) {
                subject = speaker < 0 ? -1 : word;
                speaker = speaker < 0 ? word : speaker;
            }
        }
        int next = subject < 0 ? -1 : next(verb);
        if (next < 0 || child(next, "nsubj") >= 0 || child(next, "nsubjpass") >= 0 || !hasComma(subject, speaker)) {
            return;
        }
        heads[next] = heads[verb];
        labels[next] = labels[verb];
        heads[verb] = next;
        labels[verb] = "parataxis";
        tags[verb] = tags[verb].equals("VBN") ? "VBD" : tags[verb];
        heads[subject] = next;
        labels[subject] = child(next, "auxpass") < 0 ? "nsubj" : "nsubjpass";
        labels[speaker] = "nsubj";
        for (int word = 0; word < heads.length; word++) {
            if (heads[word] == verb && labels[word].equals("punct")) {
                heads[word] = next;
            }
        }
    }

    /** The verb that is coordinated with this one by a comma alone, or -1. */
    private int next(int verb) {
        int next = child(verb, "conj");
        for (int word = verb + 1; word < next; word++) {
            if (labels[word].equals("cc")) {
                return -1;
            }
        }
        return next > verb && tags[next].startsWith("VB") ? next : -1;
    }

    private boolean hasComma(int from, int to) {
        for (int word = from; word < to; word++) {
            if (form(word).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "Norway Sends Ships to Bergen, Asks Neighbours to Help": in a headline the second verb has the subject of the first. */
    private void secondHeadlineVerb(int verb) {
        boolean ends = !Character.isLetterOrDigit(form(heads.length - 1).codePointAt(0));
        if (heads[verb] >= 0 || !tags[verb].equals("VBZ") || ends) {
            return;
        }
        int first = child(verb, "ccomp");
        boolean second = first >= 0
                && first < verb
                && tags[first].equals("VBZ")
                && form(verb - 1).equals(",");
        if (second && child(verb, "nsubj") < 0 && child(first, "nsubj") >= 0 && hasComplement(verb)) {
            heads[first] = -1;
            labels[first] = labels[verb];
            heads[verb] = first;
            labels[verb] = "conj";
        }
    }

    /** "…, Says Mayor" has what the parser takes for an object, and nothing else. */
    private boolean hasComplement(int verb) {
        int count = 0;
        for (int word = verb + 1; word < heads.length; word++) {
            if (heads[word] == verb && !labels[word].equals("punct")) {
                count++;
            }
        }
        return count > 1 || count == 1 && !lemmas[verb].equals("say") && child(verb, "dobj") >= 0;
    }

    private boolean hasThatClause(int verb) {
        int clause = child(verb, "ccomp");
        int mark = clause < 0 ? -1 : child(clause, "mark");
        return clause > verb && mark >= 0 && lemmas[mark].equals("that");
    }

    private int child(int word, String label) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == word && labels[i].equals(label)) {
                return i;
            }
        }
        return -1;
    }

    private String form(int word) {
        return word >= 0 && word < tokens.size() ? tokens.get(word).form() : "";
    }
}
