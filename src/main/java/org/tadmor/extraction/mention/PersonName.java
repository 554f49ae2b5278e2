package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadmor.registry.Spelling;

/**
 * A person's name, folded, in its parts.
 *
 * @param given what stands before the family name but for "de" or "bin", in order; empty where only that is given
 * @param family the last word without an Arabic article and without "Jr."
 * @param suffix "jr" and the like, or empty
 * @param isFamilyFirst whether the first word is the family's as well: "Han Ji-woo"
 */
record PersonName(List<String> given, String family, String suffix, boolean isFamilyFirst) {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul");
    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "der", "den", "di", "da", "del", "dos", "bin", "ibn");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    static PersonName of(String words) {
        List<String> parts = new ArrayList<>();
        String suffix = "";
        for (String part : Spelling.lower(words).split(" ")) {
            if (SUFFIXES.contains(part) && !parts.isEmpty()) {
                suffix = part;
            } else if (!part.isEmpty() && !ARTICLES.contains(part)) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return new PersonName(List.of(), "", suffix, false);
        }
        String family = parts.remove(parts.size() - 1);
        parts.removeIf(PARTICLES::contains);
        return new PersonName(List.copyOf(parts), family, suffix, words.matches("\\p{L}+ \\p{Lu}\\p{L}*-\\p{Ll}+"));
    }

    boolean isFull() {
        return !given.isEmpty();
    }

    /** Whether two names of one article can be one person's: the families as good as equal and the first names compatible. */
    boolean matches(PersonName other) {
        if (!family.equals(other.family) && !isNearFamily(other)) {
            return false;
        }
        if (given.isEmpty() || other.given.isEmpty()) {
            return family.equals(other.family);
        }
        if (!suffix.equals(other.suffix)) {
            return false;
        }
        String left = given.get(0);
        String right = other.given.get(0);
        return left.equals(right)
                || isInitial(left, right)
                || isInitial(right, left)
                || left.length() >= 3 && right.startsWith(left)
                || right.length() >= 3 && left.startsWith(right)
                || left.length() >= 5 && Spelling.nearlyEqual(left, right);
    }

    private boolean isNearFamily(PersonName other) {
        return family.length() >= 5
                && !given.isEmpty()
                && !other.given.isEmpty()
                && given.get(0).equals(other.given.get(0))
                && Spelling.nearlyEqual(family, other.family);
    }

    private static boolean isInitial(String left, String right) {
        return left.length() == 1 && right.startsWith(left);
    }
}
