package org.tadmor.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Edge;
import org.tadmor.derivation.Layer;
import org.tadmor.derivation.LedgerStore;
import org.tadmor.derivation.Node;
import org.tadmor.vocabulary.Term;

/** The working state of the derivation in PostgreSQL. Every lookup is one statement that an index serves. */
@Component
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

    JdbcLedgerStore(JdbcTemplate jdbc, NodeContent content) {
        this.jdbc = jdbc;
        this.content = content;
    }

    @Override
    public List<Node> nodes(Layer layer, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select * from ledger_node where layer = ? and id = any (?)",
                        this::node,
                        layer.token(),
                        texts(ids));
    }

    @Override
    public List<Node> having(Layer layer, Collection<String> keys) {
        return keys.isEmpty() ? List.of() : jdbc.query("""
                        select * from ledger_node
                        where layer = ? and id in (select node_id from ledger_node_key where layer = ? and key = any (?))
                        """, this::node, layer.token(), layer.token(), texts(keys));
    }

    @Override
    public Set<String> held(Layer layer, Collection<String> keys, Set<String> excluded) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList("""
                                select wanted.key from unnest(?) wanted (key)
                                where exists (
                                    select from ledger_node_key held
                                    where held.layer = ? and held.key = wanted.key and held.node_id <> all (?))
                                """, String.class, texts(keys), layer.token(), texts(excluded)));
    }

    @Override
    public List<Node> members(Layer layer, Collection<String> clusters) {
        return clusters.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select * from ledger_node where layer = ? and cluster = any (?)",
                        this::node,
                        layer.token(),
                        texts(clusters));
    }

    @Override
    public List<Edge> edges(Layer layer, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : jdbc.query("""
                        select * from ledger_edge where layer = ? and left_id = any (?)
                        union
                        select * from ledger_edge where layer = ? and right_id = any (?)
                        """, EDGE, layer.token(), texts(ids), layer.token(), texts(ids));
    }

    /** Writes what a change comes to for the working state. */
    void write(Delta delta) {
        jdbc.batchUpdate(
                "delete from ledger_node where layer = ? and id = ?",
                delta.removedNodes().stream()
                        .map(node -> new Object[] {node.layer().token(), node.id()})
                        .toList());
        jdbc.batchUpdate(
                "delete from ledger_edge where layer = ? and left_id = ? and right_id = ? and kind = ?",
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
                """
                insert into ledger_edge (layer, left_id, right_id, kind, score, rule, detail)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (layer, left_id, right_id, kind) do update
                set score = excluded.score, rule = excluded.rule, detail = excluded.detail
                """,
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
                """
                insert into ledger_node (layer, id, keys, cluster, type, content) values (?, ?, ?, ?, ?, ?)
                on conflict (layer, id) do update
                set keys = excluded.keys, cluster = excluded.cluster, type = excluded.type, content = excluded.content
                """,
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
        jdbc.batchUpdate(
                "delete from ledger_node_key where layer = ? and node_id = ? and key <> all (?)",
                nodes.stream()
                        .map(node -> new Object[] {node.layer().token(), node.id(), texts(node.keys())})
                        .toList());
        jdbc.batchUpdate(
                """
                insert into ledger_node_key (layer, key, node_id) select ?, unnest(?), ?
                on conflict do nothing
                """,
                nodes.stream()
                        .filter(node -> !node.keys().isEmpty())
                        .map(node -> new Object[] {node.layer().token(), texts(node.keys()), node.id()})
                        .toList());
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

    private static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
