package org.tadmor.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.article.RecordedRun;
import org.tadmor.extraction.EventMention;

/** The words of articles that name events. */
@Component
public class EventMentions {

    private final JdbcTemplate jdbc;

    EventMentions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the event mentions of a run.
     *
     * @return the row's id of each
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long[] record(long articleId, RecordedRun run, List<EventMention> events) {
        long[] ids = jdbc
                .queryForList(
                        "select nextval('event_mention_seq') from generate_series(1, ?)", Long.class, events.size())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        List<Object[]> mentions = new ArrayList<>();
        List<Object[]> participants = new ArrayList<>();
        List<Object[]> quantities = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            EventMention event = events.get(i);
            mentions.add(mention(ids[i], articleId, i, run, event));
            participants.addAll(participants(ids[i], run, event));
            for (int quantity : event.quantities()) {
                quantities.add(new Object[] {ids[i], run.quantities()[quantity]});
            }
        }
        jdbc.batchUpdate("""
                insert into event_mention (id, run_id, article_id, position, trigger_evidence_id, type, name, actuality,
                    time_id, place_id, confidence, rule)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, mentions);
        jdbc.batchUpdate("""
                insert into event_participant (event_mention_id, position, role, evidence_id, referent_id)
                values (?, ?, ?, ?, ?)
                """, participants);
        jdbc.batchUpdate(
                "insert into event_quantity (event_mention_id, quantity_id) values (?, ?) on conflict do nothing",
                quantities);
        return ids;
    }

    private static Object[] mention(long id, long articleId, int position, RecordedRun run, EventMention event) {
        return new Object[] {
            id,
            run.id(),
            articleId,
            position,
            run.evidence(event.trigger()),
            event.type().token(),
            event.name(),
            event.actuality().token(),
            at(run.times(), event.time()),
            at(run.mentions(), event.place()),
            event.confidence(),
            event.rule()
        };
    }

    private static List<Object[]> participants(long id, RecordedRun run, EventMention event) {
        List<Object[]> rows = new ArrayList<>();
        for (EventMention.Participant participant : event.participants()) {
            rows.add(new Object[] {
                id,
                rows.size(),
                participant.role().token(),
                run.evidence(participant.words()),
                at(run.referents(), participant.referent())
            });
        }
        return rows;
    }

    private static @Nullable Long at(long[] ids, int position) {
        return position < 0 ? null : ids[position];
    }
}
