package org.tadmor.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.actor.Actors;
import org.tadmor.article.Published;
import org.tadmor.event.EventSummary;
import org.tadmor.event.Events;
import org.tadmor.event.Stories;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Verdict;
import org.tadmor.web.NotFound;

@Component
class DossierSearch {

    private static final int FIRST = 200;

    private final JdbcTemplate jdbc;
    private final Events events;
    private final Stories stories;
    private final Actors actors;
    private final ReportSearch reports;
    private final RelationSearch related;

    DossierSearch(
            JdbcTemplate jdbc,
            Events events,
            Stories stories,
            Actors actors,
            ReportSearch reports,
            RelationSearch related) {
        this.reports = reports;
        this.related = related;
        this.jdbc = jdbc;
        this.events = events;
        this.stories = stories;
        this.actors = actors;
    }

    void mustKnow(String event) {
        if (events.find(event).isEmpty()) {
            throw new NotFound("event", event);
        }
    }

    Optional<EventDossier> event(String id) {
        return events.find(id)
                .flatMap(summary -> jdbc
                        .query(
                                "select unattributed, origins, links from event where public_id = ?",
                                (row, number) -> event(summary, row.getString(1), row.getString(2), row.getString(3)),
                                id)
                        .stream()
                        .findFirst());
    }

    private EventDossier event(EventSummary summary, String unattributed, String origins, String relations) {
        String id = summary.id();
        List<String> silent = silent(id);
        Reported reported = reported(id);
        String account = EventSentences.of(
                summary,
                reported.first(),
                reported.last(),
                List.copyOf(reported.outlets()),
                informants(id),
                unnamed(id),
                verdicts(id),
                silent);
        return new EventDossier(
                summary,
                account,
                reports.first(id, FIRST),
                unattributed,
                origins,
                relations,
                related.of(relations),
                stories.about(id),
                silent,
                new EventDossier.Links(
                        "/claims?event=" + id,
                        "/disagreements?event=" + id,
                        "/events/" + id + "/reports",
                        "/events?related=" + id));
    }

    /** Who reports an event, and when. */
    private Reported reported(String event) {
        Set<String> outlets = new LinkedHashSet<>();
        List<Dated> dated = new ArrayList<>();
        jdbc.query(
                """
                select outlet.name, report.actuality, article.public_id, article.published_begin, article.published_end,
                    article.published_precision, article.published_zone, article.published_basis
                from event_report report
                join article on article.id = report.article_id
                join outlet on outlet.id = article.outlet_id
                where report.event_id = ?
                order by outlet.name
                """,
                row -> {
                    Published published = Published.of(row);
                    if (published != null) {
                        dated.add(new Dated(row.getString(1), row.getString(3), published));
                    }
                    if (row.getString(2).equals(Actuality.ACTUAL.token())) {
                        outlets.add(row.getString(1));
                    }
                },
                event);
        Comparator<Dated> begin = Comparator.comparing(each -> each.published().begin());
        return new Reported(
                outlets,
                dated.stream().min(begin.thenComparing(Dated::article)).orElse(null),
                dated.stream()
                        .min(begin.reversed().thenComparing(Dated::article))
                        .orElse(null));
    }

    /**
     * What the reports of an event say together.
     *
     * @param outlets that report it as actual, by name
     */
    private record Reported(
            Set<String> outlets,
            @Nullable Dated first,
            @Nullable Dated last) {}

    /** An outlet, and when it published an article. */
    record Dated(String outlet, String article, Published published) {}

    private List<String> informants(String event) {
        return jdbc.queryForList("""
                select distinct actor.name
                from event
                cross join jsonb_array_elements(event.origins) origin
                join actor on actor.public_id = origin ->> 'informant'
                where event.public_id = ? and origin ->> 'voice' = 'named'
                order by actor.name
                """, String.class, event);
    }

    private int unnamed(String event) {
        Integer unnamed = jdbc.queryForObject("""
                select count(*) from event cross join jsonb_array_elements(event.origins) origin
                where event.public_id = ? and origin ->> 'voice' <> 'named'
                """, Integer.class, event);
        return unnamed == null ? 0 : unnamed;
    }

    /** How many disagreements on an event came to which verdict, conflicts first. */
    private Map<Verdict, Integer> verdicts(String event) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        jdbc.query(
                "select verdict, count(*) from disagreement where event_id = ? group by verdict",
                row -> {
                    verdicts.put(Term.of(Verdict.class, row.getString(1)), row.getInt(2));
                },
                event);
        return verdicts;
    }

    Optional<ActorDossier> actor(String id) {
        return actors.find(id)
                .map(summary -> new ActorDossier(
                        summary,
                        names(id),
                        roles(id),
                        claims(id, "part = 'speaker'"),
                        claims(id, "part = 'addressee'"),
                        claims(id, "part = 'relay'"),
                        about(id),
                        new ActorDossier.Links(
                                "/claims?speaker=" + id,
                                "/claims?addressee=" + id,
                                "/claims?via=" + id,
                                "/claims?about=" + id,
                                "/events?participant=" + id)));
    }

    private List<String> silent(String event) {
        return jdbc.queryForList("""
                select outlet.name
                from outlet
                where exists (select from article where article.outlet_id = outlet.id and article.state = 'current')
                    and 'outlet:' || outlet.public_id not in (
                        select unnest(found_by) from event where public_id = ?)
                order by outlet.name
                limit 100
                """, String.class, event);
    }

    private List<ActorDossier.SeenName> names(String actor) {
        return jdbc.query(
                """
                select evidence.quote, count(distinct article.id), min(article.public_id)
                from referent_actor
                join extraction_run run on run.article_id = referent_actor.article_id and run.superseded_at is null
                join referent on referent.run_id = run.id and referent.position = referent_actor.position
                join mention on mention.referent_id = referent.id and mention.form = 'name'
                join evidence on evidence.id = mention.evidence_id
                join article on article.id = referent_actor.article_id
                where referent_actor.actor_id = ?
                group by evidence.quote
                order by 2 desc, 1
                """,
                (row, number) -> new ActorDossier.SeenName(row.getString(1), row.getInt(2), row.getString(3)),
                actor);
    }

    private List<ActorDossier.SeenRole> roles(String actor) {
        return jdbc.query(
                """
                select referent_role.title, referent_role.body, article.public_id, article.published_begin,
                    article.published_end, article.published_precision, article.published_zone, article.published_basis,
                    evidence.begin_offset, evidence.end_offset
                from referent_actor
                join extraction_run run on run.article_id = referent_actor.article_id and run.superseded_at is null
                join referent on referent.run_id = run.id and referent.position = referent_actor.position
                join referent_role on referent_role.referent_id = referent.id
                join evidence on evidence.id = referent_role.evidence_id
                join article on article.id = referent_actor.article_id
                where referent_actor.actor_id = ?
                order by article.published_begin nulls last, article.public_id, evidence.begin_offset
                limit 500
                """,
                (row, number) -> new ActorDossier.SeenRole(
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("public_id"),
                        Published.of(row),
                        row.getInt("begin_offset"),
                        row.getInt("end_offset")),
                actor);
    }

    private int claims(String actor, String part) {
        Integer count = jdbc.queryForObject(
                "select count(distinct claim_id) from claim_actor where actor_id = ? and " + part,
                Integer.class,
                actor);
        return count == null ? 0 : count;
    }

    private int about(String actor) {
        Integer count = jdbc.queryForObject(
                "select count(*) from claim_entry where found_by @> array[?::text]", Integer.class, "about:" + actor);
        return count == null ? 0 : count;
    }
}
