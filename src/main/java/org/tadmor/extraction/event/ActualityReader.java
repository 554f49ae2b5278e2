package org.tadmor.extraction.event;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.event.ActualityWords.Kind;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Actuality;

/**
 * Reads from the tree whether an event is told as having happened: negations, also those of its subject or object ("no
 * ransom was paid"), modals, conditions, and the words over it as far up as nothing shows that it happened ("plans to
 * retake", "failed to retake", "called for the release", "denied reports that the town had been retaken").
 */
final class ActualityReader {

    private static final int HIGHEST = 7;
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "’ll", "wo", "’d", "'d");
    private static final Set<String> POSSIBLE =
            Set.of("would", "could", "may", "might", "can", "should", "must", "ought", "ca");
    private static final Set<String> NEVER = Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "no-one");
    private static final Set<String> IF = Set.of("if", "unless", "whether");
    private static final Set<String> WHEN = Set.of("when", "once", "until", "till", "after", "before", "as");
    private static final Set<String> ADMITTED = Set.of("doubt", "question", "secret", "surprise", "coincidence");
    private static final Set<String> PARTS = Set.of("nsubj", "nsubjpass", "dobj", "attr");
    private static final Set<String> LINKS =
            Set.of("xcomp", "ccomp", "pobj", "prep", "pcomp", "dobj", "acl", "acomp", "nmod", "conj", "oprd", "attr");

    /** Prepositions whose object need not have happened: "called for the release", "a threat of war". */
    private static final Set<String> OPENING =
            Set.of("for", "of", "to", "about", "against", "from", "toward", "towards", "short", "instead");

    private final Tree tree;

    private ActualityReader(Tree tree) {
        this.tree = tree;
    }

    static Actuality of(Tree tree, int trigger) {
        ActualityReader reader = new ActualityReader(tree);
        Actuality own = reader.own(trigger);
        if (own != Actuality.NEGATED && reader.isAsked(trigger)) {
            return Actuality.HYPOTHETICAL;
        }
        if (own != Actuality.ACTUAL) {
            return own;
        }
        return reader.above(trigger);
    }

    private boolean isAsked(int trigger) {
        return tree.head(trigger) < 0
                && tree.form(tree.size() - 1).equals("?")
                && tree.tag(trigger).startsWith("V");
    }

    private Actuality above(int trigger) {
        boolean bare = isOpen(trigger);
        int at = trigger;
        for (int steps = 0; steps < HIGHEST; steps++) {
            int head = tree.head(at);
            String label = tree.label(at);
            if (head < 0) {
                return bare && steps == 0 && tree.tag(trigger).equals("VB") ? Actuality.PLANNED : Actuality.ACTUAL;
            }
            if (label.startsWith("nsubj")) {
                return ofSubject(at, head);
            }
            if (label.equals("advcl")) {
                return ofClause(at, head);
            }
            if (label.equals("attr") && isOneOfMany(at)) {
                return Actuality.ACTUAL;
            }
            if (label.equals("prep")) {
                Actuality opened = ofPreposition(at, head);
                if (opened != null) {
                    return opened;
                }
            }
            if (!LINKS.contains(label) || label.equals("ccomp") && !bare && !opensClause(head)) {
                return Actuality.ACTUAL;
            }
            if (tree.lemma(head).equals("doubt") && isNone(head)) {
                return Actuality.ACTUAL;
            }
            Actuality over = over(head, bare);
            if (over != Actuality.ACTUAL) {
                return over;
            }
            if (tree.tag(head).startsWith("V") && !label.equals("conj")) {
                if (isPurpose(at) && !ActualityWords.is(Kind.CARRIES_OUT, tree.lemma(head))) {
                    return Actuality.HYPOTHETICAL;
                }
                bare = isOpen(head);
                if (!bare) {
                    return Actuality.ACTUAL;
                }
            } else if (isPurpose(at) && label.equals("acl")) {
                return Actuality.PLANNED;
            }
            at = head;
        }
        return Actuality.ACTUAL;
    }

    /** Whether nothing shows that it happened: an infinitive, or a noun that needs none. */
    private boolean isOpen(int token) {
        String tag = tree.tag(token);
        return tag.equals("VB") || tag.equals("VBG") || tag.startsWith("NN") || tag.startsWith("JJ");
    }

    /** "to retake the town", where nothing says that it was retaken. */
    private boolean isPurpose(int token) {
        if (!tree.tag(token).equals("VB")) {
            return false;
        }
        for (int child : tree.children(token)) {
            if (tree.tag(child).equals("TO")) {
                return true;
            }
        }
        return false;
    }

    /** "is not the first attack". */
    private boolean isOneOfMany(int token) {
        for (int child : tree.children(token)) {
            if (Set.of("first", "only", "last", "latest").contains(tree.form(child))) {
                return true;
            }
        }
        return false;
    }

    /** A clause that need not be so: "denied that …", "no evidence that …", "it is not true that …". */
    private boolean opensClause(int head) {
        String lemma = tree.lemma(head);
        return ActualityWords.is(Kind.DENIES, lemma)
                || ActualityWords.is(Kind.HEARSAY, lemma)
                || lemma.equals("doubt")
                || isUntrue(head);
    }

    private boolean isUntrue(int head) {
        boolean copula = tree.lemma(head).equals("be") || tree.tag(head).startsWith("JJ");
        if (!copula) {
            return false;
        }
        boolean negated = isNegated(head);
        boolean truth = isTruth(head);
        boolean untruth = ActualityWords.is(Kind.DENIES, tree.lemma(head));
        for (int child : tree.children(head)) {
            truth |= isTruth(child);
            untruth |= tree.label(child).equals("acomp") && ActualityWords.is(Kind.DENIES, tree.lemma(child));
        }
        return truth && negated || untruth;
    }

    private boolean isTruth(int token) {
        return Set.of("true", "correct", "case").contains(tree.lemma(token));
    }

    private Actuality own(int trigger) {
        for (int child : tree.children(trigger)) {
            Actuality said = byChild(trigger, child);
            if (said != null) {
                return said;
            }
        }
        return Actuality.ACTUAL;
    }

    private @Nullable Actuality byChild(int trigger, int child) {
        String label = tree.label(child);
        String word = tree.form(child).toLowerCase(Locale.ROOT);
        boolean verb = tree.tag(trigger).startsWith("V");
        if (label.equals("neg") && !isOneOfMany(trigger)
                || NEVER.contains(word) && (label.equals("det") || child < trigger) && !label.startsWith("nsubj")
                || verb && PARTS.contains(label) && isNone(child)) {
            return Actuality.NEGATED;
        }
        if (label.equals("aux") && FUTURE.contains(word) && !tree.lemma(child).equals("have")) {
            return isNegated(trigger) ? Actuality.NEGATED : Actuality.PLANNED;
        }
        if (label.equals("aux") && POSSIBLE.contains(word)) {
            return isNegated(trigger) ? Actuality.NEGATED : possible(trigger, word);
        }
        if (label.equals("mark") && IF.contains(word)) {
            return Actuality.HYPOTHETICAL;
        }
        boolean adjective = tree.tag(child).startsWith("JJ") || label.equals("amod");
        if (adjective && ActualityWords.is(Kind.PLANS, word) || adjective && word.equals("future")) {
            return Actuality.PLANNED;
        }
        if (adjective && isModifier(child) && ActualityWords.is(Kind.WISHES, word)) {
            return Actuality.HYPOTHETICAL;
        }
        return adjective && !verb && word.equals("planned") ? Actuality.PLANNED : null;
    }

    private boolean isModifier(int token) {
        return tree.label(token).equals("amod") || tree.label(token).equals("nmod");
    }

    /** "no ransom", "neither side", "none of the hostages", "nobody". */
    private boolean isNone(int token) {
        if (NOBODY.contains(tree.lemma(token))) {
            return true;
        }
        for (int child : tree.children(token)) {
            String word = tree.form(child).toLowerCase(Locale.ROOT);
            if (tree.label(child).equals("det") && (word.equals("no") || word.equals("neither"))
                    || tree.label(child).equals("neg")) {
                return true;
            }
        }
        return false;
    }

    private Actuality possible(int trigger, String modal) {
        boolean reported = tree.label(trigger).equals("ccomp") && modal.equals("would");
        return reported && !isConditional(trigger) ? Actuality.PLANNED : Actuality.HYPOTHETICAL;
    }

    private boolean isNegated(int token) {
        for (int child : tree.children(token)) {
            if (tree.label(child).equals("neg")) {
                return true;
            }
        }
        return false;
    }

    private Actuality over(int head, boolean bare) {
        String lemma = tree.lemma(head);
        if (ActualityWords.is(Kind.DENIES, lemma) || isUntrue(head) || isNothing(head) || isRuledOut(head)) {
            return Actuality.NEGATED;
        }
        if (bare && (ActualityWords.is(Kind.PLANS, lemma) || isGoing(head) || isOf(head, Kind.PLANS))) {
            return isNegated(head) || isGivenUp(head) ? Actuality.NEGATED : Actuality.PLANNED;
        }
        if (bare && (ActualityWords.is(Kind.WISHES, lemma) || isOf(head, Kind.WISHES)) || lemma.equals("doubt")) {
            return Actuality.HYPOTHETICAL;
        }
        if (tree.tag(head).startsWith("V")) {
            Actuality own = own(head);
            return bare || own == Actuality.NEGATED ? own : Actuality.ACTUAL;
        }
        return Actuality.ACTUAL;
    }

    /** "abandoned a plan to", "the plan to … was dropped". */
    private boolean isGivenUp(int plan) {
        int over = tree.head(plan);
        boolean object = tree.label(plan).equals("dobj") || tree.label(plan).equals("nsubjpass");
        return object && over >= 0 && ActualityWords.is(Kind.DENIES, tree.lemma(over));
    }

    private boolean isRuledOut(int head) {
        if (!tree.lemma(head).equals("rule")) {
            return false;
        }
        for (int child : tree.children(head)) {
            if (tree.label(child).equals("prt") && tree.lemma(child).equals("out")) {
                return true;
            }
        }
        return false;
    }

    /** "no evidence that", "no plans to"; but "no doubt that". */
    private boolean isNothing(int head) {
        return tree.tag(head).startsWith("NN") && isNone(head) && !ADMITTED.contains(tree.lemma(head));
    }

    /** "is going to retake", "is to retake". */
    private boolean isGoing(int head) {
        return tree.form(head).equalsIgnoreCase("going") || tree.lemma(head).equals("be");
    }

    /** "future operations on", "a possible deal on". */
    private boolean isOf(int head, Kind kind) {
        for (int child : tree.children(head)) {
            if (isModifier(child)
                    && (ActualityWords.is(kind, tree.lemma(child))
                            || ActualityWords.is(kind, tree.form(child).toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a preposition says of its object; null where it depends on what stands above: "stopped them from", "a plan
     * for", "impossible without" (which says that there was one).
     */
    private @Nullable Actuality ofPreposition(int preposition, int head) {
        String word = tree.lemma(preposition);
        if (word.equals("without")) {
            boolean needed = isNegated(head) || ActualityWords.is(Kind.DENIES, tree.lemma(head)) || isUntrue(head);
            return needed || isOutOf(head) || isModal(head) ? Actuality.ACTUAL : Actuality.NEGATED;
        }
        if (word.equals("from") && ActualityWords.is(Kind.KEEPS_FROM, tree.lemma(head))) {
            return Actuality.NEGATED;
        }
        if (word.equals("to") && tree.tag(head).startsWith("V") && !ActualityWords.is(Kind.PLANS, tree.lemma(head))) {
            return null;
        }
        if (OPENING.contains(word)) {
            return null;
        }
        boolean open = tree.tag(head).startsWith("NN") && (isOf(head, Kind.PLANS) || isOf(head, Kind.WISHES))
                || ActualityWords.is(Kind.WISHES, tree.lemma(head))
                        && tree.tag(head).startsWith("NN");
        return open ? null : Actuality.ACTUAL;
    }

    private boolean isModal(int verb) {
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("aux")
                    && POSSIBLE.contains(tree.form(child).toLowerCase(Locale.ROOT))) {
                return isNegated(verb) || isOutOf(verb);
            }
        }
        return false;
    }

    /** "is out of reach", "out of the question". */
    private boolean isOutOf(int verb) {
        for (int child : tree.children(verb)) {
            if (tree.lemma(child).equals("out") && reaches(child, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(int at, int depth) {
        String lemma = tree.lemma(at);
        if (lemma.equals("reach") || lemma.equals("question")) {
            return true;
        }
        for (int child : tree.children(at)) {
            if (depth < 3 && reaches(child, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** A noun that something is said of: "the attack never happened", "a deal is out of reach", "talks are planned". */
    private Actuality ofSubject(int subject, int verb) {
        if (!tree.tag(subject).startsWith("NN")) {
            return Actuality.ACTUAL;
        }
        String lemma = tree.lemma(verb);
        boolean passive = tree.label(subject).equals("nsubjpass");
        boolean occurs = lemma.equals("be") || ActualityWords.is(Kind.OCCURS, lemma);
        if (isOutOf(verb) || passive && ActualityWords.is(Kind.DENIES, lemma) || isUntrue(verb)) {
            return isPerfect(verb) ? Actuality.ACTUAL : Actuality.NEGATED;
        }
        if (passive && ActualityWords.is(Kind.PLANS, lemma)) {
            return Actuality.PLANNED;
        }
        if (passive && ActualityWords.is(Kind.WISHES, lemma)) {
            return Actuality.HYPOTHETICAL;
        }
        Actuality own = occurs && !isPerfect(verb) ? own(verb) : Actuality.ACTUAL;
        return lemma.equals("be") && own == Actuality.NEGATED ? Actuality.ACTUAL : own;
    }

    /** "could have been prevented", "would have been impossible": it happened, or nothing is said of that. */
    private boolean isPerfect(int verb) {
        boolean have = false;
        boolean modal = false;
        for (int child : tree.children(verb)) {
            have |= tree.label(child).startsWith("aux") && tree.lemma(child).equals("have");
            modal |= POSSIBLE.contains(tree.form(child).toLowerCase(Locale.ROOT));
        }
        return have && modal;
    }

    /** "if …"; "to retake the town, the army …"; "will leave when the town is retaken". */
    private Actuality ofClause(int clause, int head) {
        if (isConditional(clause)) {
            return Actuality.HYPOTHETICAL;
        }
        if (isPurpose(clause)) {
            return ActualityWords.is(Kind.CARRIES_OUT, tree.lemma(head)) ? own(head) : Actuality.HYPOTHETICAL;
        }
        boolean present = tree.tag(clause).equals("VBZ") || tree.tag(clause).equals("VBP") || isPresent(clause);
        return present && (isWhen(clause) || isBefore(clause, head)) && own(head) != Actuality.ACTUAL
                ? Actuality.HYPOTHETICAL
                : Actuality.ACTUAL;
    }

    private boolean isPresent(int verb) {
        for (int child : tree.children(verb)) {
            if (tree.label(child).startsWith("aux")) {
                return tree.tag(child).equals("VBZ") || tree.tag(child).equals("VBP");
            }
        }
        return false;
    }

    private boolean isWhen(int clause) {
        for (int child : tree.children(clause)) {
            if ((tree.label(child).equals("mark") || tree.label(child).equals("advmod"))
                    && WHEN.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** "will leave once …", where "once" hangs on the verb above. */
    private boolean isBefore(int clause, int head) {
        for (int child : tree.children(head)) {
            if (head < child && child < clause && WHEN.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private boolean isConditional(int clause) {
        for (int child : tree.children(clause)) {
            if (tree.label(child).equals("mark") && IF.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }
}
