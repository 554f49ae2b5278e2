package org.tadmor.extraction;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Approximator;
import org.tadmor.vocabulary.Span;

/**
 * A number that counts or measures something.
 *
 * @param low the smallest value the words allow, or null where they give no lower bound
 * @param high the largest, or null where they give no upper bound
 * @param unit "percent", "USD", "month", or null for a count of things
 * @param counted the lemma of what is counted, with what narrows it ("isis target"), or null
 * @param countedWords where that stands
 * @param window index into {@link Extraction#times()} of the time it was counted over, or -1
 * @param area index into {@link Extraction#mentions()} of the place it was counted in, or -1
 */
public record Quantity(
        Span span,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        Approximator approximator,
        @Nullable String counted,
        @Nullable Span countedWords,
        int window,
        int area,
        String rule)
        implements Serializable {} // for Spark jobs
