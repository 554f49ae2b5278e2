package org.tadmor.corroboration;

import java.io.Serializable;
import java.util.List;

/**
 * What a content says was caused by what.
 *
 * @param effects keys of the terms that say what came of it
 * @param causes keys of the terms that say what it came of
 */
public record Cause(List<String> effects, List<String> causes) implements Serializable { // for Spark jobs

    public Cause {
        effects = List.copyOf(effects);
        causes = List.copyOf(causes);
    }
}
