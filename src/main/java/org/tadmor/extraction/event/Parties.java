package org.tadmor.extraction.event;

import java.util.Set;
import org.tadmor.extraction.syntax.Tree;

/** Tells the words that can act or be acted upon in public life: names, and nouns such as "police" or "the rebels". */
final class Parties {

    private static final Set<String> NOUNS = Set.of(
            "police",
            "government",
            "court",
            "army",
            "troop",
            "force",
            "rebel",
            "president",
            "minister",
            "parliament",
            "official",
            "authority",
            "soldier",
            "militant",
            "militia",
            "judge",
            "prosecutor",
            "state",
            "country",
            "party",
            "opposition",
            "union",
            "group",
            "worker",
            "protester",
            "demonstrator",
            "citizen",
            "people",
            "civilian",
            "refugee",
            "migrant",
            "prisoner",
            "hostage",
            "journalist",
            "company",
            "lawmaker",
            "senator",
            "leader",
            "officer",
            "diplomat",
            "ambassador",
            "envoy",
            "king",
            "prince",
            "terrorist",
            "gunman",
            "fighter",
            "guerrilla",
            "separatist",
            "insurgent",
            "military",
            "navy",
            "ministry",
            "agency",
            "city",
            "town",
            "village",
            "port",
            "embassy",
            "consulate",
            "tribunal",
            "commission",
            "council",
            "senate",
            "congress",
            "coalition",
            "alliance",
            "delegation",
            "family",
            "student",
            "activist",
            "resident",
            "crowd",
            "farmer",
            "teacher",
            "doctor",
            "employee",
            "lawyer",
            "mayor",
            "governor",
            "candidate",
            "voter",
            "suspect",
            "dissident",
            "critic",
            "investigator",
            "jury",
            "regulator",
            "team",
            "expert",
            "donor",
            "charity");

    private Parties() {}

    static boolean is(Tree tree, int token) {
        return tree.tag(token).startsWith("NN")
                && (tree.tag(token).startsWith("NNP") || NOUNS.contains(tree.lemma(token)));
    }

    /** Whether the phrase holds a party, or an adjective made of a name ("Syrian"). */
    static boolean holds(Tree tree, Argument argument) {
        for (int at = argument.first(); at <= argument.last(); at++) {
            boolean origin = tree.tag(at).startsWith("JJ")
                    && Character.isUpperCase(tree.form(at).charAt(0));
            if (origin || is(tree, at)) {
                return true;
            }
        }
        return false;
    }
}
