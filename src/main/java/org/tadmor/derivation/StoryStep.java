package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.derivation.Items.StoryItem;
import org.tadmor.resolution.EventMatcher;
import org.tadmor.resolution.Likeness;
import org.tadmor.resolution.StoryMatcher;
import org.tadmor.resolution.StoryProfile;

/** Keeps the stories: what each article tells, and which articles tell the same. */
final class StoryStep {

    private static final double BRIDGE = 0.5;

    private final Workspace workspace;
    private final StoryMatcher matcher;

    StoryStep(Workspace workspace, StoryMatcher matcher) {
        this.workspace = workspace;
        this.matcher = matcher;
    }

    void apply(Collection<String> removed, Collection<StoryProfile> added) {
        Set<String> recluster = new TreeSet<>();
        for (Node node : workspace.nodes(Layer.STORY, removed)) {
            for (Edge edge : workspace.edges(Layer.STORY, List.of(node.id()))) {
                recluster.add(edge.other(node.id()));
            }
            workspace.remove(Layer.STORY, node.id());
        }
        Map<String, EventMatcher.Keys> keys = new TreeMap<>();
        for (StoryProfile profile : added) {
            EventMatcher.Keys own = matcher.keys(profile);
            keys.put(profile.article(), own);
            workspace.put(new Node(Layer.STORY, profile.article(), own.own(), "", new StoryItem(profile)));
            recluster.add(profile.article());
        }
        for (StoryProfile profile : added) {
            EventMatcher.Keys own = keys.get(profile.article());
            if (own != null) {
                compare(profile, own.sought());
            }
        }
        new Clustering(workspace, Layer.STORY, BRIDGE)
                .recompute(Workspace.ids(workspace.nodes(Layer.STORY, recluster)));
    }

    private void compare(StoryProfile profile, List<String> sought) {
        List<Edge> edges = new ArrayList<>();
        for (Node candidate : workspace.having(Layer.STORY, sought)) {
            StoryProfile other = ((StoryItem) candidate.content()).profile();
            if (!other.article().equals(profile.article())) {
                boolean first = profile.article().compareTo(other.article()) < 0;
                Likeness likeness = first ? matcher.decide(profile, other) : matcher.decide(other, profile);
                if (likeness.judgement() == Likeness.Judgement.SAME) {
                    edges.add(Edge.between(
                            Layer.STORY,
                            profile.article(),
                            other.article(),
                            Edge.Kind.SAME,
                            likeness.score(),
                            likeness.rule(),
                            ""));
                }
            }
        }
        edges.forEach(workspace::put);
    }
}
