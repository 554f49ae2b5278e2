package org.tadmor.listing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.web.OwnParameters;
import org.tadmor.web.Paging;

/**
 * What a request asks of a list; a controller method takes it as an argument, and {@link Lists} answers it.
 *
 * @param asked what is searched for, or null
 * @param ranked whether the best fitting come first
 * @param counted how many matches the pages before have told, or null on the first page
 * @param fields the paths of each item to show; empty: all
 * @param sample how many items to draw, or null for the list itself
 * @param form in which it is wanted
 */
public record Selection<T>(
        Catalogue<T> catalogue,
        List<Condition> conditions,
        @Nullable String asked,
        boolean ranked,
        Sort.Order order,
        Paging paging,
        List<String> after,
        @Nullable Long counted,
        Set<String> fields,
        List<Include<T>> includes,
        List<Facet> facets,
        @Nullable Integer sample,
        int seed,
        Form form)
        implements OwnParameters {

    public Selection {
        conditions = List.copyOf(conditions);
        after = List.copyOf(after);
        includes = List.copyOf(includes);
        facets = List.copyOf(facets);
    }

    /** All conditions, the search among them. */
    List<Condition> all() {
        if (asked == null) {
            return conditions;
        }
        List<Condition> all = new java.util.ArrayList<>(conditions);
        all.add(Condition.of(catalogue.search().orElseThrow().condition(), asked));
        return all;
    }

    /** Whether each item is shown as it is: nothing is left out, included or highlighted. */
    boolean whole() {
        return fields.isEmpty() && includes.isEmpty() && asked == null;
    }

    /** The same of these items alone, which match already. */
    Selection<T> among(List<String> ids) {
        return new Selection<>(
                catalogue,
                List.of(Condition.of(catalogue.key() + " = any (?)", (Object) ids.toArray(String[]::new))),
                ranked ? asked : null,
                ranked,
                order,
                paging,
                List.of(),
                null,
                fields,
                includes,
                List.of(),
                null,
                0,
                form);
    }
}
