package org.tadmor.resolution;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tadmor.resolution.EventMatcher.Rest;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;

/** Tells which events are parts of others: what two say to each other in a talk, and whom an attack kills. */
final class EventRelations {

    private static final int ONE_SENTENCE = 200;
    private static final Set<String> ATTACKS = Set.of("attack", "air_strike", "bombardment", "military_operation");

    private EventRelations() {}

    /** Whether it is words between people: a talk, or what is said. */
    static boolean isWords(EventProfile event) {
        return EventKinds.isMutual(event.name()) || event.saying();
    }

    /** Whether it is done to people or things by an attack. */
    static boolean isHarm(EventProfile event) {
        return event.type() == EventType.ASSAULT
                && !ATTACKS.contains(event.name())
                && !event.name().startsWith("territory");
    }

    /**
     * How an event is part of another, where it is.
     *
     * @param first whether it goes first of the two, where neither is part of the other
     */
    static Optional<Rest> between(EventProfile event, EventProfile other, boolean first) {
        if (event.actuality() != Actuality.ACTUAL || other.actuality() != Actuality.ACTUAL) {
            return Optional.empty();
        }
        boolean within = event.article().equals(other.article());
        if (event.saying() && isWords(other) && !EventKinds.isMutual(event.name())) {
            return spoken(event, other, first && within);
        }
        boolean blow = within
                && isHarm(event)
                && ATTACKS.contains(other.name())
                && Math.abs(event.trigger() - other.trigger()) < ONE_SENTENCE
                && !shared(actors(event, ParticipantRole.AGENT), actors(other, ParticipantRole.AGENT))
                        .isEmpty();
        return blow
                ? Optional.of(new Rest(Rest.Kind.PART_OF, 0.6, "done by the same in the same sentence"))
                : Optional.empty();
    }

    private static Optional<Rest> spoken(EventProfile event, EventProfile other, boolean first) {
        Set<String> agents = actors(event, ParticipantRole.AGENT);
        Set<String> told = actors(event, ParticipantRole.ADDRESSEE, ParticipantRole.PATIENT);
        Set<String> parties = actors(other, ParticipantRole.AGENT, ParticipantRole.ADDRESSEE, ParticipantRole.PATIENT);
        boolean both = agents.size() == 1
                && parties.containsAll(agents)
                && !shared(told, parties, agents).isEmpty();
        if (!both) {
            return Optional.empty();
        }
        if (EventKinds.isMutual(other.name())) {
            return Optional.of(new Rest(Rest.Kind.PART_OF, 0.7, "said by one to the other of the two who talk"));
        }
        return first && !EventKinds.family(event.name()).equals(EventKinds.family(other.name()))
                ? Optional.of(new Rest(Rest.Kind.SAME_CONVERSATION, 0.5, "said between the same two in one report"))
                : Optional.empty();
    }

    private static Set<String> shared(Set<String> one, Set<String> other, Set<String> without) {
        Set<String> shared = shared(one, other);
        shared.removeAll(without);
        return shared;
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    private static Set<String> actors(EventProfile event, ParticipantRole... roles) {
        Set<String> actors = new TreeSet<>();
        for (EventProfile.Part part : event.parts()) {
            for (ParticipantRole role : roles) {
                if (part.role() == role) {
                    actors.add(part.actor());
                }
            }
        }
        return actors;
    }
}
