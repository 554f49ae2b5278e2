package org.tadmor.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tadmor.outlet.OutletSummary;
import org.tadmor.vocabulary.ArticleKind;

/**
 * An article.
 *
 * @param id its public id
 * @param kind a report as published, or a digest of one in other words
 * @param state whether and why it counts
 * @param published null where neither caller nor text says
 * @param wire the agency it is wholly credited to, or null
 * @param sha256 of the bytes received
 */
public record ArticleSummary(
        String id,
        ArticleKind kind,
        ArticleState state,
        OutletSummary outlet,
        @Nullable String title,
        @Nullable String url,
        @Nullable String language,
        @Nullable Published published,
        @Nullable String wire,
        Instant received,
        String sha256) {}
