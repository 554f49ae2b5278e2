package org.tadmor.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition in SQL with the values of its parameters.
 *
 * @param start what follows from it and says where a walk in the order of the list begins; null: nothing does
 */
public record Condition(
        String sql, List<Object> values, @Nullable Condition start) {

    /** What nothing fulfils. */
    public static final Condition NEVER = new Condition("false", List.of());

    public Condition {
        values = List.copyOf(values);
    }

    public Condition(String sql, List<Object> values) {
        this(sql, values, null);
    }

    public static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    /** The same condition, for whose rows the other one holds too. */
    Condition startingAt(Condition other) {
        return new Condition(sql, values, other);
    }
}
