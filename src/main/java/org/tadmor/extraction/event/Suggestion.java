package org.tadmor.extraction.event;

import org.tadmor.extraction.syntax.Tree;

/** Tells suggesting what to do ("suggested that the fleet leave") from suggesting how things are ("suggests it has left"). */
final class Suggestion {

    private Suggestion() {}

    static boolean isOpinion(Tree tree, int verb) {
        if (!tree.tag(verb).startsWith("V") || !tree.lemma(verb).equals("suggest")) {
            return false;
        }
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("ccomp") && isFinite(tree, child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinite(Tree tree, int clause) {
        if (tree.tag(clause).equals("VBZ") || tree.tag(clause).equals("VBD")) {
            return true;
        }
        for (int child : tree.children(clause)) {
            boolean auxiliary = tree.label(child).startsWith("aux");
            if (auxiliary
                    && (tree.tag(child).equals("VBZ")
                            || tree.tag(child).equals("VBD")
                            || tree.tag(child).equals("VBP"))) {
                return true;
            }
        }
        return false;
    }
}
