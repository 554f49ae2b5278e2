package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.corroboration.ClaimComparer;
import org.tadmor.corroboration.ClaimMatcher;
import org.tadmor.corroboration.ClaimProfile;
import org.tadmor.corroboration.ClaimRelation;
import org.tadmor.corroboration.Difference;
import org.tadmor.corroboration.Term;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.VoiceItem;
import org.tadmor.vocabulary.SlottedKey;

/** Keeps the claims: with their actors filled in, compared with those that share a key, clustered into propositions. */
final class ClaimStep {

    private static final String KEY = "k:";

    private final Workspace workspace;
    private final ClaimMatcher matcher = new ClaimMatcher();
    private final ClaimComparer comparer = new ClaimComparer();
    private final ActorStep actors;
    private final Rulings rulings;

    ClaimStep(Workspace workspace, ActorStep actors, Rulings rulings) {
        this.workspace = workspace;
        this.actors = actors;
        this.rulings = rulings;
    }

    /** @param concerned keys of claims that may have been withdrawn, or no longer are */
    void apply(
            Collection<String> removed,
            Collection<ClaimItem> added,
            Set<String> moved,
            Collection<String> ruled,
            Set<String> concerned) {
        Set<String> recluster = new TreeSet<>();
        Map<String, ClaimItem> items = new TreeMap<>();
        List<Node> gone = workspace.having(Layer.CLAIM, Workspace.map(removed, Rulings::articleKey));
        workspace.edges(Layer.CLAIM, Workspace.ids(gone));
        for (Node node : gone) {
            detach(node.id(), recluster);
            workspace.remove(Layer.CLAIM, node.id());
        }
        added.forEach(item -> items.put(item.id(), item));
        Set<String> keys = new TreeSet<>(Workspace.map(moved, referent -> "ref:" + referent));
        keys.addAll(Workspace.map(ruled, Rulings::articleKey));
        keys.addAll(concerned);
        Map<String, String> clusters = new TreeMap<>();
        List<Node> touched = workspace.having(Layer.CLAIM, keys);
        workspace.edges(Layer.CLAIM, Workspace.ids(touched));
        for (Node node : touched) {
            items.putIfAbsent(node.id(), (ClaimItem) node.content());
            clusters.put(node.id(), node.cluster());
            detach(node.id(), recluster);
        }
        List<Node> fresh = put(items, clusters);
        compare(fresh);
        recluster.addAll(items.keySet());
        new Clustering(workspace, Layer.CLAIM).recompute(Workspace.ids(workspace.nodes(Layer.CLAIM, recluster)));
    }

    private void detach(String id, Set<String> recluster) {
        for (Edge edge : workspace.edges(Layer.CLAIM, List.of(id))) {
            recluster.add(edge.other(id));
            workspace.remove(edge);
        }
    }

    private List<Node> put(Map<String, ClaimItem> items, Map<String, String> clusters) {
        Set<String> referents = new TreeSet<>();
        items.values().forEach(item -> referents.addAll(referents(item)));
        Map<String, String> resolved = actors.actors(referents);
        List<Node> fresh = new ArrayList<>();
        for (ClaimItem item : new Withdrawals(workspace).mark(items.values())) {
            Map<String, String> own = new TreeMap<>();
            Set<String> keys = new TreeSet<>(Withdrawals.keys(item));
            keys.add(Rulings.articleKey(item.article()));
            for (String referent : referents(item)) {
                keys.add("ref:" + referent);
                String actor = resolved.get(referent);
                if (actor != null) {
                    own.put(referent, actor);
                }
            }
            ClaimItem filled = item.with(own);
            if (!item.carries()) {
                matcher.keys(filled.profile()).own().forEach(key -> keys.add(KEY + key));
            }
            Node node =
                    new Node(Layer.CLAIM, item.id(), List.copyOf(keys), clusters.getOrDefault(item.id(), ""), filled);
            workspace.put(node);
            fresh.add(node);
        }
        return fresh;
    }

