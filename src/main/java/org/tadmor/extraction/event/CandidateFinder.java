package org.tadmor.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;

/**
 * Finds the words of a sentence that may name events: those the lexicon knows, and other verbs that stand between two
 * named parties.
 */
final class CandidateFinder {

    private static final Set<String> IDLE = Set.of(
            "be", "have", "do", "include", "become", "seem", "remain", "know", "think", "believe", "see", "hear",
            "feel", "accord", "follow", "explain", "mean", "like", "write", "read", "note", "quote", "contain",
            "belong", "relate", "base", "own", "cost", "star", "air", "name");

    private static final Trigger DEMAND = new Trigger(EventType.REQUEST, "demand", false);

    private final TriggerLexicon lexicon;

    CandidateFinder(TriggerLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The candidates of a sentence, in its order. */
    List<Candidate> find(Tree tree) {
        TaggedTree tagged = tag(tree);
        List<Candidate> found = new ArrayList<>();
        for (int token = 0; token < tree.size(); token++) {
            Trigger entry = tagged.entry(token);
            if (entry != null && !isLent(tagged, token) && !isAuxiliary(tree, token)) {
                found.add(new Candidate(tagged, token, entry, ArgumentFinder.of(tree, token)));
            } else if (entry == null && mayAct(tree, token)) {
                List<Argument> arguments = ArgumentFinder.of(tree, token);
                if (hasParties(tree, arguments)) {
                    found.add(new Candidate(tagged, token, null, arguments));
                }
            }
        }
        return found;
    }

    private TaggedTree tag(Tree tree) {
        @Nullable Trigger[] entries = new Trigger[tree.size()];
        for (int token = 0; token < entries.length; token++) {
            entries[token] = entry(tree, token);
        }
        return new TaggedTree(tree, entries);
    }

    private @Nullable Trigger entry(Tree tree, int token) {
        Trigger entry = Suggestion.isOpinion(tree, token) ? null : lexicon.at(tree, token);
        return entry == null && Obligation.isDemand(tree, token) ? DEMAND : entry;
    }

    /** Whether the noun is the object of a verb that names the same event with it: "held talks". */
    private static boolean isLent(TaggedTree tagged, int token) {
        Tree tree = tagged.tree();
        int head = tree.head(token);
        if (!tree.tag(token).startsWith("NN")) {
            return false;
        }
        if (tree.label(token).equals("compound") || tree.tag(token).startsWith("NNP")) {
            return true;
        }
        return head >= 0
                && tree.tag(head).startsWith("V")
                && tree.label(token).equals("dobj")
                && tagged.entry(head) != null;
    }

    private static boolean isAuxiliary(Tree tree, int token) {
        return tree.label(token).startsWith("aux");
    }

    private static boolean mayAct(Tree tree, int token) {
        return tree.tag(token).startsWith("V")
                && !isAuxiliary(tree, token)
                && !IDLE.contains(tree.lemma(token))
                && !tree.label(token).equals("compound");
    }

    private static boolean hasParties(Tree tree, List<Argument> arguments) {
        boolean agent = false;
        boolean other = false;
        for (Argument argument : arguments) {
            boolean party = Parties.holds(tree, argument);
            agent |= party && argument.role() == ParticipantRole.AGENT;
            other |= party && argument.role() != ParticipantRole.AGENT;
        }
        return agent && other;
    }
}
