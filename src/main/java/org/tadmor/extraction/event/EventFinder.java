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
    private final EventTyping typing = new EventTyping(EventModel.load()::probabilities);

    /** The events of a text, in its order. */
    public List<EventMention> find(
            ParsedDocument parsed,
            Mentions mentions,
            List<TimeExpression> times,
            List<Quantity> quantities,
            List<Attribution> attributions) {
        Surroundings surroundings = new Surroundings(parsed.text().length(), mentions, times, quantities, attributions);
        List<EventMention> found = new ArrayList<>();
        for (Tree tree : parsed.trees()) {
            if (tells(tree.sentence().segment())) {
                for (Candidate candidate : candidates.find(tree)) {
                    EventTyping.Typed typed = territory(candidate, typing.of(candidate), surroundings);
                    if (typed != null) {
                        found.add(event(candidate, typed, surroundings));
                    }
                }
            }
        }
        return new SayingEvents(parsed.text(), mentions).with(found, attributions);
    }

    /** To free or rid a place is to retake it; of people it is to release them. */
    private static EventTyping.@Nullable Typed territory(
            Candidate candidate, EventTyping.@Nullable Typed typed, Surroundings surroundings) {
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
        boolean pledge = actuality == Actuality.PLANNED && typed.type() == EventType.AGREE;
        return new EventMention(
                trigger,
                typed.type(),
                pledge ? "pledge" : typed.name(),
                surroundings.participants(candidate),
                surroundings.time(candidate),
                surroundings.place(candidate),
                actuality,
                surroundings.attribution(trigger),
                surroundings.quantities(candidate),
                typed.confidence(),
                typed.rule());
    }
}
