package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Items.ArticleItem;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Period;

/** Keeps the articles: which are reprints of one text, which versions of one address, which digests have their report. */
final class ArticleStep {

    private static final double REPRINT = 0.5;

    private final Workspace workspace;

    ArticleStep(Workspace workspace) {
        this.workspace = workspace;
    }

    void apply(Collection<String> removed, Collection<ArticleItem> added) {
        Set<String> recluster = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        for (Node node : workspace.nodes(Layer.ARTICLE, removed)) {
            groups.addAll(related(node.keys()));
            for (Edge edge : workspace.edges(Layer.ARTICLE, List.of(node.id()))) {
                recluster.add(edge.other(node.id()));
            }
            workspace.remove(Layer.ARTICLE, node.id());
        }
        for (ArticleItem item : added) {
            Node node = new Node(Layer.ARTICLE, item.facts().id(), keys(item), "", item);
            workspace.put(node);
            groups.addAll(related(node.keys()));
            recluster.add(node.id());
        }
        for (ArticleItem item : added) {
            findReprints(item);
        }
        new Clustering(workspace, Layer.ARTICLE).recompute(Workspace.ids(workspace.nodes(Layer.ARTICLE, recluster)));
        for (Node node : workspace.having(Layer.ARTICLE, groups)) {
            settle(node);
        }
    }

    private static List<String> keys(ArticleItem item) {
        Set<String> keys = new TreeSet<>(Texts.bands(item.sketch()));
        ArticleFacts facts = item.facts();
        keys.add("hash:" + facts.hash());
        if (facts.address() != null) {
            keys.add("version:" + facts.outlet() + "|" + facts.address());
        }
        if (facts.digestOf() != null) {
            keys.add("digests:" + facts.digestOf());
        }
        return List.copyOf(keys);
    }

    /** The keys of articles whose state may hang on one with these keys. */
    private static Set<String> related(List<String> keys) {
        Set<String> related = new TreeSet<>();
        for (String key : keys) {
            if (key.startsWith("version:") || key.startsWith("digests:")) {
                related.add(key);
            } else if (key.startsWith("hash:")) {
                related.add("digests:" + key.substring("hash:".length()));
            }
        }
        return related;
    }

    private void findReprints(ArticleItem item) {
        for (Node other : workspace.having(Layer.ARTICLE, Texts.bands(item.sketch()))) {
            double alike = Texts.resemblance(item.sketch(), ((ArticleItem) other.content()).sketch());
            if (!other.id().equals(item.facts().id()) && alike >= REPRINT) {
                workspace.put(Edge.between(
                        Layer.ARTICLE,
                        item.facts().id(),
                        other.id(),
                        Edge.Kind.REPRINT,
                        alike,
                        "near-identical text",
                        ""));
            }
        }
    }

    private void settle(Node node) {
        ArticleItem item = (ArticleItem) node.content();
        ArticleItem settled = item.in(state(node, item));
        if (!settled.equals(item)) {
            workspace.put(new Node(Layer.ARTICLE, node.id(), node.keys(), node.cluster(), settled));
        }
    }

    private Row.Article.State state(Node node, ArticleItem item) {
        String report = item.facts().digestOf();
        if (item.facts().kind() == ArticleKind.DIGEST
                && report != null
                && !workspace.held(Layer.ARTICLE, List.of("hash:" + report)).isEmpty()) {
            return Row.Article.State.STEPPED_BACK;
        }
        List<Node> versions = new ArrayList<>();
        for (String key : node.keys()) {
            if (key.startsWith("version:")) {
                versions.addAll(workspace.having(Layer.ARTICLE, List.of(key)));
            }
        }
        boolean last = versions.stream()
                .max(Comparator.comparing(ArticleStep::date).thenComparing(version -> hash(version)))
                .map(latest -> latest.id().equals(node.id()))
                .orElse(true);
        return last ? Row.Article.State.CURRENT : Row.Article.State.SUPERSEDED;
    }

    private static String date(Node node) {
        @Nullable Period published = ((ArticleItem) node.content()).published();
        return published == null ? "" : published.begin().toString();
    }

    private static String hash(Node node) {
        return ((ArticleItem) node.content()).facts().hash();
    }
}
