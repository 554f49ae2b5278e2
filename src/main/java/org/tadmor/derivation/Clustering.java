package org.tadmor.derivation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.tadmor.vocabulary.PublicId;

/**
 * Clusters the nodes of a layer by its edges, in the connected components that a change touches.
 *
 * <p>Within a component, links are taken up one by one: people's decisions first, the latest before the others, then
 * the links of rules by falling score, ties by the ends' ids. Two groups are joined unless something keeps a member of
 * the one apart from a member of the other, or the link is a weak bridge: fewer than a third of the pairs across are
 * linked. So the clusters follow from the nodes and edges alone, and not from the order in which they came. A cluster's
 * id is made of the smallest natural key among its members.
 */
final class Clustering {

    private static final double BRIDGE = 1.0 / 3;

    private final Workspace workspace;
    private final Layer layer;
    private final double bridge;

    Clustering(Workspace workspace, Layer layer) {
        this(workspace, layer, BRIDGE);
    }

    /** @param bridge the share of the pairs across two groups that has to be linked to join them */
    Clustering(Workspace workspace, Layer layer, double bridge) {
        this.workspace = workspace;
        this.layer = layer;
        this.bridge = bridge;
    }

    /**
     * Clusters the components around these nodes anew.
     *
     * @return the ids of the clusters that were there or are there now, where they changed
     */
    Set<String> recompute(Collection<String> touched) {
        Set<String> nodes = new TreeSet<>(touched);
        List<Edge> edges = closure(nodes);
        Map<String, List<String>> neighbours = new TreeMap<>();
        for (Edge edge : edges) {
            if (joins(edge)) {
                neighbours.computeIfAbsent(edge.left(), id -> new ArrayList<>()).add(edge.right());
                neighbours
                        .computeIfAbsent(edge.right(), id -> new ArrayList<>())
                        .add(edge.left());
            }
        }
        Map<String, String> componentOf = new HashMap<>();
        Map<String, Component> components = new TreeMap<>();
        for (String start : nodes) {
            if (!componentOf.containsKey(start)) {
                Set<String> reached = reached(start, neighbours);
                reached.forEach(id -> componentOf.put(id, start));
                components.put(start, new Component(reached, new ArrayList<>()));
            }
        }
        for (Edge edge : edges) {
            String component = componentOf.get(edge.left());
            if (component != null && component.equals(componentOf.get(edge.right()))) {
                at(components, component).edges().add(edge);
            }
        }
        Map<String, Node> loaded = new HashMap<>();
        workspace.nodes(layer, nodes).forEach(node -> loaded.put(node.id(), node));
        Set<String> changed = new TreeSet<>();
        components.values().forEach(component -> changed.addAll(settle(component, loaded)));
        return changed;
    }

