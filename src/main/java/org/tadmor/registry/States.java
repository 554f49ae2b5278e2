package org.tadmor.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ActorKind;

/** States and territories with their adjectives, peoples and capitals. */
final class States {

    private final List<KnownActor> entries = new ArrayList<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, String> peoples = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();

    States() {
        for (String[] row : Table.rows("states.tsv")) {
            String key = row[0];
            entries.add(new KnownActor(key, ActorKind.STATE, row[1], Table.list(row[2]), key, null, null, null, null));
            List<String> words = Table.list(row[3]);
            byKey.put(key, words.isEmpty() ? row[1] : words.get(0));
            words.forEach(word -> adjectives.putIfAbsent(Spelling.fold(word), key));
            Table.list(row[4]).forEach(word -> peoples.putIfAbsent(Spelling.fold(word), key));
            Table.list(row[5]).forEach(word -> capitals.putIfAbsent(Spelling.fold(word), key));
        }
    }

    List<KnownActor> entries() {
        return entries;
    }

    @Nullable
    String ofAdjective(String folded) {
        return adjectives.get(folded);
    }

    @Nullable
    String ofPeople(String folded) {
        return peoples.get(folded);
    }

    @Nullable
    String ofCapital(String folded) {
        return capitals.get(folded);
    }

    /** The adjective that the names of a state's bodies begin with. */
    String adjective(String key) {
        return byKey.getOrDefault(key, key);
    }
}
