package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.FigureItem;
import org.tadmor.derivation.Items.IdentityItem;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.derivation.Items.ReferentItem;
import org.tadmor.vocabulary.Span;

/** People's decisions, and the nodes whose words they hold on to. */
final class Rulings {

    private final Workspace workspace;

    Rulings(Workspace workspace) {
        this.workspace = workspace;
    }

    static Node node(Decision decision) {
        Set<String> keys = new TreeSet<>(List.of(
                articleKey(decision.left().article()),
                articleKey(decision.right().article())));
        return new Node(Layer.DECISION, decision.id(), List.copyOf(keys), decision.id(), decision);
    }

    static String articleKey(String article) {
        return "article:" + article;
    }

    List<Decision> on(Collection<String> articles) {
        return workspace.having(Layer.DECISION, Workspace.map(articles, Rulings::articleKey)).stream()
                .map(node -> (Decision) node.content())
                .sorted(Comparator.comparingLong(Decision::order).thenComparing(Decision::id))
                .toList();
    }

    /** The ids of an article's referents, or mentions of events, that decisions are anchored in. */
    Set<String> singled(String article, Layer sightings) {
        Set<String> singled = new TreeSet<>();
        for (Decision decision : on(List.of(article))) {
            if (sightings(decision.judgement()) == sightings) {
                for (Anchor anchor : List.of(decision.left(), decision.right())) {
                    if (anchor.article().equals(article)) {
                        Node node = find(anchor, sightings);
                        if (node != null) {
                            singled.add(node.id());
                        }
                    }
                }
            }
        }
        return singled;
    }

    private static @Nullable Layer sightings(Judgement judgement) {
        return switch (judgement) {
            case SAME_ACTOR, NOT_SAME_ACTOR -> Layer.REFERENT;
            case SAME_EVENT, NOT_SAME_EVENT -> Layer.MENTION;
            case SAME_PROPOSITION, NOT_SAME_PROPOSITION, ECHO, NOT_ECHO -> null;
            case COMPARABLE, NOT_COMPARABLE -> null;
        };
    }

    /** What people decided on pairs of which at least one is among these nodes, the latest decision of each pair. */
    List<Edge> edges(Layer layer, Collection<Node> nodes) {
        Set<String> articles = new TreeSet<>();
        for (Node node : nodes) {
            articles.add(article(node));
        }
        Map<String, Edge> latest = new TreeMap<>();
        for (Decision decision : on(articles)) {
            Edge edge = edge(layer, decision);
            if (edge != null) {
                boolean comparison = edge.kind() == Edge.Kind.COMPARED;
                boolean echo = edge.kind() == Edge.Kind.ECHO || edge.kind() == Edge.Kind.NO_ECHO;
                latest.put(edge.left() + " " + edge.right() + " " + (comparison ? 2 : echo ? 1 : 0), edge);
                if (edge.kind() == Edge.Kind.ECHO) {
                    latest.put(
                            edge.left() + " " + edge.right() + " 0",
                            new Edge(layer, edge.left(), edge.right(), Edge.Kind.SAME, edge.score(), edge.rule(), ""));
                }
            }
        }
        return List.copyOf(latest.values());
    }

    /** How decisions, taken by themselves, stand to each other. */
    List<Derivation.Ruling> standing(Collection<Decision> decisions) {
        Map<Layer, Contradictions> contradictions = new EnumMap<>(Layer.class);
        for (Decision decision : decisions) {
            Layer layer = layer(decision.judgement());
            Edge edge = edge(layer, decision);
            if (edge != null) {
                contradictions
                        .computeIfAbsent(layer, each -> new Contradictions())
                        .add(decision, edge.left(), edge.right());
            }
        }
        Map<String, String> overridden = new TreeMap<>();
        contradictions.values().forEach(each -> overridden.putAll(each.overridden()));
        return decisions.stream()
                .map(decision ->
                        new Derivation.Ruling(decision.id(), anchored(decision), overridden.get(decision.id())))
                .toList();
    }

    private static Layer layer(Judgement judgement) {
        return switch (judgement) {
            case SAME_ACTOR, NOT_SAME_ACTOR -> Layer.ACTOR;
            case SAME_EVENT, NOT_SAME_EVENT -> Layer.EVENT;
            case SAME_PROPOSITION, NOT_SAME_PROPOSITION, ECHO, NOT_ECHO -> Layer.CLAIM;
            case COMPARABLE, NOT_COMPARABLE -> Layer.FIGURE;
        };
    }

    private static String article(Node node) {
        if (node.content() instanceof ClaimItem claim) {
            return claim.article();
        }
        if (node.content() instanceof FigureItem figure) {
            return figure.article();
        }
        String sighting = node.content() instanceof IdentityItem identity ? identity.sighting() : node.id();
        return sighting.substring(0, Math.max(0, sighting.indexOf('#')));
    }

