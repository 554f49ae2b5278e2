package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.registry.TitleWords;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Voice;

/** Gives roles their meaning in the order of the text: who was seen with the title, a body, or a nameless one of their own. */
final class RoleClusters {

    private static final Set<String> PEERS = Set.of("counterpart", "colleague");

    private final Clusters clusters;
    private final List<Candidate> candidates;
    private final int[] sameAs;
    private final TitleFit fit;
    private final Bodies bodies;
    private final Descriptions descriptions;
    private final Sightings offices = new Sightings();
    private final Sightings nameless = new Sightings();

    RoleClusters(
            Clusters clusters,
            List<Candidate> candidates,
            int[] sameAs,
            TitleFit fit,
            Bodies bodies,
            Descriptions descriptions) {
        this.clusters = clusters;
        this.candidates = candidates;
        this.sameAs = sameAs;
        this.fit = fit;
        this.bodies = bodies;
        this.descriptions = descriptions;
    }

    void build() {
        List<Cluster> titled = new ArrayList<>(clusters.all());
        titled.sort(Comparator.comparingInt((Cluster cluster) -> cluster.first));
        for (Cluster cluster : titled) {
            officeKeys(cluster).forEach(key -> offices.introduce(key, cluster));
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.form == Mention.Form.ROLE && candidate.referent < 0) {
                role(candidate, i);
            }
            if (candidate.referent >= 0) {
                see(clusters.of(candidate), i);
            }
        }
    }

    private void see(Cluster cluster, int position) {
        for (String key : officeKeys(cluster)) {
            offices.see(key, cluster, position);
        }
        if (cluster.isNameless()) {
            nameless.see(cluster.noun, cluster, position);
            bodies.see(cluster, position);
        }
    }

    private static Set<String> officeKeys(Cluster cluster) {
        if (cluster.kind != ActorKind.PERSON || cluster.isNameless()) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        for (Candidate.Title title : cluster.offices()) {
            String head = TitleWords.normal(title.head());
            keys.add("title:" + head);
            keys.add("title:" + TitleWords.normal(head.substring(head.lastIndexOf(' ') + 1)));
            if (title.body() != null) {
                keys.add("body:" + title.body());
            }
            if (title.state() != null) {
                keys.add("state:" + title.state());
            }
            keys.add("any");
        }
        return keys;
    }

    private void role(Candidate role, int position) {
        int same = sameAs[position];
        Cluster cluster = same >= 0 && candidates.get(same).referent >= 0
                ? clusters.of(candidates.get(same))
                : meaning(role, position);
        if (cluster == null) {
            open(role, position);
            return;
        }
        if (same >= 0) {
            takeOver(cluster, role, position);
        }
        cluster.add(role, position);
        if (role.isPerson() && role.title == null && !role.plural && !cluster.isNameless()) {
            nameless.see(role.noun, cluster, position);
        }
        if (role.voice == Voice.ANONYMOUS && role.definite && cluster.voice == Voice.NAMED) {
            role.voice = Voice.ROLE;
        } else if (cluster.isNameless() && cluster.voice == Voice.ANONYMOUS) {
            role.voice = Voice.ANONYMOUS;
        }
    }

    /** "A Polish climber … the climber, Ewa Berg, said": the name beside the role names the one spoken of before. */
    private void takeOver(Cluster named, Candidate role, int position) {
        if (!role.definite || !role.isPerson() || role.plural || named.isNameless()) {
            return;
        }
        Sightings.Sighting before = nameless.before(role.noun, position, cluster -> isSameNameless(role, cluster));
        if (before != null && before.cluster() != named && !before.cluster().isEmpty()) {
            named.absorb(before.cluster());
        }
    }

    private @Nullable Cluster meaning(Candidate role, int position) {
        if (role.indefinite) {
            return null;
        }
        if (!role.isPerson()) {
            return bodies.meaning(role, position);
        }
        return PEERS.contains(role.noun) ? peer(role, position) : holder(role, position);
    }

    private void open(Candidate role, int position) {
        Cluster opened = clusters.open(role, position);
        opened.noun = role.noun;
        opened.plural = role.plural;
        opened.modifiers = role.modifiers;
        opened.owner = role.owner == null ? -1 : role.owner.referent;
        opened.name = NounPhrase.words(role);
    }

    /** The person that a role means: who was seen with the title, or the nameless one spoken of before. */
    private @Nullable Cluster holder(Candidate role, int position) {
        if (!role.definite && TitleFit.isBare(role)) {
            return null;
        }
        Predicate<Cluster> holds = cluster -> fit.holds(role, cluster);
        Sightings.Sighting best = null;
        for (String key : keys(role)) {
            best = later(best, offices.before(key, position, holds));
        }
        Sightings.Sighting known =
                role.definite ? nameless.before(role.noun, position, cluster -> isSameNameless(role, cluster)) : null;
        if (best != null && !(known != null && known.position() > best.position() && TitleFit.isBare(role))) {
            return best.cluster();
        }
        if (known != null) {
            return known.cluster();
        }
        Cluster described = descriptions.meaning(role, position);
        if (described != null) {
            return described;
        }
        Cluster next = null;
        for (String key : keys(role)) {
            Cluster after = offices.after(key, position, holds);
            next = next == null || after != null && after.first < next.first ? after : next;
        }
        return next;
    }

    /** The keys of the offices that a role can mean. */
    private static List<String> keys(Candidate role) {
        List<String> keys = new ArrayList<>();
        Titles.covered(TitleFit.head(role)).forEach(title -> keys.add("title:" + title));
        if (role.noun.equals("official") && role.body != null) {
            keys.add("body:" + role.body);
        }
        if (role.state != null) {
            keys.add("title:counterpart");
        }
        return keys;
    }

    private static Sightings.@Nullable Sighting later(
            Sightings.@Nullable Sighting one, Sightings.@Nullable Sighting other) {
        return one == null || other != null && other.position() > one.position() ? other : one;
    }

    private static boolean isSameNameless(Candidate role, Cluster cluster) {
        return !cluster.isEmpty()
                && role.plural == cluster.plural
                && (role.state == null || cluster.state == null || role.state.equals(cluster.state))
                && (role.body == null || cluster.body == null || role.body.equals(cluster.body))
                && (role.modifiers.isEmpty()
                        || cluster.modifiers.isEmpty()
                        || role.modifiers.equals(cluster.modifiers));
    }

    /** "his Russian counterpart", "his colleague": another who holds an office like the owner's. */
    private @Nullable Cluster peer(Candidate role, int position) {
        Cluster owner = owner(role, position);
        String state = role.state;
        if (owner == null && state == null) {
            return null;
        }
        Sightings.Sighting peer = offices.before(
                state == null ? "any" : "state:" + state,
                position,
                cluster -> cluster != owner
                        && (owner == null || Titles.arePeers(owner.offices(), cluster.offices()))
                        && (state == null || TitleFit.isOf(cluster, state)));
        if (peer != null || owner == null || state == null) {
            return peer == null ? null : peer.cluster();
        }
        for (Candidate.Title title : owner.offices()) {
            Cluster next = offices.after(
                    "title:" + TitleWords.normal(title.head()),
                    position,
                    cluster -> cluster != owner && state != null && isOfNoOther(cluster, state));
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /** Whether no office of a cluster is held in another state. */
    private static boolean isOfNoOther(Cluster cluster, String state) {
        return cluster.offices().stream()
                .allMatch(title -> title.state() == null || title.state().equals(state));
    }

    /** Whose counterpart it is: the name before it or, for a pronoun, the subject before it. */
    private @Nullable Cluster owner(Candidate role, int position) {
        Candidate owner = role.owner;
        if (owner == null) {
            return null;
        }
        if (owner.form != Mention.Form.PRONOUN) {
            return owner.referent < 0 ? null : clusters.of(owner);
        }
        for (int i = position - 1; i >= 0 && candidates.get(i).sentence() >= role.sentence() - 1; i--) {
            Candidate earlier = candidates.get(i);
            boolean subject = earlier.tree.label(earlier.head()).startsWith("nsubj");
            if (subject && earlier.referent >= 0 && clusters.of(earlier).kind == ActorKind.PERSON) {
                return clusters.of(earlier);
            }
        }
        return null;
    }
}
