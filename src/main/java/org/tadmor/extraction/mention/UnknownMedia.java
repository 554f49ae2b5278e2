package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ActorKind;

/**
 * Tells media that no list knows by what an article does with their names: "the minister told Lantern". A person or a
 * body is brought in with more than one word; what bears but one, and is only told things, prints them.
 */
final class UnknownMedia {

    private static final Set<String> OBJECTS = Set.of("dobj", "iobj", "dative");
    private static final Set<String> MARKS = Set.of("\"", "”", "''", "»", "’");

    private UnknownMedia() {}

    static void mark(List<Candidate> candidates, List<Cluster> clusters) {
        boolean[] told = new boolean[clusters.size()];
        boolean[] other = new boolean[clusters.size()];
        for (Candidate candidate : candidates) {
            if (candidate.referent >= 0) {
                boolean object = candidate.form == Mention.Form.NAME && isTold(candidate);
                told[candidate.referent] |= object;
                other[candidate.referent] |= !object;
            }
        }
        for (Cluster cluster : clusters) {
            if (told[cluster.index] && !other[cluster.index] && isUnknown(cluster)) {
                cluster.kind = ActorKind.OUTLET;
                cluster.agreement = Agreement.IT;
            }
        }
    }

    private static boolean isUnknown(Cluster cluster) {
        return (cluster.kind == null || cluster.kind == ActorKind.UNKNOWN)
                && !cluster.place
                && cluster.registryKey == null
                && cluster.offices().isEmpty()
                && cluster.name.indexOf(' ') < 0;
    }

    /** "“We will not pay,” the minister told Lantern": what is told a medium is printed in its words. */
    private static boolean isTold(Candidate name) {
        Tree tree = name.tree;
        int verb = tree.head(name.head());
        boolean object = verb >= 0
                && OBJECTS.contains(tree.label(name.head()))
                && tree.form(verb).equals("told")
                && !name.definite
                && !name.quoted;
        for (int i = 0; object && i < tree.size(); i++) {
            if (MARKS.contains(tree.form(i))) {
                return true;
            }
        }
        return false;
    }
}
