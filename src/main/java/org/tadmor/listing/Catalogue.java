package org.tadmor.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a noun declares of its list: where its rows are, what narrows, orders, counts and shows them, and how the items of
 * a page are loaded once their ids are known.
 */
public final class Catalogue<T> {

    private final String name;
    private final Class<T> type;
    private final String table;
    private final String key;
    private final String mark;
    private final Function<List<String>, Map<String, T>> load;
    private final Function<T, String> id;
    private final List<Filter> filters = new ArrayList<>();
    private final List<Sort> sorts = new ArrayList<>();
    private final List<Facet> facets = new ArrayList<>();
    private final List<Include<T>> includes = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private @Nullable Search<T> search;
    private @Nullable Function<List<T>, List<Map<String, ?>>> linkedData;
    private @Nullable Function<T, @Nullable Map<String, ?>> geometry;

    /**
     * A list without filters and sorts.
     *
     * @param name of the resource, as in its address
     * @param table the rows, one each item
     * @param key the column of the public id
     * @param mark the column whose values grow as rows come, where an export ends
     * @param load the items of these ids
     */
    public Catalogue(
            String name,
            Class<T> type,
            String table,
            String key,
            String mark,
            Function<List<String>, Map<String, T>> load,
            Function<T, String> id) {
        this.name = name;
        this.type = type;
        this.table = table;
        this.key = key;
        this.mark = mark;
        this.load = load;
        this.id = id;
    }

    public Catalogue<T> filters(Filter... more) {
        filters.addAll(List.of(more));
        return this;
    }

    /** Ways to order it; the first is the usual one. */
    public Catalogue<T> sorts(Sort... more) {
        sorts.addAll(List.of(more));
        return this;
    }

    public Catalogue<T> facets(Facet... more) {
        facets.addAll(List.of(more));
        return this;
    }

    @SafeVarargs
    public final Catalogue<T> includes(Include<T>... more) {
        includes.addAll(List.of(more));
        return this;
    }

    public Catalogue<T> search(Search<T> how) {
        this.search = how;
        return this;
    }

    /** The columns of its CSV: paths of its JSON, a list's values joined by semicolons. */
    public Catalogue<T> columns(String... paths) {
        columns.addAll(List.of(paths));
        return this;
    }

    /** Items as nodes of JSON-LD, one each. */
    public Catalogue<T> linkedData(Function<List<T>, List<Map<String, ?>>> nodes) {
        this.linkedData = nodes;
        return this;
    }

    /** Where an item is, as a geometry of GeoJSON, or null where that is not known. */
    public Catalogue<T> geometry(Function<T, @Nullable Map<String, ?>> where) {
        this.geometry = where;
        return this;
    }

    public String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }

    String mark() {
        return mark;
    }

    Map<String, T> load(List<String> ids) {
        return load.apply(ids);
    }

    String id(T item) {
        return id.apply(item);
    }

    List<Filter> filters() {
        return filters;
    }

    List<Sort> sorts() {
        return sorts;
    }

    List<Facet> facets() {
        return facets;
    }

    List<Include<T>> includes() {
        return includes;
    }

    List<String> columns() {
        return columns;
    }

    Optional<Search<T>> search() {
        return Optional.ofNullable(search);
    }

    Optional<Function<List<T>, List<Map<String, ?>>>> linkedData() {
        return Optional.ofNullable(linkedData);
    }

    Optional<Function<T, @Nullable Map<String, ?>>> geometry() {
        return Optional.ofNullable(geometry);
    }

    /** The forms it comes in. */
    List<Form> forms() {
        List<Form> forms = new ArrayList<>(List.of(Form.JSON, Form.NDJSON, Form.CSV));
        linkedData().ifPresent(node -> forms.add(Form.JSON_LD));
        geometry().ifPresent(where -> forms.add(Form.GEO_JSON));
        return forms;
    }

    /** The names of all its parameters. */
    List<String> parameters() {
        List<String> names = new ArrayList<>();
        filters.forEach(filter -> filter.parameters().forEach(parameter -> names.add(parameter.name())));
        names.addAll(List.of("limit", "cursor", "sort", "fields", "facets", "sample", "seed"));
        if (search != null) {
            names.add("q");
        }
        if (!includes.isEmpty()) {
            names.add("include");
        }
        return names.stream().sorted().toList();
    }
}
