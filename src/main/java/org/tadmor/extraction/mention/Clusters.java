package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.ActorKind;

/**
 * Puts a document's candidates together into referents: known names by their key, full names of persons by family and
 * first name, then the shorter names, acronyms, roles by the titles seen with names, and pronouns. Linear in the text.
 */
final class Clusters {

    private final Registry registry;
    private final Lexicon lexicon;
    private final List<Candidate> candidates;
    private final List<Cluster> clusters = new ArrayList<>();

    Clusters(Registry registry, Lexicon lexicon, List<Candidate> candidates) {
        this.registry = registry;
        this.lexicon = lexicon;
        this.candidates = candidates;
    }

    void build() {
        int[] sameAs = new int[candidates.size()];
        Arrays.fill(sameAs, -1);
        RelativeRoles.read(candidates);
        Owners.link(candidates);
        TitleLinker.link(candidates, sameAs, lexicon);
        NameClusters names = new NameClusters(this, candidates);
        names.build();
        TitleFit fit = new TitleFit(registry, home());
        Bodies bodies = new Bodies(this, candidates, names, lexicon);
        Descriptions descriptions = new Descriptions(registry, this, candidates, lexicon);
        new RoleClusters(this, candidates, sameAs, fit, bodies, descriptions).build();
        new Introductions(this, candidates, fit).join();
        UnknownMedia.mark(candidates, clusters);
        new PronounResolver(candidates, clusters).resolve();
    }

    /** The state that the first sentence tells of ("Norway will send …"), whose ministers are named without it; or null. */
    private @Nullable String home() {
        for (Candidate candidate : candidates) {
            KnownActor known = candidate.known;
            if (candidate.sentence() > candidates.get(0).sentence() + 1) {
                return null;
            }
            if (candidate.isName()
                    && known != null
                    && known.kind() == ActorKind.STATE
                    && candidate.tree.label(candidate.head()).startsWith("nsubj")) {
                return known.state();
            }
        }
        return null;
    }

    Cluster open(Candidate candidate, int position) {
        Cluster cluster = new Cluster(clusters.size(), candidate, position);
        clusters.add(cluster);
        cluster.add(candidate, position);
        return cluster;
    }

    /** What a candidate with a meaning means. */
    Cluster of(Candidate candidate) {
        return clusters.get(candidate.referent);
    }

    List<Cluster> all() {
        return clusters;
    }
}
