package org.tadmor.derivation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Period;

/**
 * What is known of an article from outside its text, or was settled when it was taken in.
 *
 * @param id the article's public id
 * @param outlet the outlet's public id or key; articles of one outlet have equal ones
 * @param outletName the outlet's name
 * @param title the headline as the outlet gave it, which the text may or may not hold
 * @param address where it was published; articles of one outlet and address are versions of one another
 * @param hash the SHA-256 of the text received
 * @param digestOf for a digest, the {@link #hash} of the report it digests
 * @param wire the agency the caller says the article is credited to, where the text need not say
 */
public record ArticleFacts(
        String id,
        String outlet,
        String outletName,
        @Nullable String title,
        @Nullable String address,
        String hash,
        ArticleKind kind,
        @Nullable String digestOf,
        @Nullable String wire,
        @Nullable Period published)
        implements Serializable {} // for Spark jobs
