package org.tadmor.extraction.chain;

import java.util.Locale;
import java.util.Set;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;

/** Finds whom an utterance was said to: "told X", "said to X", "in a telephone conversation with X", "thanked X". */
final class Addressees {

    private static final Set<String> TO_OBJECT = Set.of(
            "tell",
            "inform",
            "ask",
            "assure",
            "remind",
            "warn",
            "urge",
            "promise",
            "notify",
            "advise",
            "thank",
            "congratulate",
            "beg",
            "order",
            "instruct",
            "persuade",
            "convince",
            "reassure",
            "implore",
            "invite",
            "brief",
            "alert",
            "phone",
            "challenge",
            "encourage",
            "admonish",
            "lecture",
            "email");
    private static final Set<String> TALKS = Set.of(
            "conversation",
            "talk",
            "talks",
            "call",
            "discussion",
            "chat",
            "session",
            "meeting",
            "interview",
            "letter",
            "message",
            "phone",
            "telephone",
            "statement",
            "speech",
            "address",
            "remark",
            "email",
            "memo",
            "note",
            "exchange");
    private static final Set<String> SAID_TO = Set.of(
            "congratulation",
            "congratulations",
            "felicitation",
            "felicitations",
            "condolence",
            "condolences",
            "thanks",
            "gratitude",
            "greeting",
            "greetings",
            "sympathy",
            "sympathies",
            "apology",
            "apologies",
            "regret",
            "appreciation");
    private static final Set<String> BEGINS_CONTENT =
            Set.of("that", "to", "how", "whether", "what", "why", "he", "she", "it", "they", "“", "\"", ":", "``");
    private static final int NEAR = 5;
    private static final Set<String> TO = Set.of("to", "with");

    private final Actors actors;

    Addressees(Actors actors) {
        this.actors = actors;
    }

    /** The mention of the addressee, or -1. */
    int of(Utterance utterance) {
        Tree tree = utterance.tree;
        int verb = utterance.cue;
        if (verb >= 0) {
            int object = object(utterance, verb);
            if (object >= 0) {
                return object;
            }
            int receiver = receiver(tree, verb);
            return receiver >= 0 ? receiver : talkedWith(utterance);
        }
        return behindSource(utterance);
    }

