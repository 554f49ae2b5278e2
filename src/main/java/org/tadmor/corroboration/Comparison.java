package org.tadmor.corroboration;

import java.io.Serializable;
import java.util.List;
import org.tadmor.vocabulary.Verdict;

/**
 * What comparing two statements on one point came to.
 *
 * @param why the reasons, in the order in which they were looked at
 */
public record Comparison(Verdict verdict, List<String> why) implements Serializable { // for Spark jobs

    public Comparison {
        why = List.copyOf(why);
    }
}
