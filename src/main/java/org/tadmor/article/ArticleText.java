package org.tadmor.article;

import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ArticleKind;

/**
 * An article's text and what is known of it from outside.
 *
 * @param id the row's id
 * @param publicId the article's id outside
 * @param outletId the row's id of its outlet
 * @param language ISO 639-1, or null where it could not be told
 * @param standsFor for a digest, the SHA-256 of its report
 * @param suppliedWire the agency that the caller named
 */
public record ArticleText(
        long id,
        String publicId,
        long outletId,
        ArticleKind kind,
        @Nullable String standsFor,
        @Nullable String address,
        @Nullable String title,
        @Nullable String language,
        @Nullable Published published,
        @Nullable String suppliedWire,
        String sha256,
        String text) {

    static ArticleText of(Article article) {
        return new ArticleText(
                article.id(),
                article.publicId(),
                article.outletId(),
                article.kind(),
                article.standsFor(),
                article.address(),
                article.title(),
                article.language(),
                article.published(),
                article.suppliedWire(),
                article.sha256(),
                article.text());
    }
}
