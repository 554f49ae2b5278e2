package org.tadmor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order asked for
 * @param page where the list goes on
 * @param facets counts by value, absent where none were asked for
 */
public record Page<T>(
        List<T> items,
        Position page,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Facet> facets) {

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, Position page) {
        this(items, page, null);
    }

    /**
     * How often each value occurs among the matches.
     *
     * @param relation {@code eq} where all matches are counted, {@code gte} where counting stopped
     * @param distinct how many different values there are, unknown being one
     * @param values the most frequent first
     */
    public record Facet(String relation, long distinct, List<FacetValue> values) {

        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * A value and how many matches have it.
     *
     * @param value as the filter takes it; null: not known
     * @param label its name, where the value is an id
     */
    public record FacetValue(
            @Nullable String value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String label,

            long count) {}

    /**
     * Where the list goes on.
     *
     * @param next the {@code cursor} of the next page, absent on the last one
     * @param limit the most items a page holds
     * @param total how many items match on all pages together
     */
    public record Position(@Nullable String next, int limit, Total total) {}

    /**
     * A number of matches.
     *
     * @param value the number
     * @param relation {@code eq} where it is exact, {@code gte} where there are at least that many
     */
    public record Total(long value, String relation) {

        /** Beyond this many, counting stops. */
        public static final int COUNTED = 10_000;

        /** The total of a count that stopped at {@link #COUNTED} + 1. */
        public static Total of(long counted) {
            return counted > COUNTED ? new Total(COUNTED, "gte") : new Total(counted, "eq");
        }
    }

    /**
     * The page of rows that were asked for with one row more than {@code paging.limit()}: the surplus row shows that
     * there is a next page, which starts after the last row kept.
     *
     * @param place the values of the sort's columns in a row, the unique tiebreak last
     */
    public static <T> Page<T> of(List<T> rows, Paging paging, long counted, Function<T, List<String>> place) {
        boolean more = rows.size() > paging.limit();
        List<T> items = more ? rows.subList(0, paging.limit()) : rows;
        String next = more ? paging.cursorAfter(place.apply(items.get(items.size() - 1))) : null;
        return new Page<>(items, new Position(next, paging.limit(), Total.of(counted)));
    }

    /** The same page with its items in another shape. */
    public <R> Page<R> map(Function<T, R> shape) {
        return new Page<>(items.stream().map(shape).toList(), page, facets);
    }
}
