package org.tadmor.extraction.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.EventMention.Participant;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Span;

/**
 * Pledges that no word names: "the minister told the mayor that the army will help". Who tells somebody that he, or his
 * own side, will do something helpful pledges it.
 */
final class Promises {

    static final String RULE = "event.promise";

    private static final double CONFIDENCE = 0.5;
    private static final Set<String> TELLING =
            Set.of("tell", "say", "assure", "inform", "confirm", "state", "stress", "reiterate", "emphasize");
    private static final Set<EventType> HELPFUL =
            Set.of(EventType.AGREE, EventType.AID, EventType.SUPPORT, EventType.COOPERATE, EventType.CONCEDE);

    private final Mentions mentions;

    Promises(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The pledge that tells of this plan, if one does. */
    Optional<EventMention> of(Candidate plan, EventMention event, Surroundings surroundings) {
        Tree tree = plan.tree();
        int verb = plan.trigger();
        for (int steps = 0; verb >= 0 && !tree.label(verb).equals("ccomp") && steps < 3; steps++) {
            verb = tree.label(verb).equals("xcomp") || tree.label(verb).equals("conj") ? tree.head(verb) : -1;
        }
        int telling = verb < 0 ? -1 : tree.head(verb);
        if (event.actuality() != Actuality.PLANNED
                || !HELPFUL.contains(event.type())
                || telling < 0
                || !TELLING.contains(tree.lemma(telling))) {
            return Optional.empty();
        }
        List<Participant> parts = parties(plan.tagged(), telling, surroundings);
        boolean told = parts.stream().anyMatch(part -> part.role() == ParticipantRole.ADDRESSEE);
        Set<Integer> speakers = agents(parts);
        boolean own = told && agents(event.participants()).stream().anyMatch(agent -> isOwn(agent, speakers));
        if (!own) {
            return Optional.empty();
        }
        Span trigger = tree.token(telling).span();
        return Optional.of(new EventMention(
                trigger,
                EventType.AGREE,
                "pledge",
                parts,
                -1,
                event.place(),
                ActualityReader.of(tree, telling),
                surroundings.attribution(trigger),
                List.of(),
                CONFIDENCE,
                RULE));
    }

    /** Who tells, also where that is told of another verb ("spoke to the mayor, saying"), and whom. */
    private static List<Participant> parties(TaggedTree tagged, int telling, Surroundings surroundings) {
        Tree tree = tagged.tree();
        List<Participant> parts = new ArrayList<>();
        for (Participant part : arguments(tagged, telling, surroundings)) {
            boolean object = part.role() == ParticipantRole.PATIENT || part.role() == ParticipantRole.ADDRESSEE;
            if (object || part.referent() >= 0 && part.role() == ParticipantRole.AGENT) {
                parts.add(new Participant(
                        object ? ParticipantRole.ADDRESSEE : ParticipantRole.AGENT, part.words(), part.referent()));
            }
        }
        int over = tree.head(telling);
        boolean besides = over >= 0
                && tree.tag(over).startsWith("V")
                && tree.label(telling).equals("advcl");
        if (besides) {
            for (Participant part : arguments(tagged, over, surroundings)) {
                if (part.role() == ParticipantRole.ADDRESSEE && part.referent() >= 0) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static List<Participant> arguments(TaggedTree tagged, int verb, Surroundings surroundings) {
        return surroundings.participants(new Candidate(tagged, verb, null, ArgumentFinder.of(tagged.tree(), verb)));
    }

    private static Set<Integer> agents(List<Participant> parts) {
        Set<Integer> agents = new HashSet<>();
        for (Participant part : parts) {
            if (part.role() == ParticipantRole.AGENT && part.referent() >= 0) {
                agents.add(part.referent());
            }
        }
        return agents;
    }

    private boolean isOwn(int agent, Set<Integer> speakers) {
        for (int speaker : speakers) {
            if (speaker == agent || !Collections.disjoint(sides(speaker), sides(agent)) || speaksFor(speaker, agent)) {
                return true;
            }
        }
        return false;
    }

    /** "President Anna Bor told the mayor that Norvia will help": an official of a state that is not named with her. */
    private boolean speaksFor(int speaker, int agent) {
        Referent official = mentions.referents().get(speaker);
        return mentions.referents().get(agent).kind() == ActorKind.STATE
                && !official.roles().isEmpty()
                && sides(speaker).isEmpty();
    }

    /** The states and movements whose part an actor takes: by its own key, and by those of its roles. */
    private Set<String> sides(int referent) {
        Set<String> sides = new HashSet<>();
        Referent actor = mentions.referents().get(referent);
        if (actor.registryKey() != null) {
            sides.add(side(actor.registryKey()));
        }
        for (Referent.Role role : actor.roles()) {
            if (role.body() != null && role.body().indexOf(' ') < 0) {
                sides.add(side(role.body()));
            }
        }
        return sides;
    }

    private static String side(String key) {
        int stop = key.indexOf('.');
        return stop < 0 ? key : key.substring(0, stop);
    }

    /** The events in the order of the text, each pledge once, and none where another event has its words. */
    List<EventMention> once(List<EventMention> events) {
        Set<Span> named = new HashSet<>();
        for (EventMention event : events) {
            if (!event.rule().equals(RULE) && !EventTyping.isGuess(event)) {
                named.add(event.trigger());
            }
        }
        Set<Span> promised = new HashSet<>();
        for (EventMention event : events) {
            if (event.rule().equals(RULE)) {
                promised.add(event.trigger());
            }
        }
        List<EventMention> once = new ArrayList<>();
        for (EventMention event : events) {
            boolean guess = EventTyping.isGuess(event) && promised.contains(event.trigger());
            if (!guess && (!event.rule().equals(RULE) || named.add(event.trigger()))) {
                once.add(event);
            }
        }
        once.sort(Comparator.comparing(EventMention::trigger));
        return List.copyOf(once);
    }
}
