package org.tadmor.claim;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.actor.ActorReference;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Certainty;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Polarity;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Tense;
import org.tadmor.vocabulary.Term;

/** What the view {@code claim_shown_source} gathers of a live claim, terms as their tokens. */
record ShownClaim(
        @Nullable String cue,
        String content,
        String quotation,
        String act,
        String voice,
        String polarity,
        String certainty,
        String tense,
        String segment,
        @Nullable String parent,
        boolean carries,
        @Nullable LocalDate saidFirst,
        @Nullable LocalDate saidLast,
        @Nullable Boolean saidStated,
        @Nullable String proposition,
        @Nullable String echo,
        List<String> events,
        List<Voice> voices,
        List<ClaimWords> words,
        double confidence,
        String rule,
        ClaimSummary.@Nullable Withdrawal withdrawal) {

    /**
     * A voice of the chain.
     *
     * @param actor the id of whom it was resolved to, or null
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Voice(
            String part,
            int position,
            String voice,
            @Nullable String actor) {

        private ClaimVoice named(Map<String, ActorReference> actors) {
            return new ClaimVoice(
                    Term.of(ChainPart.class, part),
                    position,
                    Term.of(org.tadmor.vocabulary.Voice.class, voice),
                    actor == null ? null : actors.get(actor));
        }
    }

    /** The claim as it stands in an article of an outlet. */
    ClaimSummary in(
            String id,
            ClaimSummary.Article article,
            @Nullable String wire,
            ClaimSummary.Outlet outlet,
            Map<String, ActorReference> actors) {
        ClaimSummary bare = new ClaimSummary(
                id,
                article,
                outlet,
                List.of(),
                null,
                List.of(),
                wire,
                null,
                cue,
                content,
                Term.of(Quotation.class, quotation),
                Term.of(Act.class, act),
                Term.of(org.tadmor.vocabulary.Voice.class, voice),
                Term.of(Polarity.class, polarity),
                Term.of(Certainty.class, certainty),
                Term.of(Tense.class, tense),
                Term.of(SegmentKind.class, segment),
                parent,
                carries,
                said(),
                proposition,
                echo == null ? null : Term.of(EchoKind.class, echo),
                List.of(),
                new ClaimSummary.Evidence(List.of(), List.of(), List.of()),
                confidence,
                rule,
                false,
                withdrawal);
        List<ClaimVoice> chain = voices.stream().map(each -> each.named(actors)).toList();
        return ClaimParts.complete(bare, chain, words, events);
    }

    private ClaimSummary.@Nullable Said said() {
        return saidFirst == null || saidLast == null
                ? null
                : new ClaimSummary.Said(saidFirst, saidLast, Boolean.TRUE.equals(saidStated));
    }
}
