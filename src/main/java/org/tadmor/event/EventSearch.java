package org.tadmor.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.actor.ActorReference;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Listing;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@Component
class EventSearch {

    private static final String SELECT = """
            public_id, type, name, title, begin_at, end_at, precision, zone, place, actuality, standing, outlet_count,
            article_count, unattributed_count, origin_count, cardinality(principals) principals,
            cardinality(states) states
            """;

    private static final Listing.Order MOST_REPORTED = new Listing.Order(
            List.of(
                    new Listing.Column("event.outlet_count", "integer"),
                    new Listing.Column("event.origin_count", "integer"),
                    Listing.Column.text("event.public_id")),
            true);

    private final JdbcTemplate jdbc;

    EventSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page<EventSummary> find(EventFilter filter, Paging paging) {
        Listing listing = new Listing(SELECT, "event")
                .anyOf("event.type = any (?)", tokens(filter.type()))
                .anyOf("event.name = any (?)", filter.name())
                .on("event.title ilike '%' || ? || '%'", filter.title())
                .anyOf("event.actuality = any (?)", tokens(filter.actuality()))
                .anyOf("event.standing = any (?)", tokens(filter.standing()))
                .on("event.end_at > ?", start(filter.eventFrom()))
                .on("event.begin_at < ?", end(filter.eventTo()));
        participants(listing, filter.participant());
        outlets(listing, filter.outlet());
        Page<EventSummary> page = listing.page(jdbc, paging, MOST_REPORTED, EventSearch::bare, EventSearch::place);
        Map<String, List<EventSummary.Participant>> participants =
                participants(page.items().stream().map(EventSummary::id).toList());
        return page.map(event -> with(event, participants));
    }

    Optional<EventSummary> one(String id) {
        return jdbc.query("select " + SELECT + " from event where public_id = ?", EventSearch::bare, id).stream()
                .findFirst()
                .map(event -> with(event, participants(List.of(id))));
    }

    private static void participants(Listing listing, @Nullable Collection<String> actors) {
        if (actors != null && !actors.isEmpty()) {
            listing.where(
                    "exists (select from event_actor part join actor on actor.public_id = part.actor_id"
                            + " where part.event_id = event.public_id and (part.actor_id = any (?)"
                            + " or lower(actor.name) = any (?) or lower(actor.aliases::text)::text[] && ?::text[]))",
                    actors.toArray(String[]::new),
                    lower(actors),
                    lower(actors));
        }
    }

    private static void outlets(Listing listing, @Nullable Collection<String> outlets) {
        if (outlets != null && !outlets.isEmpty()) {
            listing.where(
                    "exists (select from event_report report join article on article.id = report.article_id"
                            + " join outlet on outlet.id = article.outlet_id"
                            + " where report.event_id = event.public_id and (outlet.public_id = any (?)"
                            + " or outlet.domain = any (?) or lower(outlet.name) = any (?)))",
                    outlets.toArray(String[]::new),
                    lower(outlets),
                    lower(outlets));
        }
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
                row.getString("place"),
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

    private static List<String> place(EventSummary event) {
        return List.of(
                Integer.toString(event.numbers().outlets()),
                Integer.toString(event.numbers().origins()),
                event.id());
    }

    private static String[] lower(Collection<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static @Nullable List<String> tokens(@Nullable List<? extends Term> terms) {
        return terms == null ? null : terms.stream().map(Term::token).toList();
    }

    private static @Nullable LocalDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay();
    }

    private static @Nullable LocalDateTime end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay();
    }
}
