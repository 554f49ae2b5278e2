package org.tadmor.registry;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of bodies that every state has, and the phrases that name them behind the state's adjective. */
final class BodyTypes {

    private final Map<String, String> phrases = new HashMap<>();
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, String> principals = new HashMap<>();

    BodyTypes() {
        for (String[] row : Table.rows("body_types.tsv")) {
            patterns.put(row[0], row[1]);
            Table.list(row[2]).forEach(phrase -> phrases.putIfAbsent(Spelling.lower(phrase), row[0]));
            if (!row[3].isEmpty()) {
                principals.put(row[0], row[3]);
            }
        }
    }

    @Nullable
    String ofPhrase(String folded) {
        return phrases.get(folded);
    }

    @Nullable
    String pattern(String type) {
        return patterns.get(type);
    }

    /** The kind of body that a body of this kind belongs to. */
    @Nullable
    String principal(String type) {
        return principals.get(type);
    }
}
