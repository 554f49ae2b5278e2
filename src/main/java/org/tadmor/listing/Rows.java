package org.tadmor.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.web.Page;

/** Finds the rows of a list in SQL that is built from its catalogue and what is asked for, and nothing else. */
@Component
class Rows {

    /** More matches than these are not put into an order of relevance: the first of the usual order are. */
    static final int RANKED = 1_000;

    private static final int VALUES = 50;

    private final JdbcTemplate jdbc;
    private final Beside beside;

    Rows(JdbcTemplate jdbc, Beside beside) {
        this.jdbc = jdbc;
        this.beside = beside;
    }

    /** A row by its public id, and its place in the order. */
    record Found(String id, List<String> place) {}

    /**
     * The first rows of a list.
     *
     * @param counted how many rows match, as {@link #count} has it; waits for it where it is still being counted
     */
    record First(List<Found> found, LongSupplier counted) {}

    /** The first rows in order, as many as there are up to a limit, and how many match. */
    <T> First first(Selection<T> selection, int limit) {
        if (selection.ranked() || selection.all().size() < 2) {
            LongSupplier counted = beside.start(() -> count(selection));
            return new First(find(selection, List.of(), limit, null), counted);
        }
        First first = together(selection, limit);
        return first.counted().getAsLong() <= Page.Total.COUNTED
                ? first
                : new First(find(selection, List.of(), limit, null), first.counted());
    }

    /** Matches of several conditions, counted while they are put in order: no index alone counts them. */
    private First together(Selection<?> selection, int limit) {
        Sort.Order order = selection.order();
        Query query = new Query("with m as materialized (");
        query.text(matches(selection, selection.catalogue().key() + " k" + order.values()));
        query.text(
                ") select k" + order.placed() + ", (select count(*) from m) from m order by " + order.named()
                        + " limit ?",
                limit);
        long[] counted = {0};
        int keys = order.keys().size();
        List<Found> found = jdbc.query(
                query.sql(),
                (row, number) -> {
                    counted[0] = row.getLong(keys + 2);
                    return found(row, keys);
                },
                query.values());
        return new First(found, () -> counted[0]);
    }

    private static Found found(ResultSet row, int keys) throws SQLException {
        List<String> place = new ArrayList<>(keys);
        for (int i = 0; i < keys; i++) {
            place.add(row.getString(i + 2));
        }
        return new Found(row.getString(1), place);
    }

    /** The rows after a place, in order, as many as there are up to a limit. */
    <T> List<Found> find(Selection<T> selection, List<String> after, int limit, @Nullable Long mark) {
        Query query = selection.ranked() ? ranked(selection) : plain(selection, mark);
        Sort.Order order = selection.order();
        if (!after.isEmpty()) {
            query.and(order.after(after));
        }
        query.text(" order by " + order.sql() + " limit ?", limit);
        int keys = order.keys().size();
        return jdbc.query(query.sql(), (row, number) -> found(row, keys), query.values());
    }

    private static Query plain(Selection<?> selection, @Nullable Long mark) {
        Catalogue<?> catalogue = selection.catalogue();
        Query query =
                new Query("select " + catalogue.key() + selection.order().columns() + " from " + catalogue.table());
        selection.all().forEach(query::walk);
        if (mark != null) {
            query.and(Condition.of(catalogue.mark() + " <= ?", mark));
        }
        return query;
    }

    private static Query ranked(Selection<?> selection) {
        Catalogue<?> catalogue = selection.catalogue();
        String key = catalogue.key();
        Query query = new Query(
                "select " + key + ", relevance::text place_0, " + key + " place_1 from (select " + key + ", ");
        query.text(catalogue.search().orElseThrow().rank() + " relevance from (", asked(selection));
        query.text("select * from " + catalogue.table());
        selection.all().forEach(query::walk);
        Sort usual = catalogue.sorts().get(0);
        query.text(
                " order by "
                        + usual.keys().stream()
                                .map(each -> each.expression() + (usual.descending() ? " desc" : ""))
                                .collect(Collectors.joining(", "))
                        + " limit ?) newest offset 0) best",
                RANKED);
        query.startOver();
        return query;
    }

    private static String asked(Selection<?> selection) {
        String asked = selection.asked();
        if (asked == null) {
            throw new IllegalStateException("nothing to rank by");
        }
        return asked;
    }

    /** The ids of all matches in an order that the seed of a sample makes, as many as are wanted. */
    List<String> drawn(Selection<?> selection, int size) {
        String key = selection.catalogue().key();
        Query query =
                new Query("select " + key + " from " + selection.catalogue().table());
        selection.all().forEach(query::and);
        query.text(" order by hashtextextended(" + key + ", ?), " + key + " limit ?", (long) selection.seed(), size);
        return jdbc.queryForList(query.sql(), String.class, query.values());
    }

