package org.tadmor.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a parameter's name that there is not. */
public final class Suggestion {

    private static final int SIMILAR = 3;

    private Suggestion() {}

    /** What is wrong with a name, and what there is instead. */
    public static String of(String name, Collection<String> names) {
        if (names.isEmpty()) {
            return "is not a parameter here; this operation takes none";
        }
        Optional<String> similar = names.stream()
                .filter(known -> distance(name.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT)) < SIMILAR)
                .findFirst();
        return "is not a parameter here; "
                + similar.map(known -> "did you mean '" + known + "'? ").orElse("") + "There are: "
                + String.join(", ", names);
    }

    /** Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
