package org.tadmor.derivation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Items.IdentityItem;
import org.tadmor.resolution.EventMatcher;
import org.tadmor.resolution.Likeness;

/**
 * Keeps a layer of identities in step with the layer of its sightings (referents and actors, mentions and events): an
 * identity is there as long as something has it, is compared once with those that share a key with it, and not again.
 */
abstract class Identities {

    private static final String BASE = "base:";
    private static final String KEY = "k:";

    final Workspace workspace;
    private final Layer sightings;
    private final Layer layer;
    private final Rulings rulings;

    Identities(Workspace workspace, Layer sightings, Layer layer, Rulings rulings) {
        this.workspace = workspace;
        this.sightings = sightings;
        this.layer = layer;
        this.rulings = rulings;
    }

    abstract EventMatcher.Keys keys(Serializable profile);

    abstract Likeness decide(Serializable left, Serializable right);

    abstract Serializable profile(Node sighting);

    /** How one rests on another, where it does. */
    Optional<EventMatcher.Rest> rests(Serializable profile, Serializable other) {
        return Optional.empty();
    }

    /** The natural key that the matcher gives a profile. */
    abstract String base(Serializable profile);

    /** Which sighting of an identity goes first, before their ids decide: its profile is that of the identity. */
    Comparator<Node> order() {
        return (one, two) -> 0;
    }

    /** Keys to be found by in other ways. */
    List<String> moreKeys(Serializable profile) {
        return List.of();
    }

    static String key(String identity) {
        return "identity:" + identity;
    }

    /** The identity of a sighting: its natural key, and its own id where a person decided on it. */
    String identity(String sighting, Serializable profile, Set<String> singled) {
        String base = base(profile);
        return singled.contains(sighting) ? base + "@" + sighting : base;
    }

    /**
     * Brings these identities in step with their sightings, and compares and clusters what is new.
     *
     * @param ruled articles in which decisions have been made or withdrawn: what these single out is compared anew
     */
    void settle(Set<String> touched, Collection<String> ruled) {
        Set<String> held = workspace.held(sightings, Workspace.map(touched, Identities::key));
        Map<String, Node> present = new TreeMap<>();
        for (Node node : workspace.nodes(layer, touched)) {
            present.put(node.id(), node);
        }
        Set<String> recluster = new TreeSet<>();
        List<String> unsure = new ArrayList<>();
        for (String identity : touched) {
            if (!held.contains(key(identity))) {
                if (present.containsKey(identity)) {
                    recluster.addAll(neighbours(identity));
                    workspace.remove(layer, identity);
                }
            } else {
                unsure.add(identity);
            }
        }
        List<Node> fresh = new ArrayList<>(refresh(unsure, present));
        for (Node node : workspace.nodes(layer, singled(ruled))) {
            recluster.addAll(neighbours(node.id()));
            workspace.edges(layer, List.of(node.id())).forEach(workspace::remove);
            fresh.removeIf(other -> other.id().equals(node.id()));
            fresh.add(node);
        }
        for (Node node : fresh) {
            workspace.put(node);
            recluster.add(node.id());
        }
        compare(fresh);
        new Clustering(workspace, layer).recompute(Workspace.ids(workspace.nodes(layer, recluster)));
    }

    /** The identities that belong to one sighting of these articles alone. */
    private Set<String> singled(Collection<String> ruled) {
        Set<String> singled = new TreeSet<>();
        for (Node sighting : workspace.having(sightings, Workspace.map(ruled, Rulings::articleKey))) {
            for (String key : sighting.keys()) {
                if (key.startsWith("identity:") && key.endsWith("@" + sighting.id())) {
                    singled.add(key.substring("identity:".length()));
                }
            }
        }
        return singled;
    }

    private Set<String> neighbours(String identity) {
        Set<String> neighbours = new TreeSet<>();
        for (Edge edge : workspace.edges(layer, List.of(identity))) {
            if (Clustering.joins(edge)) {
                neighbours.add(edge.other(identity));
            }
        }
        return neighbours;
    }

