package org.tadmor.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Edge;
import org.tadmor.derivation.Layer;
import org.tadmor.derivation.LedgerStore;
import org.tadmor.derivation.Node;
import org.tadmor.vocabulary.SlottedKey;
import org.tadmor.vocabulary.Term;

/** The working state of the derivation in PostgreSQL. Every lookup is one statement that an index serves. */
class JdbcLedgerStore implements LedgerStore {

    private static final RowMapper<Edge> EDGE = (row, number) -> new Edge(
            Term.of(Layer.class, row.getString("layer")),
            row.getString("left_id"),
            row.getString("right_id"),
            Term.of(Edge.Kind.class, row.getString("kind")),
            row.getDouble("score"),
            row.getString("rule"),
            row.getString("detail"));

    private final JdbcTemplate jdbc;
    private final NodeContent content;
    private final String tables;

    private JdbcLedgerStore(JdbcTemplate jdbc, NodeContent content, String tables) {
        this.jdbc = jdbc;
        this.content = content;
        this.tables = tables;
    }

    /** The ledger that everything is served from. */
    static JdbcLedgerStore serving(JdbcTemplate jdbc, NodeContent content) {
        return new JdbcLedgerStore(jdbc, content, "ledger_");
    }

    /** The ledger that a rebuild makes beside it. */
    static JdbcLedgerStore rebuilt(JdbcTemplate jdbc, NodeContent content) {
        return new JdbcLedgerStore(jdbc, content, "rebuild_");
    }

    private String sql(String statement) {
        return statement.replace("ledger_", tables);
    }

