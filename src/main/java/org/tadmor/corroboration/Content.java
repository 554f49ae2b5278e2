package org.tadmor.corroboration;

import java.io.Serializable;
import java.util.List;
import org.tadmor.vocabulary.Period;

/**
 * What a content says, as far as it can be compared.
 *
 * @param terms in the order of the text
 * @param numbers its numbers in plain decimal notation, sorted, each once; dates are not among them
 * @param times what its words for times mean, where that is known
 * @param negations how many words deny
 */
public record Content(List<Term> terms, List<String> numbers, List<Period> times, int negations)
        implements Serializable { // for Spark jobs

    public Content {
        terms = List.copyOf(terms);
        numbers = List.copyOf(numbers);
        times = List.copyOf(times);
    }
}
