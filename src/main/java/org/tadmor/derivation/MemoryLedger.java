package org.tadmor.derivation;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.vocabulary.SlottedKey;

/** A ledger in memory: the working state and the rows of one knowledge base. Used by one thread at a time. */
public final class MemoryLedger implements LedgerStore {

    private final Map<Layer, Map<String, Node>> nodes = new EnumMap<>(Layer.class);
    private final Map<Layer, Map<String, Set<String>>> keys = new EnumMap<>(Layer.class);
    private final Map<Layer, Map<String, Set<String>>> clusters = new EnumMap<>(Layer.class);
    private final Map<Layer, Map<String, Map<Delta.EdgeId, Edge>>> edges = new EnumMap<>(Layer.class);
    private final Map<Row.Kind, TreeMap<String, Row>> rows = new EnumMap<>(Row.Kind.class);

    public MemoryLedger() {
        for (Layer layer : Layer.values()) {
            nodes.put(layer, new HashMap<>());
            keys.put(layer, new HashMap<>());
            clusters.put(layer, new HashMap<>());
            edges.put(layer, new HashMap<>());
        }
        for (Row.Kind kind : Row.Kind.values()) {
            rows.put(kind, new TreeMap<>());
        }
    }

    /** Writes what a change comes to. */
    public void write(Delta delta) {
        delta.removedNodes().forEach(id -> take(id.layer(), id.id()));
        for (Node node : delta.nodes()) {
            take(node.layer(), node.id());
            of(nodes, node.layer()).put(node.id(), node);
            lookups(node).forEach(key -> index(of(keys, node.layer()), key, node.id()));
            index(of(clusters, node.layer()), node.cluster(), node.id());
        }
        for (Delta.EdgeId id : delta.removedEdges()) {
            edgesAt(id.layer(), id.left()).remove(id);
            edgesAt(id.layer(), id.right()).remove(id);
        }
        for (Edge edge : delta.edges()) {
            Delta.EdgeId id = new Delta.EdgeId(edge.layer(), edge.left(), edge.right(), edge.kind());
            edgesAt(edge.layer(), edge.left()).put(id, edge);
            edgesAt(edge.layer(), edge.right()).put(id, edge);
        }
        delta.removedRows().forEach(id -> of(rows, id.kind()).remove(id.id()));
        delta.rows().forEach(row -> of(rows, row.kind()).put(row.id(), row));
    }

    /** The rows of a kind, by id in order. */
    public Collection<Row> rows(Row.Kind kind) {
        return Collections.unmodifiableCollection(of(rows, kind).values());
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private Map<Delta.EdgeId, Edge> edgesAt(Layer layer, String node) {
        return of(edges, layer).computeIfAbsent(node, id -> new HashMap<>());
    }

    /** Everything that a node is found by when keys are asked for. */
    private static Set<String> lookups(Node node) {
        Set<String> lookups = new HashSet<>(node.keys());
        for (String key : node.keys()) {
            String every = SlottedKey.everySlotOf(key);
            if (every != null) {
                lookups.add(every);
            }
        }
        return lookups;
    }

    private static void index(Map<String, Set<String>> index, String key, String id) {
        index.computeIfAbsent(key, k -> new HashSet<>()).add(id);
    }

    private void take(Layer layer, String id) {
        Node node = of(nodes, layer).remove(id);
        if (node != null) {
            lookups(node).forEach(key -> drop(of(keys, layer), key, id));
            drop(of(clusters, layer), node.cluster(), id);
        }
    }

    private static void drop(Map<String, Set<String>> index, String key, String id) {
        Set<String> ids = index.get(key);
        if (ids != null && ids.remove(id) && ids.isEmpty()) {
            index.remove(key);
        }
    }

    @Override
    public List<Node> nodes(Layer layer, Collection<String> ids) {
        return ids.stream()
                .distinct()
                .map(of(nodes, layer)::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Node> having(Layer layer, Collection<String> wanted) {
        return found(layer, of(keys, layer), wanted);
    }

    @Override
    public Set<String> held(Layer layer, Collection<String> wanted, Set<String> excluded) {
        Set<String> held = new TreeSet<>();
        for (String key : wanted) {
            if (of(keys, layer).getOrDefault(key, Set.of()).stream().anyMatch(id -> !excluded.contains(id))) {
                held.add(key);
            }
        }
        return held;
    }

    @Override
    public List<Node> members(Layer layer, Collection<String> wanted) {
        return found(layer, of(clusters, layer), wanted);
    }

    private List<Node> found(Layer layer, Map<String, Set<String>> index, Collection<String> wanted) {
        Set<String> ids = new TreeSet<>();
        wanted.forEach(key -> ids.addAll(index.getOrDefault(key, Set.of())));
        return nodes(layer, ids);
    }

    @Override
    public List<Edge> edges(Layer layer, Collection<String> ids) {
        Map<Delta.EdgeId, Edge> found = new HashMap<>();
        for (String id : ids) {
            found.putAll(of(edges, layer).getOrDefault(id, Map.of()));
        }
        return List.copyOf(found.values());
    }
}
