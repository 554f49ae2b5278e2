package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.TitleWords;
import org.tadmor.vocabulary.ActorKind;

/** Finds the roles that a sentence gives a name: "Irina Bokova, head of UNESCO," and "the spokesman, John Kirby," and "Kirby is the spokesman". */
final class TitleLinker {

    private static final Set<String> AFTER_ROLE =
            Set.of(",", ".", "of", "for", "at", "to", "in", "who", "and", ")", ";", "—", "–", "with");

    private static final Set<String> CLOSING = Set.of(",", ".", ")", "”", "\"");
    private static final Set<String> OF = Set.of("of", "for", "at", "in");
    private static final Set<String> PERSONAL = Set.of(
            "lawyer", "aide", "ally", "colleague", "adviser", "agent", "manager", "friend", "rival", "supporter");
    private static final int PHRASE = 9;

    private TitleLinker() {}

    /** Gives each name of a document the roles beside it; the role then means what the name means. */
    static void link(List<Candidate> candidates, int[] sameAs, Lexicon lexicon) {
        for (int i = 0; i + 1 < candidates.size(); i++) {
            Candidate left = candidates.get(i);
            for (int j = i + 1; j < candidates.size() && j <= i + 3; j++) {
                Candidate right = candidates.get(j);
                if (right.tree != left.tree) {
                    break;
                }
                if (left.form == Mention.Form.NAME && right.form == Mention.Form.ROLE) {
                    link(left, right, i, j, sameAs, lexicon, j == i + 1);
                } else if (left.form == Mention.Form.ROLE && right.form == Mention.Form.NAME) {
                    link(right, left, j, i, sameAs, lexicon, j == i + 1);
                }
            }
        }
    }

    private static void link(
            Candidate name,
            Candidate role,
            int nameIndex,
            int roleIndex,
            int[] sameAs,
            Lexicon lexicon,
            boolean adjacent) {
        if (role.plural || sameAs[roleIndex] >= 0 || !agree(name, role)) {
            return;
        }
        if (isApposition(name, role)
                || isAppositionOfAnother(name, role)
                || adjacent && standsBeside(name, role)
                || isCopula(name, role)
                || isInserted(name, role)
                || standsBehind(name, role)
                || endsPhrase(name, role, lexicon)) {
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

    /** "A witness, the former teacher Ann Sorel, said": the name stands with another role, and that beside this one. */
    private static boolean isAppositionOfAnother(Candidate name, Candidate role) {
        Tree tree = name.tree;
        int other = name.begin - 1;
        if (role.right >= other || !tree.form(role.right).equals(",") || !hangs(tree, name.head(), other)) {
            return false;
        }
        for (int i = role.right + 1; i <= other; i++) {
            if (!tree.tag(i).matches("DT|PRP\\$|JJ|NN|VBN")) {
                return false;
            }
        }
        return name.right + 1 < tree.size()
                && tree.form(name.right).equals(",")
                && tree.tag(name.right + 1).startsWith("V");
    }

    /** A comma between them and none of the words that would make the role the subject of something else. */
    private static boolean standsBeside(Candidate name, Candidate role) {
        Tree tree = name.tree;
        Candidate first = name.begin < role.begin ? name : role;
        Candidate second = first == name ? role : name;
        if (second.left != first.right + 1 || !tree.form(first.right).equals(",")) {
            return false;
        }
        boolean closed = second.right >= tree.size() || AFTER_ROLE.contains(tree.form(second.right));
        if (first == name) {
            return closed
                    && !tree.label(role.head()).equals("nsubj")
                    && !tree.label(role.head()).equals("conj");
        }
        return role.definite
                && second.right < tree.size()
                && tree.form(second.right).equals(",");
    }

    /** "The head of the relief agency, Omar Said, said", "a witness who fled, Omar Said, said": and only then what he does. */
    private static boolean isInserted(Candidate name, Candidate role) {
        Tree tree = name.tree;
        if (role.end >= name.begin) {
            return false;
        }
        String next = tree.tag(role.end);
        return (role.definite && (next.equals("IN") || next.equals("TO")) || next.equals("WP"))
                && tree.label(role.head()).startsWith("nsubj")
                && tree.head(role.head()) >= name.right
                && name.folded.indexOf(' ') > 0
                && tree.form(name.left - 1).equals(",")
                && name.right < tree.size()
                && tree.form(name.right).equals(",")
                && tree.tag(Math.min(name.right + 1, tree.size() - 1)).startsWith("V");
    }

    /** "According to the head of the election commission, Sofia Marek.": what the role is of stands between the two. */
    private static boolean standsBehind(Candidate name, Candidate role) {
        Tree tree = name.tree;
        int comma = name.left - 1;
        boolean closed = name.right >= tree.size() || CLOSING.contains(tree.form(name.right));
        boolean opens = role.isPerson() && role.end < comma && OF.contains(tree.form(role.end));
        if (!opens
                || !closed && !tree.tag(name.right).startsWith("VB")
                || !tree.form(comma).equals(",")) {
            return false;
        }
        for (int i = role.end; i < comma; i++) {
            if (tree.form(i).equals(",")
                    || tree.tag(i).startsWith("VB")
                    || tree.tag(i).startsWith("W")) {
                return false;
            }
        }
        return comma - role.end <= PHRASE;
    }

    /** "Head of the Farmers' Chamber Reza Said told reporters": the name follows what the role is of. */
    private static boolean endsPhrase(Candidate name, Candidate role, Lexicon lexicon) {
        Tree tree = name.tree;
        int first = name.begin;
        while (first > name.left && Character.isUpperCase(tree.form(first - 1).codePointAt(0))) {
            first--;
        }
        boolean opens = role.end < first && isOffice(role) && OF.contains(tree.form(role.end));
        if (!opens || first - role.end > PHRASE || !name.isPerson()) {
            return false;
        }
        for (int i = role.end; i < first; i++) {
            String tag = tree.tag(i);
            boolean inside = tag.startsWith("N")
                    || tag.startsWith("J")
                    || tag.equals("DT")
                    || tag.equals("POS")
                    || tag.equals("CC")
                    || OF.contains(tree.form(i));
            if (!inside) {
                return false;
            }
        }

        Lexicon.Nominal before = lexicon.nominal(tree.lemma(first - 1));
        boolean another = before != null
                && before.kind() == Lexicon.Nominal.Kind.PERSON
                && !tree.tag(first - 1).endsWith("S");
        return tree.tag(first - 1).startsWith("N") && !another;
    }

    /** Not a lawyer or aide, of whom a person's name behind "of" says whose he is. */
    private static boolean isOffice(Candidate role) {
        return role.title != null && !PERSONAL.contains(TitleWords.normal(role.noun));
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
