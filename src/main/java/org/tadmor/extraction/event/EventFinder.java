package org.tadmor.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/**
 * Finds the events a text tells of: the words that name them, their type, who takes part, when and where, and whether
 * they are told as actual. A word of the lexicon is an event whatever it is called by the learned decision; another verb
 * only where that decision is sure. What is done by speaking stands in the claim that is it. Safe for several threads.
 */
public final class EventFinder {

    private static final Set<String> FREEING = Set.of("free", "liberate", "rid", "recover", "liberation", "release");

    private final CandidateFinder candidates = new CandidateFinder(TriggerLexicon.load());
    private final EventTyping typing;

    /** The finder that decides on types by the weights that ship. */
    public EventFinder() {
        this(new EventTyping(EventModel.load()::probabilities));
    }

    EventFinder(EventTyping typing) {
        this.typing = typing;
    }

    /** The events of a text, in its order. */
    public List<EventMention> find(
            ParsedDocument parsed,
            Mentions mentions,
            List<TimeExpression> times,
            List<Quantity> quantities,
            List<Attribution> attributions,
            @Nullable Period published) {
        Surroundings surroundings = new Surroundings(parsed.text().length(), mentions, times, quantities, attributions);
        List<EventMention> found = new ArrayList<>();
        Promises promises = new Promises(mentions);
        for (Tree tree : parsed.trees()) {
            if (tells(tree.sentence().segment())) {
                for (Candidate candidate : candidates.find(tree)) {
                    EventTyping.Typed typed = territory(candidate, typing.of(candidate), surroundings);
                    if (typed != null) {
                        EventMention event = event(candidate, typed, surroundings);
                        found.add(event);
                        promises.of(candidate, event, surroundings).ifPresent(found::add);
                    }
                }
            }
        }
        return new SayingEvents(parsed.text(), mentions)
                .with(Histories.told(promises.once(found), times, published), attributions);
    }

    /** "The rebels lost the town"; "the world must not lose such a town" tells of no battle. */
    private static boolean isLostBySomebody(Candidate candidate) {
        boolean agent = false;
        for (Argument argument : candidate.arguments()) {
            if (argument.core() && argument.role() == ParticipantRole.AGENT) {
                agent = true;
                if (Parties.holds(candidate.tree(), argument)
                        || candidate.tree().tag(argument.head()).startsWith("PRP")) {
                    return true;
                }
            }
        }
        return !agent;
    }

    /**
     * To free or rid a place is to retake it; of people it is to release them. A place is lost by whoever held it.
     */
    private static EventTyping.@Nullable Typed territory(
            Candidate candidate, EventTyping.@Nullable Typed typed, Surroundings surroundings) {
        if (typed != null
                && candidate.tree().lemma(candidate.trigger()).equals("lose")
                && !isLostBySomebody(candidate)) {
            return null;
        }
        boolean freeing = FREEING.contains(TriggerLexicon.lemma(candidate.tree(), candidate.trigger()));
        return typed != null && freeing && surroundings.isDoneToPlace(candidate)
                ? new EventTyping.Typed(EventType.ASSAULT, "territory_retaken", typed.confidence(), "event.territory")
                : typed;
    }

    private static boolean tells(SegmentKind segment) {
        return segment == SegmentKind.BODY || segment == SegmentKind.HEADLINE || segment == SegmentKind.CAPTION;
    }

    private static EventMention event(Candidate candidate, EventTyping.Typed typed, Surroundings surroundings) {
        Tree tree = candidate.tree();
        Span trigger = tree.token(candidate.trigger()).span();
        Actuality actuality = ActualityReader.of(tree, candidate.trigger());
        return new EventMention(
                trigger,
                typed.type(),
                typed.name(),
                surroundings.participants(candidate),
                surroundings.time(candidate),
                surroundings.place(candidate, typed.name()),
                actuality,
                typed.type().verbal() ? surroundings.attribution(trigger) : surroundings.reporter(trigger),
                surroundings.quantities(candidate),
                typed.confidence(),
                typed.rule());
    }
}
