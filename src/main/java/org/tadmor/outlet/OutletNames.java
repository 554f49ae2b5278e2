package org.tadmor.outlet;

import java.util.List;
import org.tadmor.listing.Condition;
import org.tadmor.listing.Facet;
import org.tadmor.listing.Filter;

/** Outlets as requests name them: by id, by domain, or by a name in any spelling. */
public final class OutletNames {

    /** Names of outlets by their ids. */
    public static final String LABELS = "select public_id, name from outlet where public_id = any (?)";

    private static final String FOUND = """
             from outlet
            where public_id = any (?)
                or id in (select outlet_id from outlet_name
                    where key in (select name_key(given) from unnest(?::text[]) given))
            """;

    private OutletNames() {}

    /** The filter {@code outlet} on a column of row ids. */
    public static Filter filter(String description, String column) {
        return Filter.looked(
                "outlet", description, "ndtv.com", "select id::text" + FOUND, ids -> OutletNames.among(column, ids));
    }

    /** The filter {@code outlet} on links {@code outlet:<id>} in a column. */
    public static Filter linked(String description, String column) {
        return Filter.named("outlet", description, "ndtv.com", column, "outlet", "select public_id" + FOUND);
    }

    /** Counts by outlet, for rows that have its row id. */
    public static Facet facet(String column) {
        return new Facet(
                "outlet",
                "The outlet that published it.",
                column,
                "outlet.public_id from m left join outlet on outlet.id = m.c",
                LABELS);
    }

    private static Condition among(String column, List<String> ids) {
        return Condition.of(
                column + " = any (?)", (Object) ids.stream().map(Long::valueOf).toArray(Long[]::new));
    }
}
