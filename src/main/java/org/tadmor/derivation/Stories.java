package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.vocabulary.SegmentKind;

/** Tells the stories of articles, where these, or the events that they name, have changed. */
final class Stories {

    private static final double HEADLINE = 3;
    private static final double BODY = 2;
    private static final double LATER = 0.25;

    private final Workspace workspace;
    private final EventStep events;
    private final Predicate<String> counts;

    /** @param counts whether an article counts */
    Stories(Workspace workspace, EventStep events, Predicate<String> counts) {
        this.workspace = workspace;
        this.events = events;
        this.counts = counts;
    }

    /**
     * The story of an article.
     *
     * @param event the event that it is about, or null where no article of it names any
     */
    record Story(String id, @Nullable String event) {}

    /** The stories of all articles whose stories these changes touch, by article. */
    Map<String, Story> touched(Collection<String> articles, Collection<String> dirtyEvents) {
        Set<String> touched = new TreeSet<>(articles);
        for (Node mention : events.mentions(dirtyEvents)) {
            touched.add(((MentionItem) mention.content()).article());
        }
        Set<String> stories = new TreeSet<>();
        workspace.nodes(Layer.STORY, touched).forEach(node -> stories.add(node.cluster()));
        for (Workspace.Changed change : workspace.changes(Layer.STORY)) {
            stories.addAll(change.clusters());
        }
        Map<String, Set<String>> members = new TreeMap<>();
        for (Node node : workspace.members(Layer.STORY, stories)) {
            members.computeIfAbsent(node.cluster(), story -> new TreeSet<>()).add(node.id());
        }
        events.events(
                mentions(members.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))); // asked for once
        Map<String, Story> storyOf = new TreeMap<>();
        members.forEach((id, own) -> {
            Story story = new Story(id, event(own));
            own.forEach(article -> storyOf.put(article, story));
        });
        return storyOf;
    }

    /** The event that the articles give most weight: headlines most, then what comes first, then what is actual. */
    private @Nullable String event(Set<String> articles) {
        List<Node> mentions = new ArrayList<>(mentions(articles));
        mentions.sort(Comparator.comparing((Node node) -> item(node).article())
                .thenComparing(node -> item(node).trigger())
                .thenComparing(Node::id));
        Map<String, String> eventOf = events.events(mentions);
        Map<String, Double> weights = new TreeMap<>();
        Map<String, Map<String, Double>> inArticle = new TreeMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        for (Node node : mentions) {
            MentionItem mention = item(node);
            String event = eventOf.get(node.id());
            int rank = ranks.merge(mention.article() + mention.profile().segment(), 1, Integer::sum) - 1;
            if (event != null) {
                inArticle
                        .computeIfAbsent(mention.article(), article -> new TreeMap<>())
                        .merge(event, weight(mention, rank), Math::max);
            }
        }
        for (Map<String, Double> own : inArticle.values()) {
            own.forEach((event, weight) -> weights.merge(event, weight, Double::sum));
        }
        String main = null;
        double most = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (entry.getValue() > most + 1e-9) {
                most = entry.getValue();
                main = entry.getKey();
            }
        }
        return main;
    }

    private List<Node> mentions(Set<String> articles) {
        return workspace.having(
                Layer.MENTION, Workspace.map(articles.stream().filter(counts).toList(), Rulings::articleKey));
    }

    private static MentionItem item(Node node) {
        return (MentionItem) node.content();
    }

    private static double weight(MentionItem mention, int rank) {
        double place = mention.profile().segment() == SegmentKind.HEADLINE
                ? HEADLINE / (1 + LATER * rank)
                : mention.profile().segment() == SegmentKind.BODY ? BODY / (1 + LATER * rank) : 0.5;
        return place
                * switch (mention.profile().actuality()) {
                    case ACTUAL -> 1;
                    case PLANNED -> 0.6;
                    case NEGATED -> 0.5;
                    case HYPOTHETICAL -> 0.4;
                    case BACKGROUND -> 0.3;
                };
    }
}
