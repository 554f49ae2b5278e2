package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.FigureItem;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Verdict;

/**
 * Makes the rows of disagreements. Two propositions differ on one point once, however many outlets carry either: the
 * comparison with the hardest verdict stands for all between them. What a person decided on is a row of its own.
 */
final class DisagreementRows {

    private static final Comparator<Edge> HARDEST = Comparator.comparingInt((Edge edge) ->
            Term.of(Verdict.class, edge.detail().split("\\|", 3)[1]).ordinal());

    private final Workspace workspace;
    private final EventStep events;
    private final Function<Collection<String>, Set<String>> counting;
    private final List<Row.Disagreement> rows = new ArrayList<>();
    private final Set<String> dropped = new TreeSet<>();

    /** @param counting which of these articles count */
    DisagreementRows(Workspace workspace, EventStep events, Function<Collection<String>, Set<String>> counting) {
        this.workspace = workspace;
        this.events = events;
        this.counting = counting;
    }

    List<Row.Disagreement> rows() {
        return rows;
    }

    /** Ids of rows that may have been there before; those made anew are among them. */
    Set<String> dropped() {
        return dropped;
    }

    /** Makes anew what comes of the comparisons of these nodes, and of those whose comparisons have changed. */
    void assemble(Layer layer, Collection<String> touched, Collection<String> propositions) {
        Set<String> ids = new TreeSet<>(Workspace.map(workspace.changes(layer), Workspace.Changed::id));
        ids.addAll(touched);
        if (layer == Layer.MENTION) {
            ids.addAll(inClaimsCompared());
        }
        Set<Edge> edges = new LinkedHashSet<>(workspace.changedEdges(layer));
        edges.addAll(workspace.edges(layer, ids));
        edges.removeIf(edge -> edge.kind() != Edge.Kind.COMPARED);
        edges.forEach(edge -> dropped.add(Disagreements.id(edge)));
        Set<String> ends = Workspace.map(edges, Edge::left);
        ends.addAll(Workspace.map(edges, Edge::right));
        if (layer == Layer.MENTION) {
            single(layer, ends);
        } else {
            grouped(layer, ends, propositions);
        }
    }

    private void single(Layer layer, Set<String> ends) {
        for (Edge edge : compared(layer, ends)) {
            if (!between(edge)) {
                put(edge);
            }
        }
    }

    /**
     * Whether a denial is no row of its own: one stands in a headline, which puts in short what the text says; or two
     * claims say and deny it that were found to disagree as claims already, or that tell of it as different things, the
     * shots and the dead.
     */
    private boolean between(Edge edge) {
        if (!Disagreements.type(edge).equals(DisagreementType.POLARITY.token())
                || edge.rule().startsWith("decision:")) {
            return false;
        }
        List<String> claims = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        boolean headline = false;
        for (Node node : workspace.nodes(edge.layer(), List.of(edge.left(), edge.right()))) {
            if (node.content() instanceof MentionItem mention) {
                headline |= mention.profile().segment() == SegmentKind.HEADLINE;
                if (mention.claim() != null) {
                    claims.add(mention.claim());
                    told.add(mention.profile().name());
                }
            }
        }
        if (headline || claims.size() == 2 && told.size() == 2) {
            return true;
        }
        return claims.size() == 2
                && workspace.edges(Layer.CLAIM, claims.subList(0, 1)).stream()
                        .anyMatch(other -> other.kind() == Edge.Kind.COMPARED
                                && Disagreements.type(other).equals(DisagreementType.POLARITY.token())
                                && other.other(claims.get(0)).equals(claims.get(1)));
    }

    /** The mentions in claims whose comparison with others has changed. */
    private Set<String> inClaimsCompared() {
        Set<String> claims = new TreeSet<>();
        for (Edge edge : workspace.changedEdges(Layer.CLAIM)) {
            if (edge.kind() == Edge.Kind.COMPARED) {
                claims.add("claim:" + edge.left());
                claims.add("claim:" + edge.right());
            }
        }
        return Workspace.ids(workspace.having(Layer.MENTION, claims));
    }