    /** The ids that match and begin with each of these prefixes. */
    Map<String, List<String>> matching(Selection<?> selection, List<String> prefixes) {
        String key = selection.catalogue().key();
        String table = selection.catalogue().table();
        Query query = new Query("select prefix, " + key + " from ");
        query.text(
                "unnest(?::text[]) prefix cross join lateral (select * from " + table + " where " + key
                        + " >= prefix collate \"C\" and " + key + " < prefix || '~' collate \"C\" order by " + key
                        + " offset 0) " + table,
                (Object) prefixes.toArray(String[]::new));
        selection.all().forEach(query::and);
        Map<String, List<String>> matching = new LinkedHashMap<>();
        prefixes.forEach(prefix -> matching.put(prefix, new ArrayList<>()));
        jdbc.query(
                query.sql(),
                row -> {
                    matching.getOrDefault(row.getString(1), new ArrayList<>()).add(row.getString(2));
                },
                query.values());
        return matching;
    }

    /** How many rows match, counted no further than {@link Page.Total#COUNTED} and one more. */
    long count(Selection<?> selection) {
        Query query = new Query("select count(*) from (");
        query.text(matches(selection, "1"));
        query.text(") m");
        Long counted = jdbc.queryForObject(query.sql(), Long.class, query.values());
        return counted == null ? 0 : counted;
    }

    /** The matches as far as they are counted; of all rows, those that come first, so that an index gives them. */
    private static Query matches(Selection<?> selection, String columns) {
        Catalogue<?> catalogue = selection.catalogue();
        Query query = new Query("select " + columns + " from " + catalogue.table());
        List<Condition> conditions = selection.all();
        conditions.forEach(query::and);
        if (conditions.isEmpty()) {
            query.text(" order by " + catalogue.sorts().get(0).keys().get(0).expression() + " desc");
        }
        query.text(" limit ?", Page.Total.COUNTED + 1);
        return query;
    }

    /** How often each value occurs among the matches, the most frequent first. */
    Page.Facet facet(Selection<?> selection, Facet facet) {
        Query query = new Query("with m as materialized (");
        query.text(matches(selection, facet.column() + " c"));
        String[] values = facet.values().split(" from ", 2);
        query.text("), v as (select " + values[0] + " v from " + values[1]
                + ") select v::text, count(*), (select count(*) from m), (select count(distinct coalesce(v::text, ''))"
                + " from v) from v group by v order by 2 desc, 1 limit " + VALUES);
        List<Object[]> rows = jdbc.query(
                query.sql(),
                (row, number) -> new Object[] {row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)},
                query.values());
        Map<String, String> labels = labels(facet, rows);
        boolean exact = rows.isEmpty() || (Long) rows.get(0)[2] <= Page.Total.COUNTED;
        return new Page.Facet(
                exact ? "eq" : "gte",
                rows.isEmpty() ? 0 : (Long) rows.get(0)[3],
                rows.stream()
                        .map(row -> new Page.FacetValue(
                                (String) row[0], row[0] == null ? null : labels.get((String) row[0]), (Long) row[1]))
                        .toList());
    }

    private Map<String, String> labels(Facet facet, List<Object[]> rows) {
        Map<String, String> labels = new TreeMap<>();
        String[] values =
                rows.stream().map(row -> (String) row[0]).filter(v -> v != null).toArray(String[]::new);
        if (facet.labels() != null && values.length > 0) {
            jdbc.query(
                    facet.labels(),
                    row -> {
                        labels.put(row.getString(1), row.getString(2));
                    },
                    (Object) values);
        }
        return labels;
    }

    /** The mark of the row that came last. */
    long mark(Catalogue<?> catalogue) {
        Long mark = jdbc.queryForObject(
                "select coalesce(max(" + catalogue.mark() + "), 0) from " + catalogue.table(), Long.class);
        return mark == null ? 0 : mark;
    }

    /** A query while it is put together. */
    private static final class Query {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();
        private boolean conditional;

        Query(String start) {
            sql.append(start);
        }

        void and(Condition condition) {
            sql.append(conditional ? " and " : " where ").append(condition.sql());
            values.addAll(condition.values());
            conditional = true;
        }

        /** The condition, and where the walk begins that looks for it. */
        void walk(Condition condition) {
            and(condition);
            if (condition.start() != null) {
                and(condition.start());
            }
        }

        void text(String more, Object... with) {
            sql.append(more);
            values.addAll(List.of(with));
        }

        void text(Query inner) {
            sql.append(inner.sql);
            values.addAll(inner.values);
        }

        /** Conditions from here on are those of an outer query. */
        void startOver() {
            conditional = false;
        }

        String sql() {
            return sql.toString();
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
