package org.tadmor.extraction.event;

import java.util.Set;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Actuality;

/**
 * Reads from the tree whether an event is told as having happened: negations, modals, conditions and the words over it
 * ("plans to retake", "failed to retake", "called for the release", "if the town is retaken").
 */
final class ActualityReader {

    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "’ll");
    private static final Set<String> POSSIBLE = Set.of("would", "could", "may", "might", "can", "should", "must");
    private static final Set<String> PLANNING = Set.of(
            "plan",
            "pledge",
            "promise",
            "vow",
            "agree",
            "order",
            "decide",
            "prepare",
            "intend",
            "expect",
            "schedule",
            "set",
            "willing",
            "ready",
            "offer",
            "commit",
            "announce",
            "undertake",
            "aim",
            "due",
            "propose",
            "approve",
            "authorize",
            "authorise",
            "proposal",
            "decision",
            "commitment",
            "future",
            "upcoming",
            "planned",
            "scheduled",
            "planning",
            "agreement",
            "intention",
            "will");
    private static final Set<String> WISHING = Set.of(
            "call",
            "demand",
            "urge",
            "ask",
            "request",
            "want",
            "hope",
            "seek",
            "appeal",
            "threaten",
            "threat",
            "warn",
            "try",
            "attempt",
            "bid",
            "effort",
            "possible",
            "possibility",
            "fear",
            "wish",
            "consider",
            "discuss",
            "suggest",
            "allow",
            "let",
            "help",
            "press",
            "push",
            "convince",
            "persuade",
            "invite",
            "anticipate",
            "foresee",
            "potential",
            "proposed",
            "campaign",
            "call for",
            "need",
            "require",
            "able");
    private static final Set<String> DENYING = Set.of(
            "fail",
            "refuse",
            "decline",
            "deny",
            "reject",
            "prevent",
            "avoid",
            "avert",
            "unwilling",
            "halt",
            "stop",
            "cancel",
            "veto",
            "unable",
            "impossible",
            "refusal",
            "failure",
            "without");
    private static final Set<String> NEVER = Set.of("not", "n't", "n’t", "never", "no", "neither", "nor");
    private static final Set<String> IF = Set.of("if", "unless", "whether", "once", "until");
    private static final Set<String> LINKS =
            Set.of("xcomp", "ccomp", "pobj", "prep", "pcomp", "dobj", "acl", "acomp", "nmod", "conj", "oprd");

    /** Prepositions whose object need not have happened: "called for the release", "a threat of war". */
    private static final Set<String> OPENING =
            Set.of("for", "of", "to", "about", "against", "from", "toward", "towards");

    private ActualityReader() {}

    static Actuality of(Tree tree, int trigger) {
        Actuality own = own(tree, trigger);
        if (own != Actuality.ACTUAL) {
            return own;
        }
        boolean bare = isOpen(tree, trigger);
        int at = trigger;
        for (int steps = 0; steps < 5; steps++) {
            int head = tree.head(at);
            if (head < 0) {
                return bare && tree.tag(trigger).equals("VB") && steps == 0 ? Actuality.PLANNED : Actuality.ACTUAL;
            }
            if (tree.label(at).equals("advcl")) {
                return isConditional(tree, at) ? Actuality.HYPOTHETICAL : Actuality.ACTUAL;
            }
            if (tree.label(at).equals("prep") && !OPENING.contains(tree.lemma(at))) {
                return Actuality.ACTUAL;
            }
            if (!LINKS.contains(tree.label(at))
                    || tree.label(at).equals("ccomp") && !bare && !isOver(tree, head, DENYING)) {
                return Actuality.ACTUAL;
            }
            Actuality over = over(tree, head, bare);
            if (over != Actuality.ACTUAL) {
                return over;
            }
            if (tree.tag(head).startsWith("V") && !tree.label(at).equals("conj")) {
                bare = isOpen(tree, head);
                if (!bare) {
                    return Actuality.ACTUAL;
                }
            }
            at = head;
        }
        return Actuality.ACTUAL;
    }

    /** Whether nothing shows that it happened: an infinitive, or a noun that needs none. */
    private static boolean isOpen(Tree tree, int token) {
        String tag = tree.tag(token);
        return tag.equals("VB") || tag.equals("VBG") || tag.startsWith("NN") || tag.startsWith("JJ");
    }

    private static Actuality own(Tree tree, int trigger) {
        for (int child : tree.children(trigger)) {
            String label = tree.label(child);
            String word = tree.form(child).toLowerCase(java.util.Locale.ROOT);
            if (label.equals("neg")
                    || label.equals("det") && NEVER.contains(word)
                    || NEVER.contains(word) && child < trigger) {
                return Actuality.NEGATED;
            }
            if (label.equals("aux") && FUTURE.contains(word)) {
                return hasNegation(tree, trigger) ? Actuality.NEGATED : Actuality.PLANNED;
            }
            if (label.equals("aux") && POSSIBLE.contains(word)) {
                return word.equals("would") && isConditional(tree, trigger)
                        ? Actuality.HYPOTHETICAL
                        : hasNegation(tree, trigger) ? Actuality.NEGATED : would(tree, trigger, word);
            }
            if (label.equals("mark") && IF.contains(word) && !word.equals("once") && !word.equals("until")) {
                return Actuality.HYPOTHETICAL;
            }
            if (tree.tag(child).startsWith("JJ") && PLANNING.contains(tree.lemma(child))) {
                return Actuality.PLANNED;
            }
            if (tree.tag(child).startsWith("JJ") && WISHING.contains(tree.lemma(child))) {
                return Actuality.HYPOTHETICAL;
            }
        }
        return Actuality.ACTUAL;
    }

    private static Actuality would(Tree tree, int trigger, String modal) {
        boolean reported = tree.label(trigger).equals("ccomp") && modal.equals("would");
        return reported ? Actuality.PLANNED : Actuality.HYPOTHETICAL;
    }

    private static boolean hasNegation(Tree tree, int token) {
        for (int child : tree.children(token)) {
            if (tree.label(child).equals("neg")) {
                return true;
            }
        }
        return false;
    }

    private static Actuality over(Tree tree, int head, boolean bare) {
        if (isOver(tree, head, DENYING)) {
            return Actuality.NEGATED;
        }
        if (bare && isOver(tree, head, PLANNING)) {
            return Actuality.PLANNED;
        }
        if (bare && isOver(tree, head, WISHING)) {
            return Actuality.HYPOTHETICAL;
        }
        if (tree.tag(head).startsWith("V")) {
            Actuality own = own(tree, head);
            return bare || own == Actuality.NEGATED ? own : Actuality.ACTUAL;
        }
        return Actuality.ACTUAL;
    }

    private static boolean isOver(Tree tree, int head, Set<String> words) {
        return words.contains(tree.lemma(head));
    }

    private static boolean isConditional(Tree tree, int clause) {
        for (int child : tree.children(clause)) {
            if (tree.label(child).equals("mark") && IF.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }
}
