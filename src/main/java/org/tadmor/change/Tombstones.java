package org.tadmor.change;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.web.Whereabouts;
import tools.jackson.databind.JsonNode;

/** What became of resources that are no longer there. */
@Component
class Tombstones implements Whereabouts {

    private final JdbcTemplate jdbc;
    private final RowJson json;
    private final ChangeReader changes;

    Tombstones(JdbcTemplate jdbc, RowJson json, ChangeReader changes) {
        this.jdbc = jdbc;
        this.json = json;
        this.changes = changes;
    }

    @Override
    public Optional<Fate> of(String kind, String id) {
        return jdbc
                .query(
                        """
                        with recursive way (id, state, survivor, facts, step) as (
                            select id, state, survivor, facts, 0 from resource where kind = ? and id = ?
                            union all
                            select next.id, next.state, next.survivor, next.facts, way.step + 1
                            from way join resource next on next.kind = ? and next.id = way.survivor
                            where way.step < 100)
                        select id, state, facts from way order by step desc limit 1
                        """,
                        (row, number) -> new End(row.getString(1), row.getString(2), row.getString(3)),
                        kind,
                        id,
                        kind)
                .stream()
                .findFirst()
                .flatMap(end -> fate(id, end));
    }

    private Optional<Fate> fate(String id, End end) {
        if (end.state().equals("live")) {
            return end.id().equals(id) ? Optional.empty() : Optional.of(new Fate(end.id(), null));
        }
        JsonNode reason = end.facts() == null ? null : json.tree(end.facts()).get("reason");
        return Optional.of(new Fate(null, reason == null ? null : reason.asString()));
    }

    @Override
    public Optional<Instant> lastChange() {
        return changes.lastTime();
    }

    private record End(String id, String state, @Nullable String facts) {}
}
