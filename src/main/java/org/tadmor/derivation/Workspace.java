package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.SlottedKey;

/** A store as it looks with the changes made so far; knows the {@link Delta} between the two. Used by one thread. */
final class Workspace {

    private final LedgerStore store;
    private final Map<Layer, Nodes> layers = new EnumMap<>(Layer.class);

    Workspace(LedgerStore store) {
        this.store = store;
        for (Layer layer : Layer.values()) {
            layers.put(layer, new Nodes(layer));
        }
    }

    List<Node> nodes(Layer layer, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : of(layer).byId(ids);
    }

    List<Node> having(Layer layer, Collection<String> keys) {
        return keys.isEmpty() ? List.of() : of(layer).byKey(keys);
    }

    /** The nodes put by this change that have a key. */
    List<Node> added(Layer layer, String key) {
        return of(layer).added(key);
    }

    /** Of these keys, those that some node has. */
    Set<String> held(Layer layer, Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : of(layer).held(keys);
    }

    List<Node> members(Layer layer, Collection<String> clusters) {
        return clusters.isEmpty() ? List.of() : of(layer).byCluster(clusters);
    }

    List<Edge> edges(Layer layer, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : of(layer).edgesOf(ids);
    }

    void put(Node node) {
        of(node.layer()).put(node);
    }

    /** Takes a node away, with its edges. */
    void remove(Layer layer, String id) {
        of(layer).remove(id);
    }

    void put(Edge edge) {
        of(edge.layer()).put(edge);
    }

    void remove(Edge edge) {
        of(edge.layer()).remove(edge);
    }

    private Nodes of(Layer layer) {
        return Objects.requireNonNull(layers.get(layer));
    }

    /** The nodes of a layer that are not as they were, by id in order. */
    List<Changed> changes(Layer layer) {
        return of(layer).changes();
    }

    /** The edges of a layer that are gone, or are new, or have changed: as they were and as they are. */
    Set<Edge> changedEdges(Layer layer) {
        return of(layer).changedEdges();
    }

    /** A node before and after. */
    record Changed(@Nullable Node before, @Nullable Node after) {

        String id() {
            return after == null ? Objects.requireNonNull(before).id() : after.id();
        }

        boolean moved() {
            return before == null || after == null || !before.cluster().equals(after.cluster());
        }

        List<String> clusters() {
            List<String> clusters = new ArrayList<>();
            if (before != null) {
                clusters.add(before.cluster());
            }
            if (after != null) {
                clusters.add(after.cluster());
            }
            return clusters;
        }
    }