    /** The referents that a claim speaks by or of. */
    private static Set<String> referents(ClaimItem item) {
        Set<String> referents = new TreeSet<>();
        List<@Nullable VoiceItem> voices = new ArrayList<>(item.speakers());
        voices.addAll(item.relays());
        voices.add(item.informant());
        voices.add(item.addressee());
        for (VoiceItem voice : voices) {
            String referent = voice == null ? null : voice.referent();
            if (referent != null) {
                referents.add(referent);
            }
        }
        for (Term term : item.content().terms()) {
            if (term.key().startsWith("@") && !term.key().startsWith("@place:")) {
                referents.add(term.key().substring(1));
            }
        }
        return referents;
    }

    private void compare(List<Node> fresh) {
        Map<String, List<String>> sought = new TreeMap<>();
        Map<String, ClaimProfile> profiles = new HashMap<>();
        Set<String> all = new HashSet<>();
        for (Node node : fresh) {
            ClaimItem item = (ClaimItem) node.content();
            if (!item.carries()) {
                ClaimProfile profile = item.profile();
                profiles.put(node.id(), profile);
                List<String> keys = matcher.keys(profile).sought().stream()
                        .map(key -> KEY + key)
                        .toList();
                sought.put(node.id(), keys);
                all.addAll(keys);
            }
        }
        Map<String, List<Node>> byKey = new HashMap<>();
        for (Node node : workspace.having(Layer.CLAIM, all)) {
            for (String key : node.keys()) {
                if (all.contains(key)) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
                }
                String every = SlottedKey.everySlotOf(key);
                if (every != null && all.contains(every)) {
                    byKey.computeIfAbsent(every, k -> new ArrayList<>()).add(node);
                }
            }
        }
        Set<String> done = new HashSet<>();
        sought.forEach((id, keys) -> {
            Map<String, Node> candidates = new TreeMap<>();
            for (String key : keys) {
                byKey.getOrDefault(key, List.of()).forEach(other -> candidates.put(other.id(), other));
            }
            candidates.remove(id);
            for (Node candidate : candidates.values()) {
                String pair = id.compareTo(candidate.id()) < 0 ? id + " " + candidate.id() : candidate.id() + " " + id;
                if (done.add(pair)) {
                    ClaimProfile other = profiles.computeIfAbsent(
                            candidate.id(), key -> ((ClaimItem) candidate.content()).profile());
                    relate(Objects.requireNonNull(profiles.get(id)), other);
                }
            }
        });
        rulings.edges(Layer.CLAIM, fresh).forEach(rulings::impose);
    }

    private void relate(ClaimProfile one, ClaimProfile two) {
        boolean ordered = one.id().compareTo(two.id()) < 0;
        ClaimProfile left = ordered ? one : two;
        ClaimProfile right = ordered ? two : one;
        ClaimRelation relation = matcher.decide(left, right);
        switch (relation.kind()) {
            case SAME -> put(left, right, Edge.Kind.SAME, relation, "");
            case PART -> put(left, right, Edge.Kind.PART_OF, relation, "");
            case WHOLE -> put(left, right, Edge.Kind.HAS_PART, relation, "");
            case SAME_WORDS -> put(left, right, Edge.Kind.SAME_WORDS, relation, "");
            case APART -> put(left, right, Edge.Kind.APART, relation, "");
            case CONTRARY -> put(left, right, Edge.Kind.APART, relation, "");
            case NONE -> {}
        }
        comparer.compare(left, right, relation)
                .ifPresent(found -> put(left, right, Edge.Kind.COMPARED, relation, detail(found)));
    }

    private static String detail(Difference difference) {
        return difference.type().token() + "|" + difference.verdict().token() + "|"
                + String.join("; ", difference.why());
    }

    private void put(ClaimProfile left, ClaimProfile right, Edge.Kind kind, ClaimRelation relation, String detail) {
        double score = kind == Edge.Kind.APART ? 1 : Math.min(1, relation.score());
        workspace.put(new Edge(Layer.CLAIM, left.id(), right.id(), kind, score, relation.rule(), detail));
    }
}
