package org.tadmor.derivation;

import java.io.Serializable;
import java.util.List;

/**
 * What a change comes to. First the nodes and edges to remove, then those to put (insert, or replace the one with the
 * same id, or the same ends and kind); the removal of a node takes its keys with it. Likewise the rows of the
 * knowledge base by kind and public id. Everything sorted, each once.
 */
public record Delta(
        List<NodeId> removedNodes,
        List<Node> nodes,
        List<EdgeId> removedEdges,
        List<Edge> edges,
        List<RowId> removedRows,
        List<Row> rows)
        implements Serializable { // for Spark jobs

    public Delta {
        removedNodes = List.copyOf(removedNodes);
        nodes = List.copyOf(nodes);
        removedEdges = List.copyOf(removedEdges);
        edges = List.copyOf(edges);
        removedRows = List.copyOf(removedRows);
        rows = List.copyOf(rows);
    }

    /** Which node. */
    public record NodeId(Layer layer, String id) implements Serializable {} // for Spark jobs

    /** Which edge. */
    public record EdgeId(Layer layer, String left, String right, Edge.Kind kind)
            implements Serializable {} // for Spark jobs

    /** Which row of the knowledge base. */
    public record RowId(Row.Kind kind, String id) implements Serializable {} // for Spark jobs
}
