package org.tadmor.outlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Listing;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@Component
class OutletSearch {

    private static final Listing.Order BY_NAME =
            new Listing.Order(List.of(Listing.Column.text("name"), Listing.Column.text("public_id")), false);

    private final JdbcTemplate jdbc;

    OutletSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page<OutletSummary> find(OutletFilter filter, Paging paging) {
        return new Listing("public_id, name, domain, kind, country, backer", "outlet")
                .on("name ilike '%' || ? || '%'", filter.name())
                .anyOf("domain = any (?)", filter.domain())
                .anyOf("kind = any (?)", tokens(filter.kind()))
                .anyOf("country = any (?)", filter.country())
                .page(jdbc, paging, BY_NAME, OutletSearch::summary, outlet -> List.of(outlet.name(), outlet.id()));
    }

    private static @Nullable List<String> tokens(@Nullable List<OutletKind> kinds) {
        return kinds == null ? null : kinds.stream().map(Term::token).toList();
    }

    private static OutletSummary summary(ResultSet row, int number) throws SQLException {
        return new OutletSummary(
                row.getString("public_id"),
                row.getString("name"),
                row.getString("domain"),
                Term.of(OutletKind.class, row.getString("kind")),
                row.getString("country"),
                row.getString("backer"));
    }
}
