package org.tadmor.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list in SQL: a select, the conditions asked for and no others, and one page of it by keyset, so that no page costs
 * more than the first.
 */
public final class Listing {

    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /**
     * A list of everything there is.
     *
     * @param select the columns
     * @param from the tables and their joins
     */
    public Listing(String select, String from) {
        this.select = select;
        this.from = from;
    }

    public Listing where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /** A condition that takes an array of texts once, {@code x = any (?)}; none where no value is asked for. */
    public Listing anyOf(String condition, @Nullable Collection<String> values) {
        return values == null || values.isEmpty() ? this : where(condition, (Object) values.toArray(String[]::new));
    }

    /** A condition on one value; none where it is not asked for. */
    public Listing on(String condition, @Nullable Object value) {
        return value == null ? this : where(condition, value);
    }

    /**
     * One page.
     *
     * @param order the columns that order the list, the unique one last
     * @param place the values of these columns in an item
     */
    public <T> Page<T> page(
            JdbcTemplate jdbc, Paging paging, Order order, RowMapper<T> rows, Function<T, List<String>> place) {
        List<Object> values = new ArrayList<>(arguments);
        List<String> wanted = new ArrayList<>(conditions);
        if (!paging.first()) {
            if (paging.after().size() != order.columns().size()) {
                throw RequestProblem.parameter("cursor", "belongs to another list; start again without it");
            }
            wanted.add(order.after());
            values.addAll(paging.after());
        }
        values.add(paging.limit() + 1);
        List<T> items = jdbc.query(
                "select " + select + " from " + from + where(wanted) + " order by " + order.sql() + " limit ?",
                rows,
                values.toArray());
        return Page.of(items, paging, count(jdbc), place);
    }

    private long count(JdbcTemplate jdbc) {
        List<Object> values = new ArrayList<>(arguments);
        values.add(Page.Total.COUNTED + 1);
        Long counted = jdbc.queryForObject(
                "select count(*) from (select 1 from " + from + where(conditions) + " limit ?) matches",
                Long.class,
                values.toArray());
        return counted == null ? 0 : counted;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /**
     * The order of a list: all its columns in one direction, so that one comparison of rows finds where a page starts.
     *
     * @param columns expressions that are never null, the last one unique
     */
    public record Order(List<Column> columns, boolean descending) {

        public Order {
            columns = List.copyOf(columns);
        }

        String sql() {
            return columns.stream()
                    .map(column -> column.expression() + (descending ? " desc" : ""))
                    .collect(Collectors.joining(", "));
        }

        String after() {
            return columns.stream().map(Column::expression).collect(Collectors.joining(", ", "(", ")"))
                    + (descending ? " < " : " > ")
                    + columns.stream()
                            .map(column -> "cast(? as " + column.type() + ")")
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** A column of an order and its type in SQL. */
    public record Column(String expression, String type) {

        public static Column text(String expression) {
            return new Column(expression, "text");
        }
    }
}