    private void grouped(Layer layer, Set<String> ends, Collection<String> propositions) {
        Set<String> statements = new TreeSet<>(propositions);
        Map<String, String> statementOf = statements(layer, ends);
        statements.addAll(statementOf.values());
        Set<String> claims = Workspace.ids(workspace.members(Layer.CLAIM, statements));
        Set<String> all = new TreeSet<>(ends);
        all.addAll(
                layer == Layer.CLAIM
                        ? claims
                        : Workspace.ids(workspace.having(layer, Workspace.map(claims, FigureStep::claimKey))));
        Set<Edge> edges = compared(layer, all);
        all.addAll(Workspace.map(edges, Edge::left));
        all.addAll(Workspace.map(edges, Edge::right));
        Map<String, String> known = statements(layer, all);
        Map<String, Edge> hardest = new TreeMap<>();
        Set<String> headlines = headlines(layer, all);
        Predicate<Edge> brief = edge -> headlines.contains(edge.left()) || headlines.contains(edge.right());
        Comparator<Edge> shown =
                HARDEST.thenComparing(brief::test).thenComparing(Edge::left).thenComparing(Edge::right);
        for (Edge edge : edges) {
            dropped.add(Disagreements.id(edge));
            if (layer == Layer.CLAIM && !edge.rule().startsWith("decision:") && brief.test(edge)) {
                continue;
            }
            String one = Objects.requireNonNull(known.get(edge.left()));
            String two = Objects.requireNonNull(known.get(edge.right()));
            boolean fits = layer == Layer.FIGURE
                    && Term.of(Verdict.class, edge.detail().split("\\|", 3)[1]) == Verdict.COMPATIBLE;
            if (fits && (one.equals(two) || one.startsWith("own ") || two.startsWith("own "))) {
                continue; // two wordings of one statement, or what an outlet makes of it
            }
            String pair = one.compareTo(two) <= 0 ? one + " " + two : two + " " + one;
            boolean ruled = edge.rule().startsWith("decision:");
            String key = Disagreements.type(edge) + " " + (ruled ? edge.left() + " " + edge.right() : pair);
            hardest.merge(key, edge, (a, b) -> shown.compare(a, b) <= 0 ? a : b);
        }
        hardest.values().forEach(this::put);
    }

    /** Those among these nodes that a headline makes: it puts in short what the text says, and is compared there. */
    private Set<String> headlines(Layer layer, Collection<String> ids) {
        Map<String, String> claimOf = new TreeMap<>();
        for (Node node : workspace.nodes(layer, ids)) {
            if (node.content() instanceof FigureItem figure && figure.claim() != null) {
                claimOf.put(node.id(), figure.claim());
            } else if (node.content() instanceof ClaimItem) {
                claimOf.put(node.id(), node.id());
            }
        }
        Set<String> told = new TreeSet<>();
        for (Node node : workspace.nodes(Layer.CLAIM, new TreeSet<>(claimOf.values()))) {
            if (node.content() instanceof ClaimItem claim && claim.segment() == SegmentKind.HEADLINE) {
                told.add(node.id());
            }
        }
        Set<String> headlines = new TreeSet<>();
        claimOf.forEach((node, claim) -> {
            if (told.contains(claim)) {
                headlines.add(node);
            }
        });
        return headlines;
    }

    /** The comparisons of these nodes that stand, between articles that count. */
    private Set<Edge> compared(Layer layer, Set<String> ids) {
        Set<Edge> edges = new LinkedHashSet<>(workspace.edges(layer, ids));
        edges.removeIf(edge -> edge.kind() != Edge.Kind.COMPARED);
        Set<String> ends = Workspace.map(edges, Edge::left);
        ends.addAll(Workspace.map(edges, Edge::right));
        List<Node> nodes = workspace.nodes(layer, ends);
        Set<String> articles = counting.apply(Workspace.map(nodes, Disagreements::article));
        Set<String> counted = new TreeSet<>();
        for (Node node : nodes) {
            if (articles.contains(Disagreements.article(node))) {
                counted.add(node.id());
            }
        }
        edges.removeIf(edge -> !counted.contains(edge.left()) || !counted.contains(edge.right()));
        return edges;
    }

    /** The proposition that each of these nodes belongs to, or a name for what an article says in its own voice. */
    private Map<String, String> statements(Layer layer, Collection<String> ids) {
        Map<String, String> claimOf = new TreeMap<>();
        Map<String, String> statements = new TreeMap<>();
        for (Node node : workspace.nodes(layer, ids)) {
            if (node.content() instanceof FigureItem figure && figure.claim() == null) {
                statements.put(node.id(), "own " + figure.article());
            } else if (node.content() instanceof FigureItem figure) {
                claimOf.put(node.id(), Objects.requireNonNull(figure.claim()));
            } else {
                statements.put(node.id(), node.cluster());
            }
        }
        Map<String, String> propositions = new TreeMap<>();
        workspace
                .nodes(Layer.CLAIM, new TreeSet<>(claimOf.values()))
                .forEach(claim -> propositions.put(claim.id(), claim.cluster()));
        claimOf.forEach((node, claim) -> statements.put(node, propositions.getOrDefault(claim, claim)));
        return statements;
    }

    private void put(Edge edge) {
        Map<String, Node> ends = new TreeMap<>();
        workspace.nodes(edge.layer(), List.of(edge.left(), edge.right())).forEach(node -> ends.put(node.id(), node));
        Node left = Objects.requireNonNull(ends.get(edge.left()));
        Node right = Objects.requireNonNull(ends.get(edge.right()));
        String event =
                edge.layer() == Layer.MENTION ? events.events(List.of(left)).get(left.id()) : null;
        Row.@Nullable Disagreement row = Disagreements.of(edge, left, right, event);
        if (row != null) {
            rows.add(row);
        }
    }
}
