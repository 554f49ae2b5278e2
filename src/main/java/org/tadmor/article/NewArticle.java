package org.tadmor.article;

import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ArticleKind;

/**
 * An article to store.
 *
 * @param standsFor SHA-256 of the report that a digest stands for, else null
 * @param address normalised, or null where not known
 * @param wire the agency the caller names, or null
 * @param raw as received
 * @param sha256 of the bytes received, in hexadecimal
 * @param text what was read from them
 */
public record NewArticle(
        long outletId,
        String outlet,
        ArticleKind kind,
        @Nullable String standsFor,
        @Nullable String address,
        @Nullable String title,
        @Nullable String language,
        @Nullable Published published,
        @Nullable String wire,
        String mediaType,
        byte[] raw,
        String sha256,
        String text) {}