    /** Gives each identity its smallest sighting's profile; returns the nodes that are new. */
    private List<Node> refresh(List<String> identities, Map<String, Node> present) {
        workspace.nodes(sightings, Workspace.map(present.values(), Identities::sightingOf)); // asked for once
        List<Node> fresh = new ArrayList<>();
        for (String identity : identities) {
            Node node = present.get(identity);
            Node smallest = smallest(identity, node);
            Serializable profile = profile(smallest);
            IdentityItem item = IdentityItem.of(base(profile), smallest.id(), profile);
            if (node == null) {
                fresh.add(new Node(layer, identity, nodeKeys(item), "", item));
            } else if (!item.equals(node.content())) {
                workspace.put(new Node(layer, identity, nodeKeys(item), node.cluster(), item));
            }
        }
        return fresh;
    }

    private List<String> nodeKeys(IdentityItem item) {
        Set<String> all = new TreeSet<>();
        keys(item.profile()).own().forEach(key -> all.add(KEY + key));
        all.add(BASE + item.base());
        all.addAll(moreKeys(item.profile()));
        return List.copyOf(all);
    }

    /** Sightings that this change adds, and the one known so far, tell the smallest, unless that one is going. */
    private Node smallest(String identity, @Nullable Node node) {
        List<Node> known = new ArrayList<>();
        if (node != null) {
            known.addAll(workspace.nodes(sightings, List.of(sightingOf(node))).stream()
                    .filter(sighting -> sighting.keys().contains(key(identity)))
                    .toList());
        }
        if (node != null && known.isEmpty()) {
            known.addAll(workspace.having(sightings, List.of(key(identity))));
        } else {
            known.addAll(workspace.added(sightings, key(identity)));
        }
        if (known.isEmpty()) {
            known.addAll(workspace.having(sightings, List.of(key(identity))));
        }
        return known.stream().min(order().thenComparing(Node::id)).orElseThrow();
    }

    private static String sightingOf(Node identity) {
        return ((IdentityItem) identity.content()).sighting();
    }

    private void compare(List<Node> fresh) {
        Set<String> sought = new TreeSet<>();
        for (Node node : fresh) {
            IdentityItem item = (IdentityItem) node.content();
            keys(item.profile()).sought().forEach(key -> sought.add(KEY + key));
            sought.add(BASE + item.base());
        }
        Map<String, List<Node>> byKey = new TreeMap<>();
        for (Node node : workspace.having(layer, sought)) {
            for (String key : node.keys()) {
                if (sought.contains(key)) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
                }
            }
        }
        for (Node node : fresh) {
            compare(node, byKey);
        }
        for (Edge edge : rulings.edges(layer, fresh)) {
            rulings.impose(edge);
        }
    }

    private void compare(Node node, Map<String, List<Node>> byKey) {
        IdentityItem item = (IdentityItem) node.content();
        Map<String, Node> candidates = new TreeMap<>();
        for (String key : keys(item.profile()).sought()) {
            byKey.getOrDefault(KEY + key, List.of()).forEach(other -> candidates.put(other.id(), other));
        }
        byKey.getOrDefault(BASE + item.base(), List.of()).forEach(other -> candidates.put(other.id(), other));
        candidates.remove(node.id());
        for (Node candidate : candidates.values()) {
            link(node, item, candidate, (IdentityItem) candidate.content());
        }
    }

    private void link(Node node, IdentityItem item, Node candidate, IdentityItem other) {
        boolean first = node.id().compareTo(candidate.id()) < 0;
        Likeness likeness = item.base().equals(other.base())
                ? Likeness.same(1, "same natural key")
                : first ? decide(item.profile(), other.profile()) : decide(other.profile(), item.profile());
        Edge.Kind kind = switch (likeness.judgement()) {
            case SAME -> Edge.Kind.SAME;
            case APART -> Edge.Kind.APART;
            case DOUBTFUL -> Edge.Kind.DOUBTFUL;
        };
        double score = kind == Edge.Kind.APART ? 1 : Math.min(1, likeness.score());
        workspace.put(Edge.between(layer, node.id(), candidate.id(), kind, score, likeness.rule(), ""));
        if (kind != Edge.Kind.SAME) {
            rest(node.id(), item.profile(), candidate.id(), other.profile());
            rest(candidate.id(), other.profile(), node.id(), item.profile());
        }
    }

    private void rest(String id, Serializable profile, String other, Serializable otherProfile) {
        rests(profile, otherProfile)
                .ifPresent(rest -> workspace.put(Edge.between(
                        layer,
                        id,
                        other,
                        Edge.Kind.RESTS,
                        rest.score(),
                        rest.rule(),
                        rest.kind().token() + "|" + id)));
    }
}
