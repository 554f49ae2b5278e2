package org.tadmor.extraction.event;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.EventMention;
import org.tadmor.vocabulary.EventType;

/** Gives a candidate its type: what the learned decision says, named as the lexicon has it where the two agree. */
final class EventTyping {

    /**
     * A candidate's type.
     *
     * @param name the readable kind
     */
    record Typed(EventType type, String name, double confidence, String rule) {}

    private static final String LEARNED = "event.learned";
    private static final double SURE = 0.25;
    private static final double CERTAIN = 0.85;
    private static final double STRONG = 0.5;
    private static final double WEAK = 0.35;
    private static final double FLOOR = 0.1;

    /** Kinds whose words mean little else, whatever stands around them. */
    private static final Set<String> SETTLED = Set.of(
            "proposal",
            "pledge",
            "congratulation",
            "thanks",
            "condolence",
            "telephone_call",
            "territory_retaken",
            "territory_seized",
            "withdrawal",
            "ceasefire",
            "air_strike");

    private static final Map<EventType, String> NAMES = Map.ofEntries(
            Map.entry(EventType.AGREE, "commitment"),
            Map.entry(EventType.CONSULT, "talks"),
            Map.entry(EventType.SUPPORT, "support"),
            Map.entry(EventType.CONCEDE, "concession"),
            Map.entry(EventType.COOPERATE, "cooperation"),
            Map.entry(EventType.AID, "aid"),
            Map.entry(EventType.RETREAT, "release"),
            Map.entry(EventType.REQUEST, "request"),
            Map.entry(EventType.ACCUSE, "accusation"),
            Map.entry(EventType.REJECT, "rejection"),
            Map.entry(EventType.THREATEN, "threat"),
            Map.entry(EventType.PROTEST, "protest"),
            Map.entry(EventType.SANCTION, "sanction"),
            Map.entry(EventType.MOBILIZE, "deployment"),
            Map.entry(EventType.COERCE, "coercion"),
            Map.entry(EventType.ASSAULT, "attack"));

    /** The probability of each of {@link EventModel#TYPES} for a candidate's features. */
    interface Decision {
        double[] probabilities(int[] features);
    }

    private final Decision model;

    EventTyping(Decision model) {
        this.model = model;
    }

    /** Whether nothing but the learned decision names the event. */
    static boolean isGuess(EventMention event) {
        return event.rule().equals(LEARNED);
    }

    /** The candidate's type, or null where nothing shows that it is an event. */
    @Nullable
    Typed of(Candidate candidate) {
        double[] probabilities = model.probabilities(EventFeatures.of(candidate));
        int best = EventModel.best(probabilities);
        EventType type = EventModel.TYPES[best];
        double confidence = probabilities[best] * weight(candidate);
        Trigger entry = candidate.entry();
        if (entry == null) {
            return probabilities[best] < SURE ? null : new Typed(type, name(type), confidence, LEARNED);
        }
        EventType family = family(entry.type());
        if (family == type) {
            return new Typed(entry.type(), entry.name(), confidence, "event.lexicon+learned");
        }
        double bar = !entry.strong() ? WEAK : SETTLED.contains(entry.name()) ? CERTAIN : STRONG;
        return probabilities[best] < bar
                ? new Typed(
                        entry.type(),
                        entry.name(),
                        Math.max(FLOOR, probabilities[index(family)]) * weight(candidate),
                        "event.lexicon")
                : new Typed(type, name(type), confidence, "event.overruled");
    }

    /** A trigger at the root of its sentence is its main event. */
    private static double weight(Candidate candidate) {
        double known = candidate.entry() == null ? 0.6 : 1;
        return candidate.tree().label(candidate.trigger()).equals("root") ? known : known / 1.3;
    }

    private static String name(EventType type) {
        return NAMES.getOrDefault(type, "event");
    }

    private static EventType family(EventType type) {
        return type == EventType.CONCEDE ? EventType.RETREAT : type;
    }

    private static int index(EventType type) {
        for (int i = 0; i < EventModel.TYPES.length; i++) {
            if (EventModel.TYPES[i] == type) {
                return i;
            }
        }
        throw new IllegalArgumentException("no category: " + type);
    }
}
