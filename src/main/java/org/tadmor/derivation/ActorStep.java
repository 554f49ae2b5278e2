package org.tadmor.derivation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadmor.derivation.Items.IdentityItem;
import org.tadmor.derivation.Items.OfficeItem;
import org.tadmor.derivation.Items.ReferentItem;
import org.tadmor.resolution.ActorMatcher;
import org.tadmor.resolution.ActorProfile;
import org.tadmor.resolution.EventMatcher;
import org.tadmor.resolution.Likeness;

/** Keeps the actors: identities of referents, who is who, and who a nameless holder of an office is. */
final class ActorStep extends Identities {

    private final ActorMatcher matcher;
    private final Rulings rulings;

    ActorStep(Workspace workspace, ActorMatcher matcher, Rulings rulings) {
        super(workspace, Layer.REFERENT, Layer.ACTOR, rulings);
        this.matcher = matcher;
        this.rulings = rulings;
    }

    /** @param ruled articles in which decisions have been made or withdrawn */
    void apply(Collection<String> removed, Collection<ReferentItem> added, Collection<String> ruled) {
        Set<String> touched = new TreeSet<>();
        Set<String> holdings = new TreeSet<>();
        for (Node node : workspace.having(Layer.REFERENT, Workspace.map(removed, Rulings::articleKey))) {
            note(node, touched, holdings);
            workspace.remove(Layer.REFERENT, node.id());
        }
        Set<String> articles = new TreeSet<>(ruled);
        for (ReferentItem item : added) {
            put(item, Set.of(), touched, holdings);
            articles.add(item.article());
        }
        for (String article : articles) {
            single(article, touched, holdings);
        }
        settle(touched, ruled);
        settleOffices(holdings, touched);
    }

    private void put(ReferentItem item, Set<String> singled, Set<String> touched, Set<String> holdings) {
        String identity = identity(item.id(), item.profile(), singled);
        Set<String> keys = new TreeSet<>(Set.of(Rulings.articleKey(item.article()), key(identity)));
        for (String office : item.holds()) {
            keys.add("holds:" + office + "|" + identity);
        }
        Node node = new Node(Layer.REFERENT, item.id(), List.copyOf(keys), item.id(), item);
        workspace.put(node);
        note(node, touched, holdings);
    }

    /** Gives referents that people decided on identities of their own, and takes these back from the others. */
    private void single(String article, Set<String> touched, Set<String> holdings) {
        Set<String> singled = rulings.singled(article, Layer.REFERENT);
        for (Node node : workspace.having(Layer.REFERENT, List.of(Rulings.articleKey(article)))) {
            ReferentItem item = (ReferentItem) node.content();
            if (!node.keys().contains(key(identity(item.id(), item.profile(), singled)))) {
                note(node, touched, holdings);
                put(item, singled, touched, holdings);
            }
        }
    }

    private static void note(Node node, Set<String> touched, Set<String> holdings) {
        for (String key : node.keys()) {
            if (key.startsWith("identity:")) {
                touched.add(key.substring("identity:".length()));
            } else if (key.startsWith("holds:")) {
                holdings.add(key.substring("holds:".length()));
            }
        }
    }

    private void settleOffices(Set<String> holdings, Set<String> touched) {
        Set<String> offices = new TreeSet<>();
        Set<String> held = workspace.held(Layer.REFERENT, Workspace.map(holdings, holding -> "holds:" + holding));
        Set<String> present = Workspace.ids(workspace.nodes(Layer.OFFICE, holdings));
        for (String holding : holdings) {
            boolean holds = held.contains("holds:" + holding);
            if (holds != present.contains(holding)) {
                int bar = officeEnd(holding, touched);
                offices.add(holding.substring(0, bar));
                if (holds) {
                    OfficeItem item = new OfficeItem(holding.substring(0, bar), holding.substring(bar + 1));
                    List<String> keys = List.of(key(item.identity()), "office:" + item.office());
                    workspace.put(new Node(Layer.OFFICE, holding, keys, holding, item));
                } else {
                    workspace.remove(Layer.OFFICE, holding);
                }
            }
        }
        Set<String> moved = new TreeSet<>();
        for (Workspace.Changed change : workspace.changes(Layer.ACTOR)) {
            moved.add(change.id());
            Node after = change.after();
            String office = after == null ? null : matcher.office(profileOf(after));
            if (office != null) {
                offices.add(office);
            }
        }
        for (Node node : workspace.having(Layer.OFFICE, Workspace.map(moved, Identities::key))) {
            offices.add(((OfficeItem) node.content()).office());
        }
        resolve(offices);
    }

