package org.tadmor.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.actor.ActorReference;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.PlacePrecision;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Term;

@Component
class EventSearch {

    private static final String SELECT = """
            event.public_id, event.type, event.name, event.title, event.begin_at, event.end_at, event.precision,
            event.zone, event.actuality, event.standing, event.outlet_count, event.article_count,
            event.unattributed_count, event.origin_count, cardinality(event.principals) principals,
            cardinality(event.states) states, place.public_id place_id, place.name place_name, place.country,
            place.latitude, place.longitude, place.precision place_precision
            """;

    private static final String FROM = "event left join place on place.public_id = event.place_id";

    private final JdbcTemplate jdbc;

    EventSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, EventSummary> load(List<String> ids) {
        Map<String, List<EventSummary.Participant>> participants = participants(ids);
        Map<String, EventSummary> events = new HashMap<>();
        jdbc.query(
                "select " + SELECT + " from " + FROM + " where event.public_id = any (?)",
                row -> {
                    events.put(row.getString("public_id"), with(bare(row, 0), participants));
                },
                (Object) ids.toArray(String[]::new));
        return events;
    }

    Map<String, EventCounts> counts(List<EventSummary> events) {
        Map<String, EventCounts> counts = new HashMap<>();
        jdbc.query(
                """
                select asked.id, (select count(*) from claim_event where event_id = asked.id),
                    (select count(*) from disagreement where event_id = asked.id)
                from unnest(?::text[]) asked (id)
                """,
                row -> {
                    counts.put(row.getString(1), new EventCounts(row.getLong(2), row.getLong(3)));
                },
                (Object) events.stream().map(EventSummary::id).toArray(String[]::new));
        return counts;
    }

    Optional<EventSummary> one(String id) {
        return jdbc
                .query("select " + SELECT + " from " + FROM + " where event.public_id = ?", EventSearch::bare, id)
                .stream()
                .findFirst()
                .map(event -> with(event, participants(List.of(id))));
    }

    private Map<String, List<EventSummary.Participant>> participants(List<String> events) {
        Map<String, List<EventSummary.Participant>> participants = new HashMap<>();
        jdbc.query(
                """
                select event_actor.event_id, event_actor.role, actor.public_id, actor.name
                from event_actor join actor on actor.public_id = event_actor.actor_id
                where event_actor.event_id = any (?)
                order by 1, 2, 4, 3
                """,
                row -> {
                    participants
                            .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new EventSummary.Participant(
                                    row.getString(2), new ActorReference(row.getString(3), row.getString(4))));
                },
                (Object) events.toArray(String[]::new));
        return participants;
    }

    private static EventSummary with(EventSummary bare, Map<String, List<EventSummary.Participant>> participants) {
        return new EventSummary(
                bare.id(),
                bare.type(),
                bare.name(),
                bare.title(),
                bare.time(),
                bare.place(),
                bare.actuality(),
                bare.standing(),
                bare.numbers(),
                participants.getOrDefault(bare.id(), List.of()));
    }

    private static EventSummary bare(ResultSet row, int number) throws SQLException {
        return new EventSummary(
                row.getString("public_id"),
                Term.of(EventType.class, row.getString("type")),
                row.getString("name"),
                row.getString("title"),
                time(row),
                where(row),
                Term.of(Actuality.class, row.getString("actuality")),
                Term.of(Standing.class, row.getString("standing")),
                new EventSummary.Numbers(
                        row.getInt("outlet_count"),
                        row.getInt("article_count"),
                        row.getInt("unattributed_count"),
                        row.getInt("origin_count"),
                        row.getInt("principals"),
                        row.getInt("states")),
                List.of());
    }

    private static EventSummary.@Nullable Time time(ResultSet row) throws SQLException {
        LocalDateTime begin = row.getObject("begin_at", LocalDateTime.class);
        return begin == null
                ? null
                : new EventSummary.Time(
                        begin,
                        row.getObject("end_at", LocalDateTime.class),
                        Term.of(Precision.class, row.getString("precision")),
                        row.getString("zone"));
    }

    private static EventSummary.@Nullable Place where(ResultSet row) throws SQLException {
        String place = row.getString("place_id");
        return place == null
                ? null
                : new EventSummary.Place(
                        place,
                        row.getString("place_name"),
                        row.getString("country"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        Term.of(PlacePrecision.class, row.getString("place_precision")));
    }
}
