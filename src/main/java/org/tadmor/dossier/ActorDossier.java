package org.tadmor.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actor.ActorSummary;
import org.tadmor.article.Published;

/**
 * An actor with its names and titles, each with where it was seen, and where to find what it said.
 *
 * @param said how many live claims are its words
 * @param told how many were said to it
 * @param relayed how many came through it
 * @param about how many name it in what they say
 */
record ActorDossier(
        @JsonUnwrapped ActorSummary summary,
        List<SeenName> names,
        List<SeenRole> roles,
        int said,
        int told,
        int relayed,
        int about,
        Links links) {

    /** A name, and the articles that use it. */
    record SeenName(String name, int articles, String firstArticle) {}

    /** A title that an article gives it, at the time of that article. */
    record SeenRole(
            String title,
            @Nullable String body,
            String article,
            @Nullable Published published,
            int begin,
            int end) {}

    /** Addresses of what it said, was told and carried, of what is said about it, and of the events it takes part in. */
    record Links(String said, String told, String via, String about, String events) {}
}
