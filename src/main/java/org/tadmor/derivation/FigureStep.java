package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.corroboration.Comparison;
import org.tadmor.corroboration.FigureMatcher;
import org.tadmor.derivation.Items.FigureItem;
import org.tadmor.derivation.Items.VoiceItem;
import org.tadmor.vocabulary.SlottedKey;

/** Keeps the figures, and compares those that count the same thing. */
final class FigureStep {

    private static final String KEY = "k:";

    private final Workspace workspace;
    private final FigureMatcher matcher = new FigureMatcher();
    private final ActorStep actors;
    private final Rulings rulings;

    FigureStep(Workspace workspace, ActorStep actors, Rulings rulings) {
        this.workspace = workspace;
        this.actors = actors;
        this.rulings = rulings;
    }

    void apply(Collection<String> removed, Collection<FigureItem> added, Set<String> moved, Collection<String> ruled) {
        for (Node node : workspace.having(Layer.FIGURE, Workspace.map(removed, Rulings::articleKey))) {
            workspace.remove(Layer.FIGURE, node.id());
        }
        Map<String, FigureItem> items = new TreeMap<>();
        added.forEach(item -> items.put(item.id(), item));
        Set<String> keys = new TreeSet<>(Workspace.map(moved, referent -> "ref:" + referent));
        keys.addAll(Workspace.map(ruled, Rulings::articleKey));
        for (Node node : workspace.having(Layer.FIGURE, keys)) {
            items.putIfAbsent(node.id(), (FigureItem) node.content());
            workspace.edges(Layer.FIGURE, List.of(node.id())).forEach(workspace::remove);
        }
        List<Node> fresh = put(items.values());
        compare(fresh);
        rulings.edges(Layer.FIGURE, fresh).forEach(this::impose);
    }

    private List<Node> put(Collection<FigureItem> items) {
        Set<String> referents = new TreeSet<>();
        for (FigureItem item : items) {
            referent(item).ifPresent(referents::add);
        }
        Map<String, String> resolved = actors.actors(referents);
        List<Node> fresh = new ArrayList<>();
        for (FigureItem item : items) {
            Map<String, String> own = new TreeMap<>();
            Set<String> keys = new TreeSet<>(Set.of(Rulings.articleKey(item.article())));
            referent(item).ifPresent(referent -> {
                keys.add("ref:" + referent);
                String actor = resolved.get(referent);
                if (actor != null) {
                    own.put(referent, actor);
                }
            });
            if (item.claim() != null) {
                keys.add(claimKey(item.claim()));
            }
            matcher.keys(item.figure()).own().forEach(key -> keys.add(KEY + key));
            Node node = new Node(Layer.FIGURE, item.id(), List.copyOf(keys), item.id(), item.with(own));
            workspace.put(node);
            fresh.add(node);
        }
        return fresh;
    }

    static String claimKey(String claim) {
        return "claim:" + claim;
    }

    private static Optional<String> referent(FigureItem item) {
        VoiceItem voice = item.voice();
        return voice == null ? Optional.empty() : Optional.ofNullable(voice.referent());
    }

    private void compare(List<Node> fresh) {
        Map<String, Set<String>> sought = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        for (Node node : fresh) {
            Set<String> keys = Workspace.map(
                    matcher.keys(((FigureItem) node.content()).figure()).sought(), key -> KEY + key);
            sought.put(node.id(), keys);
            all.addAll(keys);
        }
        List<Node> found = workspace.having(Layer.FIGURE, all);
        Map<String, List<Node>> byKey = new TreeMap<>();
        for (Node node : found) {
            for (String key : node.keys()) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
                String every = SlottedKey.everySlotOf(key);
                if (every != null) {
                    byKey.computeIfAbsent(every, k -> new ArrayList<>()).add(node);
                }
            }
        }
        for (Node node : fresh) {
            Map<String, Node> candidates = new TreeMap<>();
            for (String key : sought.getOrDefault(node.id(), Set.of())) {
                byKey.getOrDefault(key, List.of()).forEach(other -> candidates.put(other.id(), other));
            }
            candidates.remove(node.id());
            candidates.values().forEach(other -> compare(node, other));
        }
    }

    private void compare(Node one, Node two) {
        Node left = one.id().compareTo(two.id()) < 0 ? one : two;
        Node right = left == one ? two : one;
        FigureItem mine = (FigureItem) left.content();
        FigureItem theirs = (FigureItem) right.content();
        boolean oneStatement = mine.article().equals(theirs.article()) && Objects.equals(mine.claim(), theirs.claim());
        Optional<Comparison> comparison = oneStatement
                ? Optional.empty()
                : matcher.compare(mine.figure(), theirs.figure(), oneVoice(mine, theirs));
        comparison.ifPresent(found -> workspace.put(new Edge(
                Layer.FIGURE,
                left.id(),
                right.id(),
                Edge.Kind.COMPARED,
                1,
                "figures",
                "value|" + found.verdict().token() + "|" + String.join("; ", found.why()))));
    }

    private static boolean oneVoice(FigureItem left, FigureItem right) {
        Optional<String> mine = referent(left).map(referent -> Items.resolve(left.actors(), referent));
        Optional<String> theirs = referent(right).map(referent -> Items.resolve(right.actors(), referent));
        return mine.isPresent() && mine.equals(theirs);
    }

    /** A person's word on whether two figures can be compared, on top of what the rules found. */
    private void impose(Edge ruling) {
        boolean comparable = ruling.detail().equals(Judgement.COMPARABLE.token());
        Optional<Edge> compared = workspace.edges(Layer.FIGURE, List.of(ruling.left())).stream()
                .filter(edge -> edge.right().equals(ruling.right()))
                .findFirst();
        if (comparable && compared.isPresent() && !compared.get().detail().startsWith("value|apparent")) {
            return;
        }
        String verdict = comparable ? "conflict" : "not_comparable";
        workspace.put(new Edge(
                Layer.FIGURE,
                ruling.left(),
                ruling.right(),
                Edge.Kind.COMPARED,
                1,
                ruling.rule(),
                "value|" + verdict + "|" + ruling.rule() + ": " + ruling.detail()));
    }
}
