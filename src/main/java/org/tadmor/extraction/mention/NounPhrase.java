package org.tadmor.extraction.mention;

import java.util.Set;
import org.tadmor.extraction.syntax.Tree;

/**
 * The words of the noun phrase in which a role stands, with the owner before it ("the dockers' union") and what it is of
 * ("a spokesman for the harbour police").
 */
final class NounPhrase {

    private static final Set<String> INSIDE =
            Set.of("det", "poss", "case", "amod", "compound", "nmod", "nummod", "nn", "hyph", "punct", "advmod");

    private static final Set<String> INSIDE_TAGS =
            Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "PRP$", "POS", "HYPH", "CD");
    private static final Set<String> LINKS = Set.of("of", "for", "to");
    private static final Set<String> NEAR = Set.of("close", "familiar", "loyal", "opposed");
    private static final int LONGEST = 8;

    private NounPhrase() {}

    static String words(Candidate role) {
        Tree tree = role.tree;
        int begin = role.begin;
        while (begin > 0 && isInside(tree, begin - 1, role)) {
            begin--;
        }
        while (begin < role.begin && !Character.isLetterOrDigit(tree.form(begin).codePointAt(0))) {
            begin++;
        }
        int end = end(tree, role);
        return role.text.substring(
                tree.token(begin).begin(), tree.token(end - 1).end());
    }

    /** The token behind the noun phrase that "of", "for" or "to" leads to, where a person's is short and only that. */
    private static int end(Tree tree, Candidate role) {
        int end = role.end;
        if (!role.isPerson()) {
            return end;
        }
        for (int phrases = 0; phrases < 2; phrases++) {
            int link = end + 1 < tree.size() && NEAR.contains(tree.form(end)) ? end + 1 : end;
            boolean linked = link < tree.size() && (link > end || LINKS.contains(tree.form(link)));
            int noun = linked ? nounEnd(tree, link + 1) : -1;
            if (noun < 0) {
                break;
            }
            end = noun;
        }
        return end;
    }

    private static int nounEnd(Tree tree, int begin) {
        int i = begin;
        while (i < tree.size() && i < begin + LONGEST && INSIDE_TAGS.contains(tree.tag(i))) {
            i++;
        }
        return i > begin && i < begin + LONGEST && tree.tag(i - 1).startsWith("N") ? i : -1;
    }

    /** Whether a token before a role hangs on the role by words of the phrase alone. */
    private static boolean isInside(Tree tree, int token, Candidate role) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            if (at >= role.begin && at < role.end) {
                return true;
            }
            if (!INSIDE.contains(tree.label(at))) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }
}
