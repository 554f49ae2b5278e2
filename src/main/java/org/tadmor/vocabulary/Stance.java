package org.tadmor.vocabulary;

import java.io.Serializable;
import java.util.List;

/**
 * How a voice puts its content forward.
 *
 * @param approximators the content's approximating words, as spans of the text in order
 */
public record Stance(Polarity polarity, Certainty certainty, Tense tense, List<Span> approximators)
        implements Serializable { // for Spark jobs

    public Stance {
        approximators = List.copyOf(approximators);
    }
}
