package org.tadmor.extraction.time;

import java.util.Set;
import org.tadmor.extraction.syntax.Tree;

/** Where the clause around a token looks: back, ahead or neither, from its verbs. */
final class Outlook {

    private static final Set<String> MODALS =
            Set.of("will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could");
    private static final Set<String> AHEAD = Set.of(
            "plan",
            "expect",
            "schedule",
            "set",
            "due",
            "slate",
            "aim",
            "intend",
            "hope",
            "prepare",
            "want",
            "promise",
            "pledge",
            "vow",
            "agree",
            "offer",
            "propose",
            "upcoming",
            "forthcoming",
            "likely",
            "go");
    private static final Set<String> PERFECT =
            Set.of("have", "'ve", "has", "had", "be", "was", "were", "is", "are", "do", "did");

    private Outlook() {}

    static Reference.Look of(Tree tree, int token) {
        int steps = 0;
        for (int at = token; at >= 0 && steps < 12; at = tree.head(at), steps++) {
            Reference.Look look = lookOf(tree, at);
            if (look != Reference.Look.OPEN) {
                return look;
            }
        }
        return Reference.Look.OPEN;
    }

    private static Reference.Look lookOf(Tree tree, int at) {
        String tag = tree.tag(at);
        String lemma = tree.lemma(at);
        if (AHEAD.contains(lemma) && (tag.equals("VBN") || tag.startsWith("JJ") || tag.equals("VBG"))) {
            return Reference.Look.AHEAD;
        }
        if (!tag.startsWith("V")) {
            return Reference.Look.OPEN;
        }
        boolean infinitive = false;
        for (int child : tree.children(at)) {
            String word = tree.form(child).toLowerCase(java.util.Locale.ROOT);
            if (MODALS.contains(word) && child < at && !perfect(tree, at)) {
                return Reference.Look.AHEAD;
            }
            infinitive |= word.equals("to") && tree.tag(child).equals("TO");
        }
        if (infinitive) {
            int governor = tree.head(at);
            boolean open = governor < 0
                    || AHEAD.contains(tree.lemma(governor))
                    || tree.lemma(governor).equals("be");
            return open ? Reference.Look.AHEAD : Reference.Look.OPEN;
        }
        return tag.equals("VBD") || perfect(tree, at) ? Reference.Look.BACK : Reference.Look.OPEN;
    }

    /** Whether the verb is a participle with an auxiliary of the past: "had met", "was killed". */
    private static boolean perfect(Tree tree, int at) {
        if (!tree.tag(at).equals("VBN") && !tree.tag(at).equals("VB")) {
            return false;
        }
        for (int child : tree.children(at)) {
            if (child < at
                    && PERFECT.contains(tree.lemma(child))
                    && tree.label(child).startsWith("aux")
                    && (tree.tag(child).equals("VBD") || tree.lemma(child).equals("have"))) {
                return true;
            }
        }
        return false;
    }
}
