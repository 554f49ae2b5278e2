package org.tadmor.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a list is searched.
 *
 * @param description what is searched, for the parameter {@code q}
 * @param condition takes what is asked for once
 * @param rank how well a row fits, a {@code real}; takes what is asked for once
 * @param highlighted where matches are shown, or null where they are not
 */
public record Search<T>(
        String description,
        String condition,
        String rank,
        @Nullable Highlighted<T> highlighted) {

    /**
     * The text of an item in which matches are shown.
     *
     * @param in which text the offsets index
     * @param texts of these items, in their order
     * @param pieces where a text's pieces, joined by a space, stand in what the offsets index; null: it is that text
     */
    public record Highlighted<T>(
            String in,
            Function<List<T>, List<String>> texts,
            @Nullable Function<T, List<int[]>> pieces) {}

    /** Words in a tsvector, in any form, in the syntax of web searches. */
    public static <T> Search<T> words(String description, String column, Highlighted<T> highlighted) {
        String query = "websearch_to_tsquery('tadmor', ?)";
        return new Search<>(
                description + " Words in any form, \"an exact phrase\", or, -not.",
                column + " @@ " + query,
                "ts_rank_cd(" + column + ", " + query + ")",
                highlighted);
    }

    /** Names like the one given, in any spelling. */
    public static <T> Search<T> names(String description, String key, String table, String reference) {
        return new Search<>(
                description + " Case, accents and punctuation do not matter, slips of spelling little.",
                key + " in (select " + reference + " from " + table + " where name_key(?) <% key)",
                "(select max(word_similarity(name_key(?), key)) from " + table + " where " + reference + " = " + key
                        + ")",
                null);
    }
}
