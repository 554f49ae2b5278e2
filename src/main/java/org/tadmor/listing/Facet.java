package org.tadmor.listing;

import org.jspecify.annotations.Nullable;

/**
 * Values to count the matches by.
 *
 * @param column what the list's rows have for it
 * @param values what to count of that column {@code m.c}, such as {@code m.c}, with the join that makes it
 * @param labels the query that names values, given an array of them; null: they speak for themselves
 */
public record Facet(
        String name,
        String description,
        String column,
        String values,
        @Nullable String labels) {

    /** One value in each row. */
    public static Facet of(String name, String description, String column) {
        return new Facet(name, description, column, "m.c from m", null);
    }

    public static Facet of(String name, String description, String column, String labels) {
        return new Facet(name, description, column, "m.c from m", labels);
    }

    /** The ids of links with a prefix in each row; a row without any counts as unknown. */
    public static Facet linked(String name, String description, String column, String prefix, String labels) {
        return new Facet(
                name,
                description,
                column,
                "substr(link, " + (prefix.length() + 2) + ") from m left join lateral unnest(m.c) link on link like '"
                        + prefix + ":%'",
                labels);
    }
}