    private static Set<String> reached(String start, Map<String, List<String>> neighbours) {
        Set<String> reached = new TreeSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String next : neighbours.getOrDefault(open.remove(), List.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** Adds to these nodes all that joining edges lead to, and returns the edges that touch any. */
    private List<Edge> closure(Set<String> nodes) {
        Map<Delta.EdgeId, Edge> edges = new HashMap<>();
        Set<String> frontier = new TreeSet<>(nodes);
        while (!frontier.isEmpty()) {
            Set<String> next = new TreeSet<>();
            for (Edge edge : workspace.edges(layer, frontier)) {
                edges.put(new Delta.EdgeId(layer, edge.left(), edge.right(), edge.kind()), edge);
                if (joins(edge)) {
                    next.add(edge.left());
                    next.add(edge.right());
                }
            }
            next.removeAll(nodes);
            nodes.addAll(next);
            frontier = next;
        }
        return List.copyOf(edges.values());
    }

    private static <V> V at(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    private record Component(Set<String> nodes, List<Edge> edges) {}

    static boolean joins(Edge edge) {
        return edge.kind() == Edge.Kind.SAME || edge.kind() == Edge.Kind.REPRINT;
    }

    private Set<String> settle(Component component, Map<String, Node> nodes) {
        Set<String> changed = new TreeSet<>();
        for (Set<String> group : groups(component.nodes(), component.edges(), bridge)) {
            String cluster = id(layer, group);
            for (String id : group) {
                Node node = at(nodes, id);
                if (!node.cluster().equals(cluster)) {
                    changed.add(node.cluster());
                    changed.add(cluster);
                    workspace.put(node.in(cluster));
                }
            }
        }
        return changed;
    }

    /** The public id of a cluster of nodes with these ids. */
    static String id(Layer layer, Collection<String> members) {
        String smallest = members.stream().min(NATURAL).orElseThrow();
        return PublicId.of(layer.token(), smallest);
    }

    /** What the registry names comes first, so that its actors keep their ids. */
    private static final Comparator<String> NATURAL =
            Comparator.comparing((String id) -> !id.startsWith("registry:")).thenComparing(Comparator.naturalOrder());

    static List<Set<String>> groups(Set<String> nodes, List<Edge> edges, double bridge) {
        Groups groups = new Groups(nodes);
        for (Edge edge : edges) {
            groups.note(edge);
        }
        List<Edge> links =
                new ArrayList<>(edges.stream().filter(Clustering::joins).toList());
        links.sort(Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparing(Edge::left)
                .thenComparing(Edge::right));
        for (Edge link : links) {
            groups.join(link, bridge);
        }
        return groups.all();
    }

    /** The groups so far, with the number of links, and whether anything keeps apart, between any two of them. */
    private static final class Groups {

        private final Map<String, Set<String>> members = new TreeMap<>();
        private final Map<String, String> group = new HashMap<>();
        private final Map<String, Map<String, Integer>> links = new HashMap<>();
        private final Map<String, Map<String, Double>> apart = new HashMap<>();

        Groups(Set<String> nodes) {
            for (String node : nodes) {
                members.put(node, new TreeSet<>(Set.of(node)));
                group.put(node, node);
                links.put(node, new HashMap<>());
                apart.put(node, new HashMap<>());
            }
        }

        void note(Edge edge) {
            if (joins(edge)) {
                at(links, edge.left()).merge(edge.right(), 1, Integer::sum);
                at(links, edge.right()).merge(edge.left(), 1, Integer::sum);
            } else if (edge.kind() == Edge.Kind.APART) {
                at(apart, edge.left()).merge(edge.right(), edge.score(), Math::max);
                at(apart, edge.right()).merge(edge.left(), edge.score(), Math::max);
            }
        }

        void join(Edge link, double bridge) {
            String one = at(group, link.left());
            String two = at(group, link.right());
            if (one.equals(two) || link.score() <= at(apart, one).getOrDefault(two, -1.0)) {
                return;
            }
            int pairs = at(members, one).size() * at(members, two).size();
            int linked = at(links, one).getOrDefault(two, 0);
            if (link.score() <= 1 && linked < pairs * bridge) {
                return;
            }
            boolean larger = at(members, one).size() >= at(members, two).size();
            merge(larger ? one : two, larger ? two : one);
        }

        private void merge(String into, String from) {
            for (String node : taken(members, from)) {
                at(members, into).add(node);
                group.put(node, into);
            }
            fold(links, into, from, Integer::sum);
            fold(apart, into, from, Math::max);
        }

        private static <V> void fold(
                Map<String, Map<String, V>> between, String into, String from, BinaryOperator<V> sum) {
            for (Map.Entry<String, V> entry : taken(between, from).entrySet()) {
                String other = entry.getKey();
                Map<String, V> theirs = at(between, other);
                theirs.remove(from);
                if (!other.equals(into)) {
                    at(between, into).merge(other, entry.getValue(), sum);
                    theirs.merge(into, entry.getValue(), sum);
                }
            }
        }

        private static <V> V taken(Map<String, V> map, String key) {
            return Objects.requireNonNull(map.remove(key));
        }

        List<Set<String>> all() {
            return List.copyOf(members.values());
        }
    }
}