    /** Where the office ends and the identity of the holder, one of those touched, begins. */
    private static int officeEnd(String holding, Set<String> identities) {
        for (int i = holding.indexOf('|'); i >= 0; i = holding.indexOf('|', i + 1)) {
            if (identities.contains(holding.substring(i + 1))) {
                return i;
            }
        }
        throw new IllegalStateException("the holder of an office is one of the actors touched: " + holding);
    }

    private void resolve(Set<String> offices) {
        Map<String, Set<String>> holders = new TreeMap<>();
        for (Node node : workspace.having(Layer.OFFICE, Workspace.map(offices, office -> "office:" + office))) {
            OfficeItem item = (OfficeItem) node.content();
            holders.computeIfAbsent(item.office(), office -> new TreeSet<>()).add(item.identity());
        }
        for (Node node : workspace.having(Layer.ACTOR, Workspace.map(offices, office -> "resolves:" + office))) {
            String office = matcher.office(profileOf(node));
            Set<String> clusters = new TreeSet<>();
            if (office != null) {
                Set<String> identities = holders.getOrDefault(office, Set.of());
                workspace.nodes(Layer.ACTOR, identities).forEach(holder -> clusters.add(holder.cluster()));
            }
            boolean joined =
                    workspace.edges(Layer.ACTOR, List.of(node.id())).stream().anyMatch(Clustering::joins);
            String own = Clustering.id(Layer.ACTOR, List.of(node.id()));
            String cluster = clusters.size() == 1 ? clusters.iterator().next() : own;
            if (!joined && !node.cluster().equals(cluster)) {
                workspace.put(node.in(cluster));
            }
        }
    }

    private static ActorProfile profileOf(Node node) {
        return (ActorProfile) ((IdentityItem) node.content()).profile();
    }

    /** The public ids of the actors that these referents are, by referent. */
    Map<String, String> actors(Collection<String> referents) {
        Map<String, String> identities = new TreeMap<>();
        for (Node node : workspace.nodes(Layer.REFERENT, referents)) {
            node.keys().stream()
                    .filter(key -> key.startsWith("identity:"))
                    .forEach(key -> identities.put(node.id(), key.substring("identity:".length())));
        }
        Map<String, String> clusters = new TreeMap<>();
        for (Node node : workspace.nodes(Layer.ACTOR, new TreeSet<>(identities.values()))) {
            clusters.put(node.id(), node.cluster());
        }
        Map<String, String> actors = new TreeMap<>();
        identities.forEach((referent, identity) -> {
            String actor = clusters.get(identity);
            if (actor != null) {
                actors.put(referent, actor);
            }
        });
        return actors;
    }

    /** The referents whose actor this change has moved. */
    Set<String> moved() {
        List<String> identities = new ArrayList<>();
        for (Workspace.Changed change : workspace.changes(Layer.ACTOR)) {
            if (change.moved()) {
                identities.add(change.id());
            }
        }
        Set<String> referents = new TreeSet<>(
                Workspace.ids(workspace.having(Layer.REFERENT, Workspace.map(identities, Identities::key))));
        for (Workspace.Changed change : workspace.changes(Layer.REFERENT)) {
            referents.add(change.id());
        }
        return referents;
    }

    @Override
    EventMatcher.Keys keys(Serializable profile) {
        return EventMatcher.Keys.both(matcher.keys((ActorProfile) profile));
    }

    @Override
    Likeness decide(Serializable left, Serializable right) {
        return matcher.decide((ActorProfile) left, (ActorProfile) right);
    }

    @Override
    Serializable profile(Node sighting) {
        return ((ReferentItem) sighting.content()).profile();
    }

    @Override
    String base(Serializable profile) {
        return matcher.identity((ActorProfile) profile);
    }

    @Override
    List<String> moreKeys(Serializable profile) {
        String office = matcher.office((ActorProfile) profile);
        return office == null ? List.of() : List.of("resolves:" + office);
    }
}
