package org.tadmor.corroboration;

import java.io.Serializable;
import java.util.List;

/**
 * Words of a content that say where: "near the old mill", "in the harbour of Tamar".
 *
 * @param near whether it is beside the place, and not in it
 * @param names keys and last words of what is named in them
 * @param nouns keys of the kinds of place in them ("harbour")
 * @param first index of the first of its terms
 * @param end index after the last
 */
public record Locus(boolean near, List<String> names, List<String> nouns, int first, int end)
        implements Serializable { // for Spark jobs

    public Locus {
        names = List.copyOf(names);
        nouns = List.copyOf(nouns);
    }
}