    @Override
    public List<Node> nodes(Layer layer, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        sql("select * from ledger_node where layer = ? and id = any (?)"),
                        this::node,
                        layer.token(),
                        texts(ids));
    }

    @Override
    public List<Node> having(Layer layer, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>(keys);
        List<String> slotted = keys.stream().filter(SlottedKey::isEvery).toList();
        List<String> exact =
                keys.stream().filter(key -> !SlottedKey.isEvery(key)).toList();
        List<Node> found = slotted.isEmpty()
                ? jdbc.query(sql("""
                        select * from ledger_node
                        where layer = ? and id in (select node_id from ledger_node_key where key = any (?))
                        """), this::node, layer.token(), numbers(layer, exact))
                : jdbc.query(
                        sql("""
                        select * from ledger_node
                        where layer = ? and id in (
                            select node_id from ledger_node_key where key = any (?)
                            union
                            select node_id from unnest(?, ?) slots (first, last)
                            join ledger_node_key on key between slots.first and slots.last)
                        """),
                        this::node,
                        layer.token(),
                        numbers(layer, exact),
                        slotted.stream()
                                .map(key -> NumberedKey.first(layer, key))
                                .toArray(Long[]::new),
                        slotted.stream()
                                .map(key -> NumberedKey.last(layer, key))
                                .toArray(Long[]::new));
        return found.stream().filter(node -> has(node, wanted)).toList();
    }

    private static boolean has(Node node, Set<String> wanted) {
        return node.keys().stream().anyMatch(key -> {
            String every = SlottedKey.everySlotOf(key);
            return wanted.contains(key) || every != null && wanted.contains(every);
        });
    }

    @Override
    public Set<String> held(Layer layer, Collection<String> keys, Set<String> excluded) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(
                        sql("""
                        select wanted.key from unnest(?, ?) wanted (number, key)
                        where exists (
                            select from ledger_node_key held
                            join ledger_node node on node.layer = ? and node.id = held.node_id
                            where held.key = wanted.number and held.node_id <> all (?)
                                and wanted.key = any (node.keys))
                        """), String.class, numbers(layer, keys), texts(keys), layer.token(), texts(excluded)));
    }

    @Override
    public List<Node> members(Layer layer, Collection<String> clusters) {
        return clusters.isEmpty()
                ? List.of()
                : jdbc.query(
                        sql("select * from ledger_node where layer = ? and cluster = any (?)"),
                        this::node,
                        layer.token(),
                        texts(clusters));
    }

    @Override
    public List<Edge> edges(Layer layer, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(sql("""
                        select * from ledger_edge where layer = ? and left_id = any (?)
                        union
                        select * from ledger_edge where layer = ? and right_id = any (?)
                        """), EDGE, layer.token(), texts(ids), layer.token(), texts(ids));
    }

    /** Writes what a change comes to for the working state. */
    void write(Delta delta) {
        putKeys(delta);
        jdbc.batchUpdate(
                sql("delete from ledger_node where layer = ? and id = ?"),
                delta.removedNodes().stream()
                        .map(node -> new Object[] {node.layer().token(), node.id()})
                        .toList());
        jdbc.batchUpdate(
                sql("delete from ledger_edge where layer = ? and left_id = ? and right_id = ? and kind = ?"),
                delta.removedEdges().stream()
                        .map(edge -> new Object[] {
                            edge.layer().token(),
                            edge.left(),
                            edge.right(),
                            edge.kind().token()
                        })
                        .toList());
        putNodes(delta.nodes());
        jdbc.batchUpdate(
                sql("""
                insert into ledger_edge (layer, left_id, right_id, kind, score, rule, detail)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (layer, left_id, right_id, kind) do update
                set score = excluded.score, rule = excluded.rule, detail = excluded.detail
                """),
                delta.edges().stream()
                        .map(edge -> new Object[] {
                            edge.layer().token(),
                            edge.left(),
                            edge.right(),
                            edge.kind().token(),
                            edge.score(),
                            edge.rule(),
                            edge.detail()
                        })
                        .toList());
    }

    private void putNodes(List<Node> nodes) {
        jdbc.batchUpdate(
                sql("""
                insert into ledger_node (layer, id, keys, cluster, type, content) values (?, ?, ?, ?, ?, ?)
                on conflict (layer, id) do update
                set keys = excluded.keys, cluster = excluded.cluster, type = excluded.type, content = excluded.content
                """),
                nodes.stream()
                        .map(node -> new Object[] {
                            node.layer().token(),
                            node.id(),
                            texts(node.keys()),
                            node.cluster(),
                            content.type(node.content()),
                            content.write(node.content())
                        })
                        .toList());
    }

    /** Sets the keys of the nodes as they will be, before the nodes are written. */
    private void putKeys(Delta delta) {
        Set<NumberedKey> stale = keysOf(delta);
        Set<NumberedKey> fresh = new TreeSet<>();
        for (Node node : delta.nodes()) {
            for (String key : node.keys()) {
                NumberedKey numbered = NumberedKey.of(node.layer(), key, node.id());
                if (!stale.remove(numbered)) {
                    fresh.add(numbered);
                }
            }
        }
        jdbc.update(
                sql("delete from ledger_node_key using unnest(?, ?) stale (key, node_id)"
                        + " where ledger_node_key.key = stale.key and ledger_node_key.node_id = stale.node_id"),
                NumberedKey.numbers(stale),
                NumberedKey.nodes(stale));
        jdbc.update(
                sql("insert into ledger_node_key (key, node_id) select * from unnest(?, ?) on conflict do nothing"),
                NumberedKey.numbers(fresh),
                NumberedKey.nodes(fresh));
    }

    /** The keys that the nodes of a change had before it. */
    private Set<NumberedKey> keysOf(Delta delta) {
        List<Delta.NodeId> nodes = new ArrayList<>(delta.removedNodes());
        delta.nodes().forEach(node -> nodes.add(new Delta.NodeId(node.layer(), node.id())));
        Set<NumberedKey> keys = new HashSet<>();
        jdbc.query(
                sql("select node.layer, node.id, node.keys from unnest(?, ?) changed (layer, id)"
                        + " join ledger_node node on node.layer = changed.layer and node.id = changed.id"),
                row -> {
                    Layer layer = Term.of(Layer.class, row.getString(1));
                    for (String key : (String[]) row.getArray(3).getArray()) {
                        keys.add(NumberedKey.of(layer, key, row.getString(2)));
                    }
                },
                nodes.stream().map(node -> node.layer().token()).toArray(String[]::new),
                nodes.stream().map(Delta.NodeId::id).toArray(String[]::new));
        return keys;
    }

    private Node node(ResultSet row, int number) throws SQLException {
        Array keys = row.getArray("keys");
        return new Node(
                Term.of(Layer.class, row.getString("layer")),
                row.getString("id"),
                List.of((String[]) keys.getArray()),
                row.getString("cluster"),
                content.read(row.getString("type"), row.getString("content")));
    }

    private static Long[] numbers(Layer layer, Collection<String> keys) {
        return keys.stream().map(key -> NumberedKey.numberOf(layer, key)).toArray(Long[]::new);
    }

    private static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
