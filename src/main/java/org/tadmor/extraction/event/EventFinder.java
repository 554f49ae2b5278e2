package org.tadmor.extraction.event;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/**
 * Finds the events a text tells of: the words that name them, their type, who takes part, when and where, and whether
 * they are told as actual. A word of the lexicon is an event whatever it is called by the learned decision; another verb
 * only where that decision is sure. What is done by speaking stands in the claim that is it. Safe for several threads.
 */
public final class EventFinder {

    private final CandidateFinder candidates = new CandidateFinder(TriggerLexicon.load());
    private final EventTyping typing = new EventTyping(EventModel.load()::probabilities, candidates);

    /** The events of a text, in its order. */
    public List<EventMention> find(
            ParsedDocument parsed,
            Mentions mentions,
            List<TimeExpression> times,
            List<Quantity> quantities,
            List<Attribution> attributions) {
        Surroundings surroundings = new Surroundings(mentions, times, quantities, attributions);
        List<EventMention> found = new ArrayList<>();
        for (Tree tree : parsed.trees()) {
            if (tells(tree.sentence().segment())) {
                for (Candidate candidate : candidates.find(tree)) {
                    EventTyping.Typed typed = typing.of(candidate);
                    if (typed != null) {
                        found.add(event(candidate, typed, surroundings));
                    }
                }
            }
        }
        return new SayingEvents(parsed.text(), mentions).with(found, attributions);
    }

    private static boolean tells(SegmentKind segment) {
        return segment == SegmentKind.BODY || segment == SegmentKind.HEADLINE || segment == SegmentKind.CAPTION;
    }

    private static EventMention event(Candidate candidate, EventTyping.Typed typed, Surroundings surroundings) {
        Tree tree = candidate.tree();
        Span trigger = tree.token(candidate.trigger()).span();
        return new EventMention(
                trigger,
                typed.type(),
                typed.name(),
                surroundings.participants(candidate),
                surroundings.time(candidate),
                surroundings.place(candidate),
                ActualityReader.of(tree, candidate.trigger()),
                surroundings.attribution(trigger),
                surroundings.quantities(candidate),
                typed.confidence(),
                typed.rule());
    }
}
