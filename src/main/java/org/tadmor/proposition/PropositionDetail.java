package org.tadmor.proposition;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.article.Published;
import org.tadmor.claim.ClaimSummary;
import org.tadmor.claim.ClaimSummary.ChainVoice;
import org.tadmor.vocabulary.Basis;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Voice;

/**
 * A proposition with the account of where it came from.
 *
 * @param account a few plain sentences, made by rule
 * @param reference the claim whose wording stands for it; the others are compared with that
 * @param through by whom it came, outermost voices and agencies, with how many articles each
 * @param lineage steps from outlet to speaker, each with what it rests on
 * @param links other propositions: the same words, a part, the whole
 * @param joins how its claims were found to say the same
 */
record PropositionDetail(
        @JsonUnwrapped PropositionSummary summary,

        @Schema(
                description = "A few plain sentences made by rule: who, where, how many origins that is, what is"
                        + " missing. Numbers of appearances, outlets, origins and principals are told apart.",
                example = "Four articles of four outlets carry it. All of them go back to one origin: Dmitry Peskov.")
        String account,

        @Schema(
                description = "The claim whose wording stands for it, by id; `differences` compare the others with it.",
                example = "txs9vb25206jxxck")
        @Nullable
        String reference,

        @Nullable Occurrence first,
        @Nullable Occurrence last,

        @Schema(description = "By whom the wordings under `appearances` came.")
        List<Through> through,

        @Schema(
                description = "The articles of its first 150 claims, by date of publication; `numbers` counts all, and"
                        + " `addresses.claims` leads to all.")
        List<Appearance> appearances,

        List<Origin> origins,

        @Schema(description = "Where its claims differ from others on a point: the first 100, conflicts first.")
        List<DisagreementSummary> disagreements,

        Missing missing,

        @Schema(description = "Claims that their outlets took back; they count for nothing.")
        List<Withdrawn> withdrawn,

        @JsonRawValue @Schema(type = "array") String lineage,
        @JsonRawValue @Schema(type = "array") String links,
        @JsonRawValue @Schema(type = "array") String joins,
        Addresses addresses) {

    PropositionDetail with(String sentences) {
        return new PropositionDetail(
                summary,
                sentences,
                reference,
                first,
                last,
                through,
                appearances,
                origins,
                disagreements,
                missing,
                withdrawn,
                lineage,
                links,
                joins,
                addresses);
    }

    /** A dated article in which it shows. */
    record Occurrence(String article, String outlet, Published published) {}

    /**
     * A station on its way.
     *
     * @param actor public id, or null where it is an agency known by name alone, or has no name
     * @param appearances articles in which it stands
     */
    record Through(Station station, @Nullable String actor, String name, int appearances) {}

    /** What a station is. */
    enum Station implements Term {
        INFORMANT,
        RELAY,
        WIRE
    }

    /** An article in which it shows, with the wordings there. */
    record Appearance(
            String article,
            String outlet,
            @Nullable Published published,
            @Nullable EchoKind echo,
            @Nullable String origin,
            List<Rendering> renderings) {}

    /**
     * The words of one claim, who is named as having said them and through whom they came.
     *
     * @param words pieces joined by a space
     * @param spans where the pieces stand in the article's text, in Unicode code points
     * @param wire the agency the article is wholly credited to
     * @param differences from the reference, word by word and in order; empty for the reference itself
     */
    record Rendering(
            String claim,
            String words,
            List<int[]> spans,
            Quotation quotation,
            SegmentKind segment,
            List<ChainVoice> speakers,
            @Nullable ChainVoice informant,
            List<ChainVoice> relays,
            @Nullable String wire,

            @Schema(
                    description = "Stretches from the first word to the last, beside those of the reference; empty for"
                            + " the reference itself. Letter case and punctuation do not count.")
            List<Stretch> differences) {}

    /**
     * A point where it entered the public record.
     *
     * @param informant public id of the actor who vouches, or null for a voice without identity
     * @param occasion the day stated, or null
     * @param basis what ties its articles to it
     * @param evidence the words that show each step from an outlet to it
     */
    record Origin(
            String id,
            @Nullable String informant,
            @Nullable String name,
            Voice voice,
            @Nullable String occasion,
            List<String> articles,
            List<String> claims,
            List<String> basis,
            @Nullable String body,
            @Nullable String state,
            List<Evidence> evidence) {}

    /**
     * A step away from the outlet, and the words it rests on.
     *
     * @param passages empty where the caller named the agency and the text does not
     */
    record Evidence(String from, String to, Basis basis, EchoKind how, List<Passage> passages) {}

    /** Words of an article; spans in Unicode code points. */
    record Passage(String article, @Nullable String claim, String words, List<int[]> spans) {}

    /**
     * What is not there.
     *
     * @param outlets that report an event which it reports or is, or tell the same story, and do not carry it
     * @param undated public ids of the articles in which it shows whose date is not known
     * @param unnamed origins without a name
     */
    record Missing(List<Silent> outlets, List<String> undated, List<Unnamed> unnamed) {}

    /**
     * An outlet that could have carried it.
     *
     * @param articles public ids of its articles that report the same
     * @param events which they report; empty where they only tell the same story
     */
    record Silent(String id, String name, List<String> articles, List<String> events) {}

    /** An origin without a name, and the words that stand for it. */
    record Unnamed(String origin, Voice voice, List<String> words) {}

    /** A claim that its outlet took back, and the sentence that does. */
    record Withdrawn(String claim, String article, String outlet, String words, ClaimSummary.Withdrawal by) {}

    /** Addresses of what belongs to it. */
    record Addresses(String claims, String disagreements) {}
}
