package org.tadmor.corroboration;

import java.io.Serializable;
import java.util.List;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.Verdict;

/**
 * A point on which two claims differ, and what that comes to.
 *
 * @param why the reasons, in the order in which they were looked at
 */
public record Difference(DisagreementType type, Verdict verdict, List<String> why)
        implements Serializable { // for Spark jobs

    public Difference {
        why = List.copyOf(why);
    }
}
