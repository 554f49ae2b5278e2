package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the clusters of a text were mentioned, under the keys by which later words look for them. A look-up goes back
 * over a bounded number of mentions, so that a text of many namesakes costs no more than its length.
 */
final class Sightings {

    private static final int REACH = 60;

    private final Map<String, List<Sighting>> seen = new HashMap<>();
    private final Map<String, List<Cluster>> introduced = new HashMap<>();

    /** A cluster and the position of the candidate that meant it. */
    record Sighting(Cluster cluster, int position) {}

    /** Notes a mention; to be called in the order of the text. */
    void see(String key, Cluster cluster, int position) {
        seen.computeIfAbsent(key, any -> new ArrayList<>()).add(new Sighting(cluster, position));
    }

    /** Notes that a cluster begins; to be called in the order of their first positions. */
    void introduce(String key, Cluster cluster) {
        introduced.computeIfAbsent(key, any -> new ArrayList<>()).add(cluster);
    }

    /** The cluster under this key that was mentioned last before this position and fits, or null. */
    @Nullable
    Sighting before(String key, int position, Predicate<Cluster> fits) {
        List<Sighting> sightings = seen.getOrDefault(key, List.of());
        Cluster refused = null;
        for (int i = sightings.size() - 1; i >= 0 && i >= sightings.size() - REACH; i--) {
            Sighting sighting = sightings.get(i);
            if (sighting.position < position && sighting.cluster != refused) {
                if (fits.test(sighting.cluster)) {
                    return sighting;
                }
                refused = sighting.cluster;
            }
        }
        return null;
    }

    /** The cluster under this key that begins next after this position and fits, or null. */
    @Nullable
    Cluster after(String key, int position, Predicate<Cluster> fits) {
        List<Cluster> clusters = introduced.getOrDefault(key, List.of());
        int low = 0;
        int high = clusters.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clusters.get(middle).first <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < clusters.size() && i < low + REACH; i++) {
            if (fits.test(clusters.get(i))) {
                return clusters.get(i);
            }
        }
        return null;
    }
}