    private @Nullable Edge edge(Layer layer, Decision decision) {
        Edge.Kind kind = kind(layer, decision.judgement());
        if (kind == null) {
            return null;
        }
        String left = end(layer, decision.left());
        String right = end(layer, decision.right());
        if (left == null || right == null || left.equals(right)) {
            return null;
        }
        double score = 1 + (decision.order() + 1) * 1e-13;
        return Edge.between(
                layer,
                left,
                right,
                kind,
                score,
                "decision:" + decision.id(),
                decision.judgement().token());
    }

    private static Edge.@Nullable Kind kind(Layer layer, Judgement judgement) {
        return layer != layer(judgement)
                ? null
                : switch (judgement) {
                    case SAME_ACTOR, SAME_EVENT, SAME_PROPOSITION -> Edge.Kind.SAME;
                    case NOT_SAME_ACTOR, NOT_SAME_EVENT, NOT_SAME_PROPOSITION -> Edge.Kind.APART;
                    case ECHO -> Edge.Kind.ECHO;
                    case NOT_ECHO -> Edge.Kind.NO_ECHO;
                    case COMPARABLE, NOT_COMPARABLE -> Edge.Kind.COMPARED;
                };
    }

    private @Nullable String end(Layer layer, Anchor anchor) {
        Layer sightings = layer == Layer.ACTOR ? Layer.REFERENT : layer == Layer.EVENT ? Layer.MENTION : layer;
        Node node = find(anchor, sightings);
        if (node == null) {
            return null;
        }
        return sightings == layer
                ? node.id()
                : node.keys().stream()
                        .filter(key -> key.startsWith("identity:"))
                        .map(key -> key.substring("identity:".length()))
                        .findFirst()
                        .orElse(null);
    }

    /** Puts a person's decision in the place of what the rules say about the pair. */
    void impose(Edge ruling) {
        boolean joining = ruling.kind() == Edge.Kind.SAME || ruling.kind() == Edge.Kind.APART;
        for (Edge edge : workspace.edges(ruling.layer(), List.of(ruling.left()))) {
            if (joining
                    && edge.other(ruling.left()).equals(ruling.right())
                    && !edge.rule().startsWith("decision:")) {
                workspace.remove(edge);
            }
        }
        workspace.put(ruling);
    }

    /** Whether the words that a decision holds on to were found on both sides. */
    boolean anchored(Decision decision) {
        return anchored(decision.left(), decision.judgement()) && anchored(decision.right(), decision.judgement());
    }

    boolean anchored(Anchor anchor, Judgement judgement) {
        return meant(anchor, judgement) != null;
    }

    /** The node whose words an anchor holds on to, for a decision of this kind. */
    @Nullable
    Node meant(Anchor anchor, Judgement judgement) {
        Layer layer = switch (judgement) {
            case SAME_ACTOR, NOT_SAME_ACTOR -> Layer.REFERENT;
            case SAME_EVENT, NOT_SAME_EVENT -> Layer.MENTION;
            case SAME_PROPOSITION, NOT_SAME_PROPOSITION, ECHO, NOT_ECHO -> Layer.CLAIM;
            case COMPARABLE, NOT_COMPARABLE -> Layer.FIGURE;
        };
        return find(anchor, layer);
    }

    /** The node of the anchor's article whose words the anchor covers best, at least half; ties by id. */
    private @Nullable Node find(Anchor anchor, Layer layer) {
        Node best = null;
        double most = 0.5;
        for (Node node : workspace.having(layer, List.of(articleKey(anchor.article())))) {
            double share = share(node, anchor.span());
            if (share > most) {
                most = share;
                best = node;
            }
        }
        return best;
    }

    private static double share(Node node, Span anchor) {
        if (node.content() instanceof ClaimItem claim) {
            return share(claim.spans(), anchor);
        }
        double best = 0;
        List<Span> places = new ArrayList<>();
        if (node.content() instanceof ReferentItem referent) {
            places.addAll(referent.words());
        } else if (node.content() instanceof MentionItem mention) {
            places.add(mention.trigger());
        } else if (node.content() instanceof FigureItem figure) {
            places.add(figure.words());
        }
        for (Span place : places) {
            best = Math.max(best, share(List.of(place), anchor));
        }
        return best;
    }

    private static double share(List<Span> spans, Span anchor) {
        int common = 0;
        int total = 0;
        for (Span span : spans) {
            total += span.length();
            common += Math.max(0, Math.min(span.end(), anchor.end()) - Math.max(span.begin(), anchor.begin()));
        }
        return 2.0 * common / (total + anchor.length());
    }
}
