package org.tadmor.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Listing;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@Component
class ActorSearch {

    private static final String SELECT = "public_id, kind, name, registry_key, body, state, aliases";

    private static final Listing.Order BY_NAME =
            new Listing.Order(List.of(Listing.Column.text("name"), Listing.Column.text("public_id")), false);

    private final JdbcTemplate jdbc;

    ActorSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page<ActorSummary> find(ActorFilter filter, Paging paging) {
        return new Listing(SELECT, "actor")
                .on(
                        "exists (select from unnest(aliases || name) alias where alias ilike '%' || ? || '%')",
                        filter.name())
                .anyOf(
                        "kind = any (?)",
                        filter.kind() == null
                                ? null
                                : filter.kind().stream().map(Term::token).toList())
                .anyOf("state = any (?)", filter.state())
                .page(jdbc, paging, BY_NAME, ActorSearch::summary, actor -> List.of(actor.name(), actor.id()));
    }

    Optional<ActorSummary> one(String id) {
        return jdbc.query("select " + SELECT + " from actor where public_id = ?", ActorSearch::summary, id).stream()
                .findFirst();
    }

    private static ActorSummary summary(ResultSet row, int number) throws SQLException {
        return new ActorSummary(
                row.getString("public_id"),
                Term.of(ActorKind.class, row.getString("kind")),
                row.getString("name"),
                row.getString("registry_key"),
                row.getString("body"),
                row.getString("state"),
                List.of((String[]) row.getArray("aliases").getArray()));
    }
}
