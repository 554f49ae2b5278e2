package org.tadmor.event;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.derivation.Row;
import org.tadmor.vocabulary.Period;
import tools.jackson.databind.json.JsonMapper;

/** The events of the knowledge base. */
@Component
public class Events {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final EventSearch search;
    private final Places places;

    Events(JdbcTemplate jdbc, JsonMapper json, EventSearch search, Places places) {
        this.jdbc = jdbc;
        this.json = json;
        this.search = search;
        this.places = places;
    }

    public Optional<EventSummary> find(String id) {
        return search.one(id);
    }

    /** These events by their ids. */
    public Map<String, EventReference> references(Collection<String> ids) {
        Map<String, EventReference> events = new HashMap<>();
        jdbc.query(
                "select public_id, title from event where public_id = any (?)",
                row -> {
                    events.put(row.getString(1), new EventReference(row.getString(1), row.getString(2)));
                },
                (Object) ids.toArray(String[]::new));
        return events;
    }

    /** The events that an article names, by title. */
    public List<EventReference> inArticle(String article) {
        return jdbc.query("""
                select event.public_id, event.title
                from event
                where event.public_id in (
                    select event_id from event_report
                    where article_id = (select id from article where public_id = ?))
                order by event.title, event.public_id
                """, (row, number) -> new EventReference(row.getString(1), row.getString(2)), article);
    }

    /** Stores events as derived, in place of those with the same ids; gives those that were there and happened at another time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> put(List<Row.Event> events) {
        String[] ids = events.stream().map(Row.Event::id).toArray(String[]::new);
        List<String> moved = moved(events, ids);
        places.put(events);
        jdbc.batchUpdate("""
                insert into event (public_id, type, name, title, begin_at, end_at, precision, zone, place_id, actuality,
                    standing, outlet_count, article_count, unattributed_count, origin_count, principals, states,
                    unattributed, origins, links)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
                on conflict (public_id) do update
                set type = excluded.type, name = excluded.name, title = excluded.title, begin_at = excluded.begin_at,
                    end_at = excluded.end_at, precision = excluded.precision, zone = excluded.zone,
                    place_id = excluded.place_id, actuality = excluded.actuality, standing = excluded.standing,
                    outlet_count = excluded.outlet_count, article_count = excluded.article_count,
                    unattributed_count = excluded.unattributed_count, origin_count = excluded.origin_count,
                    principals = excluded.principals, states = excluded.states, unattributed = excluded.unattributed,
                    origins = excluded.origins, links = excluded.links
                """, events.stream().map(this::row).toList());
        jdbc.update("delete from event_actor where event_id = any (?)", (Object) ids);
        jdbc.update("delete from event_report where event_id = any (?)", (Object) ids);
        jdbc.batchUpdate(
                "insert into event_actor (event_id, role, actor_id) values (?, ?, ?) on conflict do nothing",
                participants(events));
        jdbc.batchUpdate("""
                insert into event_report (event_id, article_id, position, claim_id, actuality)
                select ?, article.id, ?, ?, ? from article where public_id = ?
                """, reports(events));
        return moved;
    }

    private List<String> moved(List<Row.Event> events, String[] ids) {
        return jdbc.queryForList("""
                select event.public_id
                from unnest(?, ?::timestamp[], ?::timestamp[]) given (id, begin_at, end_at)
                join event on event.public_id = given.id
                where (event.begin_at, event.end_at) is distinct from (given.begin_at, given.end_at)
                """, String.class, ids, times(events, Period::begin), times(events, Period::end));
    }

    private static String[] times(List<Row.Event> events, Function<Period, LocalDateTime> end) {
        return events.stream()
                .map(Row.Event::time)
                .map(time -> time == null ? null : end.apply(time).toString())
                .toArray(String[]::new);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(List<String> ids) {
        jdbc.batchUpdate(
                "delete from event where public_id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    private Object[] row(Row.Event event) {
        @Nullable Period time = event.time();
        return new Object[] {
            event.id(),
            event.type().token(),
            event.name(),
            event.title(),
            time == null ? null : time.begin(),
            time == null ? null : time.end(),
            time == null ? null : time.precision().token(),
            time == null || time.zone() == null ? null : time.zone().getId(),
            event.place() == null ? null : Places.id(event.place()),
            event.actuality().token(),
            event.standing().token(),
            event.outlets().size(),
            event.articles().size(),
            event.unattributed().size(),
            event.origins().size(),
            event.principals().toArray(String[]::new),
            event.states().toArray(String[]::new),
            json.writeValueAsString(event.unattributed()),
            json.writeValueAsString(event.origins()),
            json.writeValueAsString(event.links())
        };
    }

    private static List<Object[]> participants(List<Row.Event> events) {
        List<Object[]> rows = new ArrayList<>();
        for (Row.Event event : events) {
            for (Row.EventPart part : event.participants()) {
                rows.add(new Object[] {event.id(), part.role(), part.actor()});
            }
        }
        return rows;
    }

    private static List<Object[]> reports(List<Row.Event> events) {
        List<Object[]> rows = new ArrayList<>();
        for (Row.Event event : events) {
            for (Row.EventMentionRef mention : event.mentions()) {
                rows.add(new Object[] {
                    event.id(),
                    mention.index(),
                    mention.claim(),
                    mention.actuality().token(),
                    mention.article()
                });
            }
        }
        return rows;
    }
}
