package org.tadmor.dossier;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.article.Published;
import org.tadmor.event.EventReference;
import org.tadmor.event.EventSummary;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.ArticleKind;

/**
 * An event with everything that is reported of it.
 *
 * @param account a few plain sentences, made by rule
 * @param reports where articles name it, by date; the first 200
 * @param unattributed what outlets say of it in their own voice, reprints of one text together
 * @param origins of the claims that state or presuppose it as actual
 * @param relations to other events, and how its mentions were joined, as they were derived
 * @param related other events, with the words that show how they stand to each other
 * @param about public ids of the articles that have it as their main event
 * @param silent outlets of the corpus with an article that counts, none of which reports it
 * @param links where to go from here
 */
record EventDossier(
        @JsonUnwrapped EventSummary summary,

        @Schema(
                description =
                        "A few plain sentences made by rule: what, who reports it, how many origins that is, where"
                                + " reports differ, who is silent. Numbers of outlets, articles, reports in an outlet's own"
                                + " voice, origins and principals are told apart.",
                example = "Five outlets report that it happened, in five articles.")
        String account,

        @Schema(
                description = "Where articles name it, by date: the first 200. `links.reports` leads to all of them,"
                        + " page by page.")
        List<Report> reports,

        @JsonRawValue @Schema(type = "array") String unattributed,
        @JsonRawValue @Schema(type = "array") String origins,
        @JsonRawValue @Schema(type = "array") String relations,

        @Schema(
                description =
                        "Events that it is part of, builds on, follows or was said with, and those the other way round"
                                + " (`has_part`, `built_on_by`, `followed_by`), each with the words on both sides that show it.")
        List<Related> related,

        List<String> about,
        List<String> silent,
        Links links) {

    /**
     * A place where an article names the event.
     *
     * @param claim public id of the claim that reports it, or null where the outlet says it in its own voice
     * @param words the outlet's own words for it
     * @param begin where they stand in the article's text, in Unicode code points
     * @param end first code point after them
     */
    record Report(
            String article,
            String outlet,
            ArticleKind kind,
            @Nullable Published published,
            @Nullable String claim,
            Actuality actuality,
            String words,
            int begin,
            int end) {}

    /** Addresses of what belongs to it. */
    record Links(String claims, String disagreements, String reports, String related) {}

    /**
     * Another event.
     *
     * @param relation how this one stands to it: part_of, has_part, builds_on, built_on_by, follows, followed_by or
     *     same_conversation
     * @param score from 0 to 1
     * @param rule what decided it
     * @param evidence the words on both sides
     */
    record Related(String relation, EventReference event, double score, String rule, List<Words> evidence) {}

    /** Words of an article that name an event; offsets in Unicode code points. */
    record Words(String event, String article, String outlet, String words, int begin, int end) {}
}
