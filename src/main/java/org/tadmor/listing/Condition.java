package org.tadmor.listing;

import java.util.List;

/** A condition in SQL with the values of its parameters. */
public record Condition(String sql, List<Object> values) {

    /** What nothing fulfils. */
    public static final Condition NEVER = new Condition("false", List.of());

    public Condition {
        values = List.copyOf(values);
    }

    public static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }
}
