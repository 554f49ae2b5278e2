package org.tadmor.resolution;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;

/**
 * What an article tells, as far as it helps to find the others that tell the same.
 *
 * @param article the public id of the article
 * @param title the stems of the headline
 * @param body those of the first few hundred words
 * @param lead the distinct stems of headline and lead, sorted
 * @param names the distinct stems of capitalised words within the sentences of the body, sorted
 */
public record StoryProfile(
        String article, @Nullable Period published, Bag title, Bag body, List<String> lead, List<String> names)
        implements Serializable { // for Spark jobs

    public StoryProfile {
        lead = List.copyOf(lead);
        names = List.copyOf(names);
    }

    /** Stems, sorted, with how often each stands there. */
    public record Bag(List<String> stems, List<Integer> counts) implements Serializable { // for Spark jobs

        public Bag {
            stems = List.copyOf(stems);
            counts = List.copyOf(counts);
        }
    }
}
