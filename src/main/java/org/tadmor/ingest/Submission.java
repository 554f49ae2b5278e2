package org.tadmor.ingest;

import org.jspecify.annotations.Nullable;
import org.tadmor.article.Published;
import org.tadmor.outlet.OutletName;
import org.tadmor.vocabulary.ArticleKind;

/**
 * A checked article on its way in.
 *
 * @param standsFor SHA-256 of the report that a digest stands for
 * @param address normalised
 * @param raw as received
 * @param sha256 of the bytes received
 */
record Submission(
        OutletName outlet,
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
