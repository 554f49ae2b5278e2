package org.tadmor.extraction.event;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.Period;

/** Tells apart the events that a report is about from those that it recalls: what ended well before it was published. */
final class Histories {

    private static final int RECALLED_AFTER_DAYS = 21;

    private Histories() {}

    static List<EventMention> told(List<EventMention> events, List<TimeExpression> times, @Nullable Period published) {
        if (published == null) {
            return events;
        }
        LocalDateTime recent = published.begin().minusDays(RECALLED_AFTER_DAYS);
        List<EventMention> told = new ArrayList<>(events.size());
        for (EventMention event : events) {
            Period time = event.time() < 0 ? null : times.get(event.time()).period();
            boolean recalled = event.actuality() == Actuality.ACTUAL
                    && time != null
                    && !time.end().isAfter(recent);
            told.add(recalled ? background(event) : event);
        }
        return told;
    }

    private static EventMention background(EventMention event) {
        return new EventMention(
                event.trigger(),
                event.type(),
                event.name(),
                event.participants(),
                event.time(),
                event.place(),
                Actuality.BACKGROUND,
                event.attribution(),
                event.quantities(),
                event.confidence(),
                event.rule());
    }
}
