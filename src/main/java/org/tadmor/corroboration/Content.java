package org.tadmor.corroboration;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;

/**
 * What a content says, as far as it can be compared.
 *
 * @param terms in the order of the text
 * @param numbers its numbers in plain decimal notation, sorted, each once; dates are not among them
 * @param times what its words for times mean, where that is known
 * @param negations how many words deny
 * @param degrees how much of what its words tell, by the keys of these ("part")
 * @param says whether it tells of words that were said
 * @param cause what it says was caused by what, or null
 */
public record Content(
        List<Term> terms,
        List<String> numbers,
        List<Period> times,
        int negations,
        Map<String, String> degrees,
        boolean says,
        @Nullable Cause cause)
        implements Serializable { // for Spark jobs

    public Content {
        terms = List.copyOf(terms);
        numbers = List.copyOf(numbers);
        times = List.copyOf(times);
        degrees = Map.copyOf(degrees);
    }

    /** The same content with these terms in the place of its own, one for one. */
    public Content with(List<Term> others) {
        return new Content(others, numbers, times, negations, degrees, says, cause);
    }
}
