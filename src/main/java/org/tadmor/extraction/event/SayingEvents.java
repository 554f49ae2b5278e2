package org.tadmor.extraction.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.EventMention.Participant;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Polarity;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/**
 * Adds the events that claims are by their acts (a pledge made by "told", a demand made by "said") where no word of the
 * cue names one already, and gives an event named by a cue the parts that the claim's chain knows.
 */
final class SayingEvents {

    private record Kind(EventType type, String name) {}

    private static final double CONFIDENCE = 0.6;

    private final String text;
    private final Mentions mentions;

    SayingEvents(String text, Mentions mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /** The events with those of the claims added, in the order of the text. */
    List<EventMention> with(List<EventMention> events, List<Attribution> attributions) {
        if (attributions.isEmpty()) {
            return List.copyOf(events);
        }
        List<EventMention> all = new ArrayList<>(events);
        List<EventMention> named =
                events.stream().filter(event -> !EventTyping.isGuess(event)).toList();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution claim = attributions.get(i);
            Kind kind = kind(claim.act());
            if (kind != null
                    && !claim.cue().isEmpty()
                    && !claim.source().isEmpty()
                    && !claim.carries()
                    && claim.segment() != SegmentKind.BOILERPLATE
                    && !isNamed(claim, named)) {
                all.removeIf(event -> EventTyping.isGuess(event)
                        && claim.cue().stream().anyMatch(cue -> cue.overlaps(event.trigger())));
                all.add(event(claim, kind, i));
            }
        }
        all.sort(Comparator.comparing(EventMention::trigger));
        return List.copyOf(all);
    }

    private static @Nullable Kind kind(Act act) {
        return switch (act) {
            case PLEDGE -> new Kind(EventType.AGREE, "pledge");
            case PROPOSE -> new Kind(EventType.REQUEST, "proposal");
            case REQUEST -> new Kind(EventType.REQUEST, "request");
            case PRAISE -> new Kind(EventType.SUPPORT, "praise");
            case CONGRATULATE -> new Kind(EventType.SUPPORT, "congratulation");
            case THANK -> new Kind(EventType.SUPPORT, "thanks");
            case CONDOLE -> new Kind(EventType.SUPPORT, "condolence");
            case ACCUSE -> new Kind(EventType.ACCUSE, "accusation");
            case DENY -> new Kind(EventType.REJECT, "denial");
            case THREATEN -> new Kind(EventType.THREATEN, "threat");
            case REFUSE -> new Kind(EventType.REJECT, "refusal");
            case ASSERT, ASK, DECLARE, RETRACT, EXPECT, BELIEVE, INTEND, OTHER -> null;
        };
    }

    private static boolean isNamed(Attribution claim, List<EventMention> events) {
        for (Span cue : claim.cue()) {
            int low = 0;
            int high = events.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (events.get(middle).trigger().end() <= cue.begin()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            if (low < events.size() && events.get(low).trigger().overlaps(cue)) {
                return true;
            }
        }
        return false;
    }

    private EventMention event(Attribution claim, Kind kind, int index) {
        List<Participant> parts = new ArrayList<>();
        for (Span source : claim.source()) {
            parts.add(new Participant(ParticipantRole.AGENT, source, referent(source, claim.speakers())));
        }
        VoiceMention addressee = claim.addressee();
        if (addressee != null) {
            for (Span words : addressee.words()) {
                parts.add(new Participant(ParticipantRole.ADDRESSEE, words, addressee.referent()));
            }
        }
        return new EventMention(
                claim.cue().get(0),
                kind.type(),
                kind.name(),
                parts,
                -1,
                -1,
                claim.stance().polarity() == Polarity.NEGATIVE && claim.act() == Act.OTHER
                        ? Actuality.NEGATED
                        : Actuality.ACTUAL,
                index,
                List.of(),
                CONFIDENCE * Math.max(0.5, claim.confidence()),
                "event.act");
    }

    private int referent(Span source, List<VoiceMention> speakers) {
        for (VoiceMention speaker : speakers) {
            for (Span words : speaker.words()) {
                if (words.overlaps(source)) {
                    return speaker.referent();
                }
            }
        }
        int at = source.begin();
        while (at < source.end() && at < text.length()) {
            int mention = mentions.at(at);
            if (mention >= 0) {
                return mentions.mentions().get(mention).referent();
            }
            at++;
        }
        return -1;
    }
}
