package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;

/** Roles that a relative clause tells of a name: "Omar Said, who heads the rescue service" is its head. */
final class RelativeRoles {

    private static final Map<String, String> ROLES = Map.of(
            "head", "head",
            "lead", "leader",
            "chair", "chairman",
            "command", "commander",
            "run", "head",
            "direct", "director",
            "manage", "manager",
            "represent", "lawyer",
            "coach", "coach",
            "edit", "editor");
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

    private RelativeRoles() {}

    /** Gives each name of a person the title that the clause behind it tells. */
    static void read(List<Candidate> candidates) {
        for (Candidate name : candidates) {
            Tree tree = name.tree;
            int who = name.end + 1;
            boolean clause = name.form == Mention.Form.NAME
                    && (name.isPerson() || name.kind == null && name.known == null && !name.place)
                    && who + 2 < tree.size()
                    && tree.form(name.end).equals(",")
                    && tree.form(who).equals("who");
            String role = clause && PRESENT.contains(tree.tag(who + 1)) ? ROLES.get(tree.lemma(who + 1)) : null;
            List<String> object = role == null ? List.of() : object(tree, who + 2);
            if (role != null && !object.isEmpty()) {
                Span words = new Span(
                        tree.token(who + 1).begin(), tree.token(who + 1).end());
                name.titles.add(new Candidate.Title(words, role, role, null, null, object, null));
                NameKinds.becomePerson(name, name.rule);
            }
        }
    }

    /** The nouns and adjectives of the object, in lower case. */
    private static List<String> object(Tree tree, int begin) {
        List<String> words = new ArrayList<>();
        for (int i = begin; i < tree.size(); i++) {
            String tag = tree.tag(i);
            boolean before = tag.equals("DT") || tag.equals("PRP$") || tag.equals("POS") || tag.equals("CD");
            if (!before && !PhraseWords.isNominal(tag)) {
                break;
            }
            if (!before) {
                words.add(tree.form(i).toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
