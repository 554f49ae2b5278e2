package org.tadmor.extraction.event;

import java.util.Set;
import org.tadmor.extraction.syntax.Tree;

/** Tells sayings that demand: "The minister said the rebels must disarm." */
final class Obligation {

    private static final Set<String> SAYINGS = Set.of(
            "say", "tell", "add", "stress", "insist", "declare", "argue", "state", "write", "tweet", "reiterate");
    private static final Set<String> DUTIES = Set.of("must", "should", "ought", "shall");

    private Obligation() {}

    static boolean isDemand(Tree tree, int verb) {
        if (!tree.tag(verb).startsWith("V") || !SAYINGS.contains(tree.lemma(verb))) {
            return false;
        }
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("ccomp") && isDuty(tree, child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody must do it; "the lake must not dry up" demands nothing of anybody. */
    private static boolean isDuty(Tree tree, int clause) {
        boolean must = false;
        boolean somebody = false;
        for (int child : tree.children(clause)) {
            String label = tree.label(child);
            must |= label.equals("aux") && DUTIES.contains(tree.lemma(child));
            somebody |= label.equals("nsubj")
                    && (Parties.is(tree, child) || tree.tag(child).startsWith("PRP"));
            somebody |= label.equals("nsubjpass");
        }
        return must && somebody;
    }
}
