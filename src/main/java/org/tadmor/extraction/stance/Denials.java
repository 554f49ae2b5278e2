package org.tadmor.extraction.stance;

import java.util.Locale;
import java.util.Set;
import org.tadmor.extraction.syntax.Tree;

/** Predicates that deny without a negation: "failed to pay", "lacked fuel", "is out of reach", "was far from safe". */
final class Denials {

    private static final int LONGEST = 4;
    private static final Set<String> WITH_INFINITIVE =
            Set.of("fail", "refuse", "decline", "cease", "neglect", "forget", "omit");
    private static final Set<String> WITH_OBJECT = Set.of("lack");
    private static final Set<String> PREDICATES = Set.of(
            "out of reach",
            "out of the question",
            "out of sight",
            "far from",
            "nowhere near",
            "anything but",
            "no longer",
            "off the table",
            "short of");

    private Denials() {}

    static boolean isDenial(Tree tree, int head) {
        String lemma = tree.lemma(head);
        if (WITH_OBJECT.contains(lemma)) {
            return tree.tag(head).startsWith("V");
        }
        if (WITH_INFINITIVE.contains(lemma)) {
            return hasInfinitive(tree, head);
        }
        return lemma.equals("be") && isPredicate(tree, head);
    }

    private static boolean hasInfinitive(Tree tree, int head) {
        for (int child : tree.children(head)) {
            if (child > head && tree.label(child).equals("xcomp")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPredicate(Tree tree, int head) {
        for (int begin = head + 1; begin <= head + 2; begin++) {
            StringBuilder words = new StringBuilder();
            for (int i = begin; i < tree.size() && i < begin + LONGEST; i++) {
                words.append(words.isEmpty() ? "" : " ").append(tree.form(i).toLowerCase(Locale.ROOT));
                if (PREDICATES.contains(words.toString())) {
                    return true;
                }
            }
        }
        return false;
    }
}
