package org.tadmor.extraction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Span;

/**
 * Words that say when.
 *
 * @param period what they mean, or null where that hangs on a date that is not known
 * @param duration the ISO 8601 length of a stretch that the words measure ("P4W" for four weeks, "PXW" for weeks),
 *     or null where they name a point or period; a length that ends now ("the past day") has a period too
 * @param anchor the words that pin a period inferred from the text, where it does not follow from the publication date
 * @param rule what found and resolved it
 */
public record TimeExpression(
        Span span,
        @Nullable Period period,
        @Nullable String duration,
        @Nullable Span anchor,
        String rule) implements Serializable {} // for Spark jobs
