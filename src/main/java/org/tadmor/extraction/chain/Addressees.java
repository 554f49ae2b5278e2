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
            return object >= 0 ? object : talkedWith(utterance);
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
            if (label.equals("prep")
                    && tree.form(child).toLowerCase(Locale.ROOT).equals("to")
                    && isFree(utterance, child)) {
                for (int object : tree.children(child)) {
                    int mention = mention(utterance, object);
                    if (mention >= 0) {
                        return mention;
                    }
                }
            }
        }
        return takesObject ? subjectOfContent(utterance, verb) : -1;
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
                : actors.at(utterance.tree, token);
    }

    private int talkedWith(Utterance utterance) {
        Tree tree = utterance.tree;
        for (int i = 1; i < tree.size(); i++) {
            if (!TO.contains(tree.form(i).toLowerCase(Locale.ROOT)) || !isFree(utterance, i) || !isTalk(tree, i)) {
                continue;
            }
            for (int object : tree.children(i)) {
                int mention = isFree(utterance, object) ? actors.at(tree, object) : -1;
                if (mention >= 0) {
                    return mention;
                }
            }
        }
        return -1;
    }

    private static boolean isTalk(Tree tree, int preposition) {
        int head = tree.head(preposition);
        return head >= 0 && TALKS.contains(tree.lemma(head)) || TALKS.contains(tree.lemma(preposition - 1));
    }

    /** "'We stand by you': Moreno to Petrov". */
    private int behindSource(Utterance utterance) {
        if (utterance.found.source().isEmpty()) {
            return -1;
        }
        Tree tree = utterance.tree;
        Span source = utterance.found.source().get(utterance.found.source().size() - 1);
        int next = TokenIndex.token(tree, source.end());
        boolean to = next + 1 < tree.size()
                && tree.form(next).toLowerCase(Locale.ROOT).equals("to");
        return to && isFree(utterance, next + 1) ? actors.at(tree, next + 1) : -1;
    }
}
