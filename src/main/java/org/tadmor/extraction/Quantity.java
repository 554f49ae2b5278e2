package org.tadmor.extraction;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Approximator;
import org.tadmor.vocabulary.Span;

/**
 * A number that counts or measures something.
 *
 * <p>The bounds are the numbers as stated, and the approximator says how they stand to the real one: "80" and "about
 * 80" are both 80 to 80, "over 80" is 80 without an upper bound, "20 to 30" 20 to 30.
 *
 * @param low the lower number stated, or null where the words give no lower bound ("fewer than 30"); of a vague number
 *     the least it means ("dozens": 24)
 * @param high the upper number stated, or null where they give no upper bound
 * @param unit "percent", "USD", "month", or null for a count of things
 * @param counted the lemma of what is counted, with what narrows it ("isis target"), or null; of casualties with what
 *     befell them in front ("killed militant", "wounded person"); of a length of time, what lasted ("air strike")
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
