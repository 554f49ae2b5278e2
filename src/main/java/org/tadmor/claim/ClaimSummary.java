package org.tadmor.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actor.ActorReference;
import org.tadmor.article.Published;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Certainty;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Polarity;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Tense;
import org.tadmor.vocabulary.Voice;

/**
 * A claim: one stored attribution of one article, with the chain of voices behind it.
 *
 * @param id its public id
 * @param kind whether its article is a report or a digest of one
 * @param speakers whose words they are, more than one where they speak jointly
 * @param informant the outermost voice that vouches for it
 * @param relays agencies and broadcasters credited with carrying it, nearest the informant first
 * @param wire the agency its article is wholly credited to
 * @param content the words claimed, pieces joined by a space
 * @param parent the claim in whose content it stands
 * @param carries whether it only carries the claim nested in it
 * @param proposition public id of what it says in common with others, or null where it does not count
 * @param echo how it is known to rest on an origin elsewhere, or null
 * @param events public ids of the events it reports
 * @param confidence calibrated probability that source, cue and content are right
 * @param rule what found it
 * @param superseded whether a later run of the extractor replaced it
 * @param withdrawnBy where its outlet takes it back, or null; then it counts for nothing
 */
public record ClaimSummary(
        String id,
        Article article,
        Outlet outlet,
        List<ChainVoice> speakers,
        @Nullable ChainVoice informant,
        List<ChainVoice> relays,
        @Nullable String wire,
        @Nullable ChainVoice addressee,
        @Nullable String cue,
        String content,
        Quotation quotation,
        Act act,
        Voice voice,
        Polarity polarity,
        Certainty certainty,
        Tense tense,
        SegmentKind segment,
        @Nullable String parent,
        boolean carries,
        @Nullable Said said,
        @Nullable String proposition,
        @Nullable EchoKind echo,
        List<String> events,
        Evidence evidence,
        double confidence,
        String rule,
        boolean superseded,
        @Nullable Withdrawal withdrawnBy) {

    /** The article it stands in. */
    public record Article(
            String id,
            ArticleKind kind,
            @Nullable String title,
            @Nullable Published published) {}

    /** The outlet that published it. */
    public record Outlet(String id, String name, @Nullable String domain) {}

    /**
     * A voice of the chain.
     *
     * @param actor whom it was resolved to, or null where that stays unknown
     * @param words that name it, pieces joined by a space
     * @param spans where these stand, in Unicode code points
     */
    public record ChainVoice(@Nullable ActorReference actor, Voice voice, String words, List<int[]> spans) {}

    /**
     * When it can have been said.
     *
     * @param first first day
     * @param last last day
     * @param stated whether the text states it
     */
    public record Said(LocalDate first, LocalDate last, boolean stated) {}

    /** The sentence of an article of its outlet that takes it back; offsets in Unicode code points. */
    public record Withdrawal(String article, String words, int begin, int end) {}

    /** Where its parts stand in the article's text: half-open [begin, end) in Unicode code points. */
    public record Evidence(List<int[]> source, List<int[]> cue, List<int[]> content) {}
}
