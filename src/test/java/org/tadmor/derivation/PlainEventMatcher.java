package org.tadmor.derivation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tadmor.resolution.EventMatcher;
import org.tadmor.resolution.EventProfile;
import org.tadmor.resolution.Likeness;
import org.tadmor.vocabulary.Period;

/** Events by kind, place and day, and nothing else. */
final class PlainEventMatcher implements EventMatcher {

    @Override
    public String identity(EventProfile event) {
        Period time = event.time();
        return event.place() == null || time == null
                ? event.article() + ":" + event.trigger()
                : event.type().token() + "|" + event.name() + "|"
                        + event.place().key() + "|" + time.begin().toLocalDate();
    }

    @Override
    public Keys keys(EventProfile event) {
        return Keys.both(List.of());
    }

    @Override
    public Likeness decide(EventProfile left, EventProfile right) {
        return Likeness.apart("different kind, place or day");
    }

    @Override
    public String title(List<EventProfile> mentions, UnaryOperator<String> names) {
        EventProfile first = mentions.get(0);
        return first.place() == null
                ? first.name()
                : first.name() + " " + first.place().name();
    }
}
