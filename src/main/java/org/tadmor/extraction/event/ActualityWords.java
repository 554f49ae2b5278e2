package org.tadmor.extraction.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What words over or beside an event say of whether it happened, from {@code actuality.tsv}. */
final class ActualityWords {

    /** What a word says of the event below it; the tokens are those of the list. */
    enum Kind {
        PLANS,
        WISHES,
        DENIES,
        KEEPS_FROM,
        CARRIES_OUT,
        OCCURS,
        HEARSAY;

        private static Kind of(String token) {
            return valueOf(token.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private static final Map<Kind, Set<String>> LISTS = load();

    private ActualityWords() {}

    static boolean is(Kind kind, String lemma) {
        return LISTS.getOrDefault(kind, Set.of()).contains(lemma);
    }

    private static Map<Kind, Set<String>> load() {
        Map<Kind, Set<String>> lists = new HashMap<>();
        try (InputStream resource = ActualityWords.class.getResourceAsStream("actuality.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("the engine lacks actuality.tsv");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] row = line.split("\t", -1);
                    lists.computeIfAbsent(Kind.of(row[1]), kind -> new HashSet<>())
                            .add(row[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
