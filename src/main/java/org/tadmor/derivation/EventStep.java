package org.tadmor.derivation;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.resolution.EventMatcher;
import org.tadmor.resolution.EventProfile;
import org.tadmor.resolution.Likeness;

/** Keeps the events: mentions with their actors filled in, their identities, and which of these are one event. */
final class EventStep extends Identities {

    private final EventMatcher matcher;
    private final ActorStep actors;
    private final Rulings rulings;

    EventStep(Workspace workspace, EventMatcher matcher, ActorStep actors, Rulings rulings) {
        super(workspace, Layer.MENTION, Layer.EVENT, rulings);
        this.matcher = matcher;
        this.actors = actors;
        this.rulings = rulings;
    }

    void apply(Collection<String> removed, Collection<MentionItem> added, Set<String> moved, Collection<String> ruled) {
        Set<String> touched = new TreeSet<>();
        Map<String, MentionItem> items = new TreeMap<>();
        Set<String> articles = new TreeSet<>(ruled);
        for (Node node : workspace.having(Layer.MENTION, Workspace.map(removed, Rulings::articleKey))) {
            note(node, touched);
            workspace.remove(Layer.MENTION, node.id());
        }
        for (MentionItem item : added) {
            items.put(item.id(), item);
            articles.add(item.article());
        }
        for (Node node : workspace.having(Layer.MENTION, Workspace.map(moved, referent -> "ref:" + referent))) {
            items.put(node.id(), (MentionItem) node.content());
        }
        for (Node node : workspace.having(Layer.MENTION, Workspace.map(ruled, Rulings::articleKey))) {
            items.put(node.id(), (MentionItem) node.content());
        }
        Set<String> referents = new TreeSet<>();
        items.values().forEach(item -> referents.addAll(referents(item)));
        Map<String, String> resolved = actors.actors(referents);
        workspace.nodes(Layer.MENTION, items.keySet()); // asked for once
        for (MentionItem item : items.values()) {
            put(item, Set.of(), resolved, touched);
        }
        for (String article : articles) {
            single(article, touched);
        }
        settle(touched, ruled);
    }

    private static List<String> referents(MentionItem item) {
        return item.profile().parts().stream().map(EventProfile.Part::actor).toList();
    }

    private void put(MentionItem item, Set<String> singled, Map<String, String> resolved, Set<String> touched) {
        for (Node old : workspace.nodes(Layer.MENTION, List.of(item.id()))) {
            note(old, touched);
        }
        Map<String, String> own = new TreeMap<>();
        for (String referent : referents(item)) {
            String actor = resolved.get(referent);
            if (actor != null) {
                own.put(referent, actor);
            }
        }
        MentionItem filled = item.with(own);
        String identity = identity(item.id(), filled.resolved(), singled);
        Set<String> keys = new TreeSet<>(Set.of(Rulings.articleKey(item.article()), key(identity)));
        if (item.claim() != null) {
            keys.add("claim:" + item.claim());
        }
        referents(item).forEach(referent -> keys.add("ref:" + referent));
        workspace.put(new Node(Layer.MENTION, item.id(), List.copyOf(keys), item.id(), filled));
        touched.add(identity);
    }

    private void single(String article, Set<String> touched) {
        Set<String> singled = rulings.singled(article, Layer.MENTION);
        if (!singled.isEmpty()) {
            for (Node node : workspace.nodes(Layer.MENTION, singled)) {
                MentionItem item = (MentionItem) node.content();
                put(item, singled, item.actors(), touched);
            }
        }
    }

    private static void note(Node node, Set<String> touched) {
        touched.add(identityOf(node));
    }

    static String identityOf(Node mention) {
        return mention.keys().stream()
                .filter(key -> key.startsWith("identity:"))
                .map(key -> key.substring("identity:".length()))
                .findFirst()
                .orElseThrow();
    }

    /** The public ids of the events that mentions mean, by mention. */
    Map<String, String> events(Collection<Node> mentions) {
        Map<String, String> clusters = new TreeMap<>();
        for (Node node : workspace.nodes(Layer.EVENT, Workspace.map(mentions, EventStep::identityOf))) {
            clusters.put(node.id(), node.cluster());
        }
        Map<String, String> events = new TreeMap<>();
        for (Node mention : mentions) {
            String event = clusters.get(identityOf(mention));
            if (event != null) {
                events.put(mention.id(), event);
            }
        }
        return events;
    }

    /** The mentions of these events. */
    List<Node> mentions(Collection<String> events) {
        List<Node> identities = workspace.members(Layer.EVENT, events);
        return workspace.having(Layer.MENTION, Workspace.map(identities, node -> key(node.id())));
    }

    @Override
    Comparator<Node> order() {
        return Comparator.comparing((Node mention) -> {
            EventProfile profile = ((MentionItem) mention.content()).profile();
            return profile.trigger() != profile.main();
        });
    }

    @Override
    EventMatcher.Keys keys(Serializable profile) {
        return matcher.keys((EventProfile) profile);
    }

    @Override
    Likeness decide(Serializable left, Serializable right) {
        return matcher.decide((EventProfile) left, (EventProfile) right);
    }

    @Override
    Optional<EventMatcher.Rest> rests(Serializable profile, Serializable other) {
        return matcher.rests((EventProfile) profile, (EventProfile) other);
    }

    @Override
    Serializable profile(Node sighting) {
        return ((MentionItem) sighting.content()).resolved();
    }

    @Override
    String base(Serializable profile) {
        return matcher.identity((EventProfile) profile);
    }
}