    private int object(Utterance utterance, int verb) {
        Tree tree = utterance.tree;
        boolean takesObject = TO_OBJECT.contains(tree.lemma(verb));
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            boolean passive = label.equals("nsubjpass");
            if (passive && takesObject && isFree(utterance, child)) {
                return mention(utterance, child);
            }
            if (takesObject && (label.equals("dobj") || label.equals("iobj") || label.equals("dative"))) {
                return mention(utterance, child);
            }
            String form = tree.form(child).toLowerCase(Locale.ROOT);
            boolean callsOn = form.equals("on") && tree.lemma(verb).equals("call");
            if (label.equals("prep") && (form.equals("to") || callsOn) && isFree(utterance, child)) {
                for (int object : tree.children(child)) {
                    int mention = mention(utterance, object);
                    if (mention >= 0) {
                        return mention;
                    }
                }
            }
        }
        if (!takesObject) {
            return -1;
        }
        int subject = subjectOfContent(utterance, verb);
        return subject >= 0 ? subject : next(utterance, verb);
    }

    /** "telling broadcaster NRK that": the name behind the verb and before the content, whatever the tree says. */
    private int next(Utterance utterance, int verb) {
        Tree tree = utterance.tree;
        for (int i = verb + 1; i < tree.size() && i <= verb + NEAR; i++) {
            if (!tree.tag(i).startsWith("N")
                    && !tree.tag(i).startsWith("DT")
                    && !tree.tag(i).startsWith("J")) {
                return -1;
            }
            boolean last = i + 1 < tree.size()
                    && BEGINS_CONTENT.contains(tree.form(i + 1).toLowerCase(Locale.ROOT));
            if (last) {
                return mention(utterance, i);
            }
        }
        return -1;
    }

    /** "offered his condolences to X": what is said stands in a noun, and the one it is said to behind that. */
    private int receiver(Tree tree, int verb) {
        int noun = -1;
        for (int child : tree.children(verb)) {
            boolean object = tree.label(child).equals("dobj") && SAID_TO.contains(tree.lemma(child));
            noun = object ? child : noun;
        }
        if (noun < 0) {
            return -1;
        }
        for (int i = noun + 1; i < tree.size() && i <= noun + NEAR; i++) {
            boolean to = tree.form(i).equals("to") && (tree.head(i) == noun || tree.head(i) == verb);
            if (!to) {
                continue;
            }
            for (int object : tree.children(i)) {
                int mention = actors.at(tree, object);
                return mention >= 0 || object + 1 >= tree.size() ? mention : actors.at(tree, object + 1);
            }
        }
        return -1;
    }

    /** "urged Nasser to share": some trees hang the addressee on the verb of the content. */
    private int subjectOfContent(Utterance utterance, int verb) {
        Tree tree = utterance.tree;
        for (int clause : tree.children(verb)) {
            if (!tree.label(clause).equals("xcomp") && !tree.label(clause).equals("ccomp")) {
                continue;
            }
            for (int child : tree.children(clause)) {
                if (tree.label(child).equals("nsubj") && child > verb && isFree(utterance, child)) {
                    return mention(utterance, child);
                }
            }
        }
        return -1;
    }

    private static boolean isFree(Utterance utterance, int token) {
        int offset = utterance.tree.token(token).begin();
        return !TokenIndex.covers(utterance.found.content(), offset)
                && !TokenIndex.covers(utterance.found.source(), offset);
    }

    /** The mention at a token, outside the source. */
    private int mention(Utterance utterance, int token) {
        return TokenIndex.covers(
                        utterance.found.source(), utterance.tree.token(token).begin())
                ? -1
                : actors.beside(utterance.tree, token);
    }

    private int talkedWith(Utterance utterance) {
        Tree tree = utterance.tree;
        for (int i = 1; i < tree.size(); i++) {
            int offset = tree.token(i).begin();
            boolean said = TokenIndex.covers(utterance.found.content(), offset);
            boolean inSource = TokenIndex.covers(utterance.found.source(), offset);
            if (said
                    || !TO.contains(tree.form(i).toLowerCase(Locale.ROOT))
                    || !isTalk(tree, i)
                    || inSource && !isOccasion(tree, i)) {
                continue;
            }
            for (int object : tree.children(i)) {
                int mention = isFree(utterance, object) || inSource ? actors.beside(tree, object) : -1;
                if (mention >= 0) {
                    return mention;
                }
            }
        }
        return -1;
    }

    private static boolean isTalk(Tree tree, int preposition) {
        int head = tree.head(preposition);
        boolean speaking = head >= 0
                && tree.tag(head).equals("VBG")
                && (tree.lemma(head).equals("speak") || tree.lemma(head).equals("talk"));
        return speaking || head >= 0 && TALKS.contains(tree.lemma(head)) || TALKS.contains(tree.lemma(preposition - 1));
    }

    /** "in a meeting with", "speaking to"; not "the head of the talks with". */
    private static boolean isOccasion(Tree tree, int preposition) {
        for (int i = preposition - 1; i >= 0 && i >= preposition - NEAR; i--) {
            if (tree.form(i).equalsIgnoreCase("in")
                    || tree.form(i).equalsIgnoreCase("during")
                    || tree.form(i).equalsIgnoreCase("speaking")) {
                return true;
            }
            if (tree.form(i).equals("of")) {
                return false;
            }
        }
        return false;
    }

    /** "'We stand by you': Moreno to Petrov". */
    private int behindSource(Utterance utterance) {
        if (utterance.found.source().isEmpty()) {
            return -1;
        }
        Tree tree = utterance.tree;
        Span source = utterance.found.source().get(utterance.found.source().size() - 1);
        int inside = insideSource(tree, source);
        if (inside >= 0) {
            return inside;
        }
        int next = TokenIndex.token(tree, source.end());
        boolean to = next + 1 < tree.size()
                && tree.form(next).toLowerCase(Locale.ROOT).equals("to");
        return to && isFree(utterance, next + 1) ? actors.at(tree, next + 1) : -1;
    }

    /** The same where the source's words hold both. */
    private int insideSource(Tree tree, Span source) {
        for (int i = TokenIndex.token(tree, source.begin()) + 1;
                i + 1 < tree.size() && tree.token(i + 1).begin() < source.end();
                i++) {
            if (tree.form(i).equalsIgnoreCase("to")) {
                return actors.at(tree, i + 1);
            }
        }
        return -1;
    }
}