    /** What has changed of nodes and edges, sorted. */
    Delta delta(List<Delta.RowId> removedRows, List<Row> rows) {
        List<Delta.NodeId> removedNodes = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        List<Delta.EdgeId> removedEdges = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            of(layer).collect(removedNodes, nodes, removedEdges, edges);
        }
        return new Delta(removedNodes, nodes, removedEdges, edges, removedRows, rows);
    }

    private final class Nodes {

        private final Layer layer;
        private final Map<String, Node> stored = new HashMap<>();
        private final Set<String> asked = new HashSet<>();
        private final TreeMap<String, Node> put = new TreeMap<>();
        private final TreeSet<String> removed = new TreeSet<>();
        private final Map<String, Set<String>> putByKey = new HashMap<>();
        private final Map<String, Set<String>> putByCluster = new HashMap<>();
        private final Map<String, List<String>> storedByKey = new HashMap<>();
        private final Map<String, List<String>> storedByCluster = new HashMap<>();
        private final Map<Delta.EdgeId, Edge> storedEdges = new HashMap<>();
        private final Map<Delta.EdgeId, Edge> putEdges = new HashMap<>();
        private final Set<Delta.EdgeId> removedEdges = new HashSet<>();
        private final Map<String, Set<Delta.EdgeId>> putEdgesByNode = new HashMap<>();
        private final Set<String> edgesLoaded = new HashSet<>();
        private final Map<String, Set<Delta.EdgeId>> storedEdgesByNode = new HashMap<>();

        Nodes(Layer layer) {
            this.layer = layer;
        }

        List<Node> byId(Collection<String> ids) {
            Map<String, Node> found = new TreeMap<>();
            List<String> missing = new ArrayList<>();
            for (String id : new TreeSet<>(ids)) {
                if (put.containsKey(id)) {
                    found.put(id, put.get(id));
                } else if (!removed.contains(id)) {
                    if (stored.containsKey(id)) {
                        found.put(id, stored.get(id));
                    } else if (asked.add(id)) {
                        missing.add(id);
                    }
                }
            }
            if (!missing.isEmpty()) {
                for (Node node : store.nodes(layer, missing)) {
                    stored.put(node.id(), node);
                    found.put(node.id(), node);
                }
            }
            return List.copyOf(found.values());
        }

        List<Node> byKey(Collection<String> keys) {
            Set<String> distinct = new HashSet<>(keys);
            Set<String> unasked = unasked(distinct, storedByKey);
            if (!unasked.isEmpty()) {
                for (Node node : store.having(layer, unasked)) {
                    stored.put(node.id(), node);
                    for (String key : node.keys()) {
                        note(key, node, unasked, storedByKey);
                        note(SlottedKey.everySlotOf(key), node, unasked, storedByKey);
                    }
                }
            }
            return merged(distinct, storedByKey, putByKey);
        }

        List<Node> byCluster(Collection<String> clusters) {
            Set<String> distinct = new HashSet<>(clusters);
            Set<String> unasked = unasked(distinct, storedByCluster);
            if (!unasked.isEmpty()) {
                for (Node node : store.members(layer, unasked)) {
                    stored.put(node.id(), node);
                    note(node.cluster(), node, unasked, storedByCluster);
                }
            }
            return merged(distinct, storedByCluster, putByCluster);
        }

        /** Those of these keys that the store has not been asked for; it is asked once. */
        private Set<String> unasked(Set<String> keys, Map<String, List<String>> known) {
            Set<String> unasked = new HashSet<>();
            for (String key : keys) {
                if (known.putIfAbsent(key, List.of()) == null) {
                    unasked.add(key);
                }
            }
            return unasked;
        }

        private void note(@Nullable String key, Node node, Set<String> unasked, Map<String, List<String>> known) {
            if (key != null && unasked.contains(key)) {
                List<String> ids = known.getOrDefault(key, List.of());
                if (ids.isEmpty()) {
                    ids = new ArrayList<>();
                    known.put(key, ids);
                }
                ids.add(node.id());
            }
        }

        private List<Node> merged(Set<String> keys, Map<String, List<String>> before, Map<String, Set<String>> since) {
            Map<String, Node> found = new TreeMap<>();
            for (String key : keys) {
                for (String id : before.getOrDefault(key, List.of())) {
                    if (!removed.contains(id) && !put.containsKey(id)) {
                        found.put(id, stored.get(id));
                    }
                }
                for (String id : since.getOrDefault(key, Set.of())) {
                    found.put(id, put.get(id));
                }
            }
            return List.copyOf(found.values());
        }

        List<Node> added(String key) {
            return putByKey.getOrDefault(key, Set.of()).stream()
                    .map(id -> Objects.requireNonNull(put.get(id)))
                    .toList();
        }

        Set<String> held(Collection<String> keys) {
            Set<String> changed = new HashSet<>(removed);
            changed.addAll(put.keySet());
            Set<String> held = new TreeSet<>(store.held(layer, new TreeSet<>(keys), changed));
            for (String key : keys) {
                if (putByKey.containsKey(key)) {
                    held.add(key);
                }
            }
            return held;
        }

        void put(Node node) {
            unindex(put.put(node.id(), node));
            removed.remove(node.id());
            for (String key : node.keys()) {
                putByKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(node.id());
                String every = SlottedKey.everySlotOf(key);
                if (every != null) {
                    putByKey.computeIfAbsent(every, k -> new LinkedHashSet<>()).add(node.id());
                }
            }
            putByCluster
                    .computeIfAbsent(node.cluster(), k -> new LinkedHashSet<>())
                    .add(node.id());
        }

        void remove(String id) {
            for (Edge edge : edgesOf(List.of(id))) {
                remove(edge);
            }
            unindex(put.remove(id));
            removed.add(id);
        }

        private void unindex(@Nullable Node node) {
            if (node != null) {
                for (String key : node.keys()) {
                    drop(putByKey, key, node.id());
                    String every = SlottedKey.everySlotOf(key);
                    if (every != null) {
                        drop(putByKey, every, node.id());
                    }
                }
                drop(putByCluster, node.cluster(), node.id());
            }
        }

        private <T> void drop(Map<String, Set<T>> index, String key, T value) {
            Set<T> values = index.get(key);
            if (values != null && values.remove(value) && values.isEmpty()) {
                index.remove(key);
            }
        }

        List<Edge> edgesOf(Collection<String> ids) {
            Set<String> missing = new TreeSet<>(ids);
            missing.removeAll(edgesLoaded);
            if (!missing.isEmpty()) {
                for (Edge edge : store.edges(layer, missing)) {
                    Delta.EdgeId id = id(edge);
                    storedEdges.put(id, edge);
                    storedEdgesByNode
                            .computeIfAbsent(edge.left(), k -> new HashSet<>())
                            .add(id);
                    storedEdgesByNode
                            .computeIfAbsent(edge.right(), k -> new HashSet<>())
                            .add(id);
                }
                edgesLoaded.addAll(missing);
            }
            Map<Delta.EdgeId, Edge> found = new HashMap<>();
            for (String node : ids) {
                for (Delta.EdgeId id : storedEdgesByNode.getOrDefault(node, Set.of())) {
                    if (!removedEdges.contains(id) && !putEdges.containsKey(id)) {
                        found.put(id, storedEdges.get(id));
                    }
                }
                for (Delta.EdgeId id : putEdgesByNode.getOrDefault(node, Set.of())) {
                    found.put(id, putEdges.get(id));
                }
            }
            return sorted(found.values());
        }

        void put(Edge edge) {
            Delta.EdgeId id = id(edge);
            putEdges.put(id, edge);
            removedEdges.remove(id);
            putEdgesByNode.computeIfAbsent(edge.left(), k -> new HashSet<>()).add(id);
            putEdgesByNode.computeIfAbsent(edge.right(), k -> new HashSet<>()).add(id);
        }

        void remove(Edge edge) {
            Delta.EdgeId id = id(edge);
            if (putEdges.remove(id) != null) {
                drop(putEdgesByNode, edge.left(), id);
                drop(putEdgesByNode, edge.right(), id);
            }
            removedEdges.add(id);
        }

        void collect(List<Delta.NodeId> gone, List<Node> nodes, List<Delta.EdgeId> goneEdges, List<Edge> edges) {
            known(put.keySet());
            known(removed);
            for (String id : removed) {
                if (stored.containsKey(id)) {
                    gone.add(new Delta.NodeId(layer, id));
                }
            }
            for (Node node : put.values()) {
                if (!node.equals(stored.get(node.id()))) {
                    nodes.add(node);
                }
            }
            removedEdges.stream()
                    .filter(storedEdges::containsKey)
                    .sorted(Comparator.comparing(Delta.EdgeId::left)
                            .thenComparing(Delta.EdgeId::right)
                            .thenComparing(Delta.EdgeId::kind))
                    .forEach(goneEdges::add);
            for (Edge edge : sorted(putEdges.values())) {
                if (!edge.equals(storedEdges.get(id(edge)))) {
                    edges.add(edge);
                }
            }
        }

        List<Changed> changes() {
            known(put.keySet());
            known(removed);
            List<Changed> changes = new ArrayList<>();
            Set<String> ids = new TreeSet<>(removed);
            ids.addAll(put.keySet());
            for (String id : ids) {
                Node before = stored.get(id);
                Node after = put.get(id);
                if (!Objects.equals(before, after)) {
                    changes.add(new Changed(before, after));
                }
            }
            return changes;
        }

        Set<Edge> changedEdges() {
            Set<Edge> changed = new LinkedHashSet<>();
            for (Delta.EdgeId id : removedEdges) {
                if (storedEdges.containsKey(id)) {
                    changed.add(storedEdges.get(id));
                }
            }
            for (Map.Entry<Delta.EdgeId, Edge> entry : putEdges.entrySet()) {
                Edge before = storedEdges.get(entry.getKey());
                if (!entry.getValue().equals(before)) {
                    changed.add(entry.getValue());
                    if (before != null) {
                        changed.add(before);
                    }
                }
            }
            return changed;
        }

        /** Reads what the store has under these ids, where that is not known yet. */
        private void known(Collection<String> ids) {
            List<String> unknown = ids.stream()
                    .filter(id -> !stored.containsKey(id) && asked.add(id))
                    .toList();
            if (!unknown.isEmpty()) {
                for (Node node : store.nodes(layer, unknown)) {
                    stored.put(node.id(), node);
                }
            }
        }

        private Delta.EdgeId id(Edge edge) {
            return new Delta.EdgeId(layer, edge.left(), edge.right(), edge.kind());
        }
    }

    private static List<Edge> sorted(Collection<Edge> edges) {
        return edges.stream()
                .sorted(Comparator.comparing(Edge::left)
                        .thenComparing(Edge::right)
                        .thenComparing(Edge::kind))
                .toList();
    }

    /** The ids of nodes, in order. */
    static Set<String> ids(Collection<Node> nodes) {
        return map(nodes, Node::id);
    }

    static <T> Set<String> map(Collection<T> things, Function<T, String> function) {
        Set<String> mapped = new TreeSet<>();
        for (T thing : things) {
            mapped.add(function.apply(thing));
        }
        return mapped;
    }
}
