package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ActorKind;

/** Finds the roles that a sentence gives a name: "Irina Bokova, head of UNESCO," and "the spokesman, John Kirby," and "Kirby is the spokesman". */
final class TitleLinker {

    private static final Set<String> AFTER_ROLE =
            Set.of(",", ".", "of", "for", "at", "to", "in", "who", "and", ")", ";", "—", "–", "with");

    private TitleLinker() {}

    /** Gives each name of a document the roles beside it; the role then means what the name means. */
    static void link(List<Candidate> candidates, int[] sameAs) {
        for (int i = 0; i + 1 < candidates.size(); i++) {
            Candidate left = candidates.get(i);
            for (int j = i + 1; j < candidates.size() && j <= i + 3; j++) {
                Candidate right = candidates.get(j);
                if (right.tree != left.tree) {
                    break;
                }
                if (left.form == Mention.Form.NAME && right.form == Mention.Form.ROLE) {
                    link(left, right, i, j, sameAs, j == i + 1);
                } else if (left.form == Mention.Form.ROLE && right.form == Mention.Form.NAME) {
                    link(right, left, j, i, sameAs, j == i + 1);
                }
            }
        }
    }

    private static void link(
            Candidate name, Candidate role, int nameIndex, int roleIndex, int[] sameAs, boolean adjacent) {
        if (role.plural || sameAs[roleIndex] >= 0 || !agree(name, role)) {
            return;
        }
        if (isApposition(name, role) || adjacent && standsBeside(name, role) || isCopula(name, role)) {
            sameAs[roleIndex] = nameIndex;
            name.titles.addAll(role.titles);
            name.agreement = name.agreement.with(role.agreement);
            if (role.isPerson()) {
                name.kind = ActorKind.PERSON;
                name.place = false;
            }
        }
    }

    private static boolean agree(Candidate name, Candidate role) {
        boolean person = role.isPerson();
        if (name.kind == null) {
            return person && !name.place && name.known == null;
        }
        return person ? name.isPerson() : !name.isPerson() && name.kind != ActorKind.STATE;
    }

    private static boolean isApposition(Candidate name, Candidate role) {
        Tree tree = name.tree;
        return hangs(tree, name.head(), role.head()) || hangs(tree, role.head(), name.head());
    }

    private static boolean hangs(Tree tree, int token, int on) {
        return tree.label(token).equals("appos") && tree.head(token) == on;
    }

    /** A comma between them and none of the words that would make the role the subject of something else. */
    private static boolean standsBeside(Candidate name, Candidate role) {
        Tree tree = name.tree;
        Candidate first = name.begin < role.begin ? name : role;
        Candidate second = first == name ? role : name;
        if (second.begin != first.end + 1 || !tree.form(first.end).equals(",")) {
            return false;
        }
        boolean closed = second.end >= tree.size() || AFTER_ROLE.contains(tree.form(second.end));
        if (first == name) {
            return closed
                    && !tree.label(role.head()).equals("nsubj")
                    && !tree.label(role.head()).equals("conj");
        }
        return role.definite
                && second.end < tree.size()
                && tree.form(second.end).equals(",");
    }

    private static boolean isCopula(Candidate name, Candidate role) {
        Tree tree = name.tree;
        int verb = tree.head(role.head());
        return role.title != null
                && verb >= 0
                && tree.label(role.head()).equals("attr")
                && tree.lemma(verb).equals("be")
                && tree.head(name.head()) == verb
                && tree.label(name.head()).startsWith("nsubj");
    }
}
