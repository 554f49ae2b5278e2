package org.tadmor.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Term;

@Component
class ActorSearch {

    private static final String SELECT = "public_id, kind, name, registry_key, body, state, aliases";

    private final JdbcTemplate jdbc;

    ActorSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, ActorSummary> load(List<String> ids) {
        Map<String, ActorSummary> actors = new HashMap<>();
        jdbc.query(
                "select " + SELECT + " from actor where public_id = any (?)",
                row -> {
                    actors.put(row.getString("public_id"), summary(row, 0));
                },
                (Object) ids.toArray(String[]::new));
        return actors;
    }

    Map<String, ActorCounts> counts(List<ActorSummary> actors) {
        Map<String, ActorCounts> counts = new HashMap<>();
        jdbc.query(
                """
                select asked.id,
                    (select count(*) from claim_actor where actor_id = asked.id and part = 'speaker'),
                    (select count(*) from claim_actor where actor_id = asked.id and part = 'addressee'),
                    (select count(*) from claim_actor where actor_id = asked.id and part = 'relay'),
                    (select count(distinct event_id) from event_actor where actor_id = asked.id)
                from unnest(?::text[]) asked (id)
                """,
                row -> {
                    counts.put(
                            row.getString(1),
                            new ActorCounts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                },
                (Object) actors.stream().map(ActorSummary::id).toArray(String[]::new));
        return counts;
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
