package org.tadmor.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in words or digits.
 *
 * @param end the word after it
 * @param low its value, or the lowest a vague one means ("dozens": 24), or null where there is none
 * @param high its value, or null where a vague one has no upper bound
 * @param vague whether the words give an order of size only ("several", "dozens")
 */
public record Numeral(
        int begin,
        int end,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean vague) {}
