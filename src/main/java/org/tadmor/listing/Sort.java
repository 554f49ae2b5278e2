package org.tadmor.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One way to order a list.
 *
 * @param keys expressions that are never null, the first one first
 * @param unique whether no two rows share all of them
 * @param descending the direction where none is asked for
 */
public record Sort(String name, String description, List<Key> keys, boolean unique, boolean descending) {

    public Sort {
        keys = List.copyOf(keys);
    }

    /** An expression and its type in SQL. */
    public record Key(String expression, String type) {}

    public static Sort by(String name, String description, String expression, String type, boolean descending) {
        return new Sort(name, description, List.of(new Key(expression, type)), false, descending);
    }

    /** A key in the direction asked for. */
    record Directed(Key key, boolean descending) {}

    /** The order of a list: what was asked for, and what makes it unique. */
    record Order(List<Directed> keys) {

        Order {
            keys = List.copyOf(keys);
        }

        String sql() {
            return keys.stream()
                    .map(key -> key.key().expression() + (key.descending() ? " desc" : ""))
                    .collect(Collectors.joining(", "));
        }

        /** Its keys as text, by names that no table has: else the order would mean these. */
        String columns() {
            return each(i -> ", (" + keys.get(i).key().expression() + ")::text place_" + i);
        }

        /** Its keys as they are, by names of their own. */
        String values() {
            return each(i -> ", (" + keys.get(i).key().expression() + ") value_" + i);
        }

        /** What {@link #values} names, as text. */
        String placed() {
            return each(i -> ", value_" + i + "::text place_" + i);
        }

        /** The order among rows that have {@link #values}. */
        String named() {
            return each(i -> (i == 0 ? "" : ", ") + "value_" + i + (keys.get(i).descending() ? " desc" : ""));
        }

        private String each(IntFunction<String> text) {
            return IntStream.range(0, keys.size()).mapToObj(text).collect(Collectors.joining());
        }

        /** What comes after a place; one comparison of rows where all keys have one direction, so that an index serves it. */
        Condition after(List<String> place) {
            boolean uniform = keys.stream().map(Directed::descending).distinct().count() == 1;
            return uniform ? afterInOneDirection(place) : afterInSeveral(place);
        }

        private Condition afterInOneDirection(List<String> place) {
            String left = keys.stream().map(key -> key.key().expression()).collect(Collectors.joining(", ", "(", ")"));
            String right = keys.stream().map(Order::value).collect(Collectors.joining(", ", "(", ")"));
            return new Condition(left + (keys.get(0).descending() ? " < " : " > ") + right, List.copyOf(place));
        }

        private Condition afterInSeveral(List<String> place) {
            List<String> cases = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (int last = 0; last < keys.size(); last++) {
                List<String> parts = new ArrayList<>();
                for (int i = 0; i <= last; i++) {
                    Directed key = keys.get(i);
                    String comparison = i < last ? " = " : key.descending() ? " < " : " > ";
                    parts.add(key.key().expression() + comparison + value(key));
                    values.add(place.get(i));
                }
                cases.add(String.join(" and ", parts));
            }
            return new Condition("(" + String.join(" or ", cases) + ")", values);
        }

        private static String value(Directed key) {
            return "cast(? as " + key.key().type() + ")";
        }
    }
}
