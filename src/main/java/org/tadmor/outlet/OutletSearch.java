package org.tadmor.outlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.Term;

@Component
class OutletSearch {

    private final JdbcTemplate jdbc;

    OutletSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, OutletSummary> load(List<String> ids) {
        Map<String, OutletSummary> outlets = new HashMap<>();
        jdbc.query(
                "select public_id, name, domain, kind, country, backer from outlet where public_id = any (?)",
                row -> {
                    outlets.put(row.getString("public_id"), summary(row));
                },
                (Object) ids.toArray(String[]::new));
        return outlets;
    }

    Map<String, OutletCounts> counts(List<OutletSummary> outlets) {
        Map<String, OutletCounts> counts = new HashMap<>();
        jdbc.query(
                """
                select public_id, (select count(*) from article where article.outlet_id = outlet.id),
                    (select count(*) from claim_entry where claim_entry.outlet_id = outlet.id)
                from outlet where public_id = any (?)
                """,
                row -> {
                    counts.put(row.getString(1), new OutletCounts(row.getLong(2), row.getLong(3)));
                },
                (Object) outlets.stream().map(OutletSummary::id).toArray(String[]::new));
        return counts;
    }

    private static OutletSummary summary(ResultSet row) throws SQLException {
        return new OutletSummary(
                row.getString("public_id"),
                row.getString("name"),
                row.getString("domain"),
                Term.of(OutletKind.class, row.getString("kind")),
                row.getString("country"),
                row.getString("backer"));
    }
}
