package org.tadmor.corroboration;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Approximator;
import org.tadmor.vocabulary.Period;

/**
 * A figure as far as it can be compared.
 *
 * @param low the smallest value its words allow, or null
 * @param high the largest, or null
 * @param unit "percent", "USD", or null for a count of things
 * @param counted stems of what is counted, the head first; the unit itself where nothing is named; never empty
 * @param context stems of the clause around it that say what became of the things counted
 * @param window the time it was counted over, or null where the text does not say
 * @param area where it was counted, or null where the text does not say
 * @param places the places its sentence speaks of, the area among them
 * @param frame telling stems of the report.s beginning, sorted: what the report is about
 * @param said when it was reported or said
 */
public record Figure(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        Approximator approximator,
        List<String> counted,
        List<String> context,
        @Nullable Period window,
        @Nullable String area,
        List<String> places,
        List<String> frame,
        Occasion said)
        implements Serializable { // for Spark jobs

    public Figure {
        counted = List.copyOf(counted);
        context = List.copyOf(context);
        places = List.copyOf(places);
        frame = List.copyOf(frame);
        if (counted.isEmpty()) {
            throw new IllegalArgumentException("a figure to compare counts something");
        }
    }
}
