package org.tadmor.derivation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.corroboration.Occasion;
import org.tadmor.derivation.Items.ArticleItem;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.IdentityItem;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.registry.Place;
import org.tadmor.resolution.ActorMatcher;
import org.tadmor.resolution.ActorProfile;
import org.tadmor.resolution.Affiliation;
import org.tadmor.resolution.EventMatcher;
import org.tadmor.resolution.EventProfile;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Verdict;
import org.tadmor.vocabulary.Voice;

/** Makes the rows of the knowledge base anew where what they are made of has changed. */
final class Assembly {

    private final Workspace workspace;
    private final ActorMatcher actorMatcher;
    private final EventMatcher eventMatcher;
    private final ActorStep actors;
    private final EventStep events;
    private final Rulings rulings;
    private final Map<Delta.RowId, Row> rows =
            new TreeMap<>(Comparator.comparing(Delta.RowId::kind).thenComparing(Delta.RowId::id));
    private final Set<Delta.RowId> removed =
            new TreeSet<>(Comparator.comparing(Delta.RowId::kind).thenComparing(Delta.RowId::id));
    private final Map<String, ArticleItem> articles = new TreeMap<>();

    Assembly(
            Workspace workspace,
            ActorMatcher actorMatcher,
            EventMatcher eventMatcher,
            ActorStep actors,
            EventStep events,
            Rulings rulings) {
        this.workspace = workspace;
        this.actorMatcher = actorMatcher;
        this.eventMatcher = eventMatcher;
        this.actors = actors;
        this.events = events;
        this.rulings = rulings;
    }

    Delta assemble(Collection<String> ruled) {
        Set<String> dirtyArticles = new TreeSet<>(ruled);
        for (Workspace.Changed change : workspace.changes(Layer.ARTICLE)) {
            dirtyArticles.add(change.id());
        }
        for (Decision decision : rulings.on(dirtyArticles)) {
            dirtyArticles.addAll(Workspace.ids(workspace.nodes(
                    Layer.ARTICLE,
                    List.of(decision.left().article(), decision.right().article()))));
        }
        Set<String> referents = actors.moved();
        referents.forEach(referent -> dirtyArticles.add(referent.substring(0, referent.indexOf('#'))));
        assembleActors();

        Set<String> dirtyClaims = dirtyClaims(dirtyArticles);
        Set<String> propositions = new TreeSet<>();
        for (Workspace.Changed change : workspace.changes(Layer.CLAIM)) {
            propositions.addAll(change.clusters());
        }
        workspace.nodes(Layer.CLAIM, withNeighbours(dirtyClaims)).forEach(claim -> propositions.add(claim.cluster()));
        List<Node> members = workspace.members(Layer.CLAIM, propositions);
        dirtyClaims.addAll(Workspace.ids(members));

        Set<String> dirtyEvents = dirtyEvents(dirtyClaims, dirtyArticles);
        compareMentions(dirtyEvents);
        assemblePropositions(propositions, members);
        assembleEvents(dirtyEvents);
        assembleClaims(dirtyClaims, dirtyEvents);
        assembleDisagreements(dirtyClaims, dirtyArticles, dirtyEvents, propositions);
        assembleArticles(dirtyArticles, dirtyEvents);
        removed.removeAll(rows.keySet());
        return workspace.delta(List.copyOf(removed), List.copyOf(rows.values()));
    }

    private void put(Row row) {
        rows.put(new Delta.RowId(row.kind(), row.id()), row);
    }

    private void drop(Row.Kind kind, String id) {
        if (!id.isEmpty()) {
            removed.add(new Delta.RowId(kind, id));
        }
    }

    // ---- what is to be made anew

    private Set<String> dirtyClaims(Set<String> dirtyArticles) {
        Set<String> claims = new TreeSet<>();
        for (Workspace.Changed change : workspace.changes(Layer.CLAIM)) {
            claims.add(change.id());
        }
        for (Edge edge : workspace.changedEdges(Layer.CLAIM)) {
            claims.add(edge.left());
            claims.add(edge.right());
        }
        claims.addAll(Workspace.ids(
                workspace.having(Layer.CLAIM, Workspace.map(recounted(dirtyArticles), Rulings::articleKey))));
        return claims;
    }

    /** These claims and those compared with them: their propositions name each other. */
    private Set<String> withNeighbours(Set<String> claims) {
        Set<String> all = new TreeSet<>(claims);
        for (Edge edge : workspace.edges(Layer.CLAIM, claims)) {
            all.add(edge.left());
            all.add(edge.right());
        }
        return all;
    }

    /** Articles that count otherwise than before, or as part of another text. */
    private Set<String> recounted(Set<String> dirtyArticles) {
        Set<String> recounted = new TreeSet<>();
        for (Workspace.Changed change : workspace.changes(Layer.ARTICLE)) {
            recounted.add(change.id());
        }
        recounted.retainAll(dirtyArticles);
        return recounted;
    }

    private Set<String> dirtyEvents(Set<String> dirtyClaims, Set<String> dirtyArticles) {
        Set<String> dirty = new TreeSet<>();
        for (Workspace.Changed change : workspace.changes(Layer.EVENT)) {
            dirty.addAll(change.clusters());
        }
        List<Node> mentions =
                new ArrayList<>(workspace.having(Layer.MENTION, Workspace.map(dirtyClaims, claim -> "claim:" + claim)));
        mentions.addAll(workspace.having(Layer.MENTION, Workspace.map(recounted(dirtyArticles), Rulings::articleKey)));
        Set<String> ends = new TreeSet<>();
        for (Edge edge : workspace.changedEdges(Layer.MENTION)) {
            ends.add(edge.left());
            ends.add(edge.right());
        }
        mentions.addAll(workspace.nodes(Layer.MENTION, ends));
        Set<String> identities = Workspace.map(mentions, EventStep::identityOf);
        for (Workspace.Changed change : workspace.changes(Layer.MENTION)) {
            Node before = change.before();
            Node after = change.after();
            if (before != null) {
                identities.add(EventStep.identityOf(before));
            }
            if (after != null) {
                identities.add(EventStep.identityOf(after));
            }
        }
        workspace.nodes(Layer.EVENT, identities).forEach(node -> dirty.add(node.cluster()));
        workspace.changes(Layer.EVENT).forEach(change -> identities.add(change.id()));
        Set<Edge> resting = new LinkedHashSet<>(workspace.changedEdges(Layer.EVENT));
        resting.addAll(workspace.edges(Layer.EVENT, identities));
        Set<String> related = new TreeSet<>();
        for (Edge edge : resting) {
            if (edge.kind() == Edge.Kind.RESTS) {
                related.add(edge.left());
                related.add(edge.right());
            }
        }
        workspace.nodes(Layer.EVENT, related).forEach(node -> dirty.add(node.cluster()));
        return dirty;
    }

    private Map<String, ArticleItem> articles(Collection<String> ids) {
        Set<String> missing = new TreeSet<>(ids);
        missing.removeAll(articles.keySet());
        for (Node node : workspace.nodes(Layer.ARTICLE, missing)) {
            articles.put(node.id(), (ArticleItem) node.content());
        }
        return articles;
    }

    private boolean counts(String article) {
        ArticleItem item = articles(List.of(article)).get(article);
        return item != null && item.counts();
    }

    private Set<String> counting(Collection<String> ids) {
        articles(ids);
        return ids.stream().filter(this::counts).collect(Collectors.toSet());
    }

    // ---- actors

    private void assembleActors() {
        Set<String> clusters = new TreeSet<>();
        for (Workspace.Changed change : workspace.changes(Layer.ACTOR)) {
            clusters.addAll(change.clusters());
        }
        for (Edge edge : workspace.changedEdges(Layer.ACTOR)) {
            workspace
                    .nodes(Layer.ACTOR, List.of(edge.left(), edge.right()))
                    .forEach(node -> clusters.add(node.cluster()));
        }
        Map<String, List<Node>> members = new TreeMap<>();
        for (Node node : workspace.members(Layer.ACTOR, clusters)) {
            members.computeIfAbsent(node.cluster(), cluster -> new ArrayList<>())
                    .add(node);
        }
        workspace.edges(Layer.ACTOR, Workspace.ids(workspace.members(Layer.ACTOR, clusters))); // asked for once
        for (String cluster : clusters) {
            List<Node> nodes = members.get(cluster);
            if (nodes == null) {
                drop(Row.Kind.ACTOR, cluster);
            } else {
                put(actor(cluster, nodes));
            }
        }
    }

    private Row.Actor actor(String id, List<Node> nodes) {
        ActorProfile best = null;
        Set<String> aliases = new TreeSet<>();
        Affiliation affiliation = Affiliation.NONE;
        for (Node node : nodes) {
            ActorProfile profile = (ActorProfile) ((IdentityItem) node.content()).profile();
            aliases.add(profile.name());
            best = best == null || better(profile, best) ? profile : best;
            Affiliation own = actorMatcher.affiliation(profile);
            affiliation = affiliation.body() == null && affiliation.state() == null ? own : affiliation;
        }
        Set<String> ids = Workspace.ids(nodes);
        List<Row.Link> links = workspace.edges(Layer.ACTOR, ids).stream()
                .map(edge -> new Row.Link(
                        edge.kind().token(), edge.left() + " ~ " + edge.right(), edge.score(), edge.rule()))
                .toList();
        ActorProfile first = Objects.requireNonNull(best);
        return new Row.Actor(
                id,
                first.kind(),
                first.name(),
                first.registryKey(),
                affiliation.body(),
                affiliation.state(),
                List.copyOf(ids),
                List.copyOf(aliases),
                links);
    }

    /** Registered before not, named before nameless, more words before fewer. */
    private static boolean better(ActorProfile one, ActorProfile two) {
        boolean registered = one.registryKey() != null;
        if (registered != (two.registryKey() != null)) {
            return registered;
        }
        boolean named = one.voice() == Voice.NAMED;
        if (named != (two.voice() == Voice.NAMED)) {
            return named;
        }
        int words = one.name().split(" ").length - two.name().split(" ").length;
        return words != 0 ? words > 0 : one.name().compareTo(two.name()) < 0;
    }

    // ---- propositions

    private void assemblePropositions(Set<String> propositions, List<Node> members) {
        Map<String, List<ClaimItem>> byProposition = counted(members);
        Set<String> ends = new TreeSet<>();
        for (Edge edge : workspace.edges(Layer.CLAIM, Workspace.ids(members))) {
            ends.add(edge.left());
            ends.add(edge.right());
        }
        articles(Workspace.map(workspace.nodes(Layer.CLAIM, ends), node -> ((ClaimItem) node.content()).article()));
        for (String proposition : propositions) {
            List<ClaimItem> claims = byProposition.get(proposition);
            Row.Proposition retracted = claims == null ? Withdrawals.retracted(proposition, members) : null;
            if (claims != null) {
                put(proposition(proposition, claims));
            } else if (retracted != null) {
                put(retracted);
            } else {
                drop(Row.Kind.PROPOSITION, proposition);
            }
        }
    }

    /** The claims that count, by proposition, in order. */
    private Map<String, List<ClaimItem>> counted(List<Node> members) {
        articles(Workspace.map(members, node -> ((ClaimItem) node.content()).article()));
        Map<String, List<ClaimItem>> byProposition = new TreeMap<>();
        for (Node node : members) {
            ClaimItem claim = (ClaimItem) node.content();
            if (counted(claim)) {
                byProposition
                        .computeIfAbsent(node.cluster(), cluster -> new ArrayList<>())
                        .add(claim);
            }
        }
        byProposition.values().forEach(claims -> claims.sort(Comparator.comparing(ClaimItem::id)));
        return byProposition;
    }

    private boolean counted(ClaimItem claim) {
        return !claim.carries() && claim.withdrawn() == null && counts(claim.article());
    }

    private Row.Proposition proposition(String id, List<ClaimItem> claims) {
        Set<String> ids = Workspace.map(claims, ClaimItem::id);
        List<Edge> edges = workspace.edges(Layer.CLAIM, ids);
        Origins origins = new Origins(id, claims, independent(edges, claims));
        Lineage lineage = new Lineage(claims, articles);
        List<ClaimItem> spoken = spoken(claims);
        Set<String> speakers = new TreeSet<>();
        spoken.forEach(claim -> speakers.addAll(claim.speakerActors()));
        ClaimItem longest = spoken.stream()
                .max(Comparator.comparingInt((ClaimItem claim) -> claim.words().length())
                        .thenComparing(ClaimItem::id))
                .orElseThrow();
        return new Row.Proposition(
                id,
                spoken.get(0).act(),
                List.copyOf(speakers),
                List.copyOf(ids),
                appearances(claims, origins, lineage),
                origins.origins(),
                lineage.edges(),
                bodies(origins.origins()),
                states(origins.origins()),
                (int) origins.origins().stream()
                        .filter(origin -> origin.voice() != Voice.NAMED)
                        .count(),
                standing(ids, edges, origins),
                links(id, ids, edges),
                joins(ids, edges),
                longest.words());
    }

    /** The claims without those in which an informant tells, in words of his own, what the speaker of the others said. */
    private static List<ClaimItem> spoken(List<ClaimItem> claims) {
        Set<String> informants = new TreeSet<>();
        for (ClaimItem claim : claims) {
            String informant = claim.actor(claim.informant());
            if (informant != null && !claim.speakerActors().contains(informant)) {
                informants.add(informant);
            }
        }
        List<ClaimItem> spoken = claims.stream()
                .filter(claim -> claim.speakerActors().stream().noneMatch(informants::contains))
                .toList();
        return spoken.isEmpty() ? claims : spoken;
    }

    /** The claims that a person said to be no echo of another, which the rules would take for one. */
    private static Set<String> independent(List<Edge> edges, List<ClaimItem> claims) {
        Map<String, ClaimItem> byId = new TreeMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        Set<String> independent = new TreeSet<>();
        for (Edge edge : edges) {
            ClaimItem left = byId.get(edge.left());
            ClaimItem right = byId.get(edge.right());
            if (edge.kind() == Edge.Kind.NO_ECHO && left != null && right != null) {
                boolean leftBare = left.speakerActors().contains(String.valueOf(left.actor(left.informant())));
                String informant = left.actor(left.informant());
                boolean alike = Objects.equals(informant, right.actor(right.informant()));
                boolean rightBare = right.speakerActors().contains(String.valueOf(right.actor(right.informant())));
                if (rightBare || alike) {
                    independent.add(right.id());
                } else if (leftBare) {
                    independent.add(left.id());
                }
            }
        }
        return independent;
    }

    static List<String> bodies(List<Row.Origin> origins) {
        Set<String> bodies = new TreeSet<>();
        for (Row.Origin origin : origins) {
            String body = origin.body();
            if (body != null) {
                bodies.add(body);
            } else if (origin.informant() != null) {
                bodies.add(origin.informant());
            }
        }
        return List.copyOf(bodies);
    }

    static List<String> states(List<Row.Origin> origins) {
        Set<String> states = new TreeSet<>();
        for (Row.Origin origin : origins) {
            String state = origin.state();
            if (state != null) {
                states.add(state);
            }
        }
        return List.copyOf(states);
    }

    private Standing standing(Set<String> ids, List<Edge> edges, Origins origins) {
        for (Edge edge : edges) {
            if (edge.kind() == Edge.Kind.COMPARED && edge.detail().startsWith("polarity|" + Verdict.CONFLICT.token())) {
                String other = ids.contains(edge.left()) ? edge.right() : edge.left();
                for (Node node : workspace.nodes(Layer.CLAIM, List.of(other))) {
                    ClaimItem against = (ClaimItem) node.content();
                    if (against.withdrawn() == null && counts(against.article())) {
                        return Standing.CONTESTED;
                    }
                }
            }
        }
        int count = origins.origins().size();
        return count == 0 ? Standing.UNATTRIBUTED : count == 1 ? Standing.SINGLE_ORIGIN : Standing.MULTI_ORIGIN;
    }

    private static List<Row.Appearance> appearances(List<ClaimItem> claims, Origins origins, Lineage lineage) {
        Map<String, List<ClaimItem>> byArticle = new TreeMap<>();
        for (ClaimItem claim : claims) {
            byArticle
                    .computeIfAbsent(claim.article(), article -> new ArrayList<>())
                    .add(claim);
        }
        List<Row.Appearance> appearances = new ArrayList<>();
        byArticle.forEach((article, own) -> {
            EchoKind echo = null;
            String origin = null;
            for (ClaimItem claim : own) {
                EchoKind found = lineage.echo(claim.id());
                echo = echo == null || found != null && found.compareTo(echo) < 0 ? found : echo;
                origin = origin == null ? origins.of(claim.id()) : origin;
            }
            appearances.add(new Row.Appearance(
                    article, own.get(0).outlet(), List.copyOf(Workspace.map(own, ClaimItem::id)), echo, origin));
        });
        return appearances;
    }

    private List<Row.Link> links(String id, Set<String> ids, List<Edge> edges) {
        Map<String, Row.Link> links = new TreeMap<>();
        for (Edge edge : edges) {
            boolean left = ids.contains(edge.left());
            Edge.Kind kind = left ? edge.kind() : edge.kind().turned();
            boolean linking = kind == Edge.Kind.PART_OF || kind == Edge.Kind.HAS_PART || kind == Edge.Kind.SAME_WORDS;
            if (linking) {
                for (Node node : workspace.nodes(Layer.CLAIM, List.of(left ? edge.right() : edge.left()))) {
                    if (!node.cluster().equals(id) && counted((ClaimItem) node.content())) {
                        links.merge(
                                kind.token() + node.cluster(),
                                new Row.Link(kind.token(), node.cluster(), edge.score(), edge.rule()),
                                (a, b) -> a.score() >= b.score() ? a : b);
                    }
                }
            }
        }
        return List.copyOf(links.values());
    }

    private static List<Row.Link> joins(Set<String> ids, List<Edge> edges) {
        return edges.stream()
                .filter(edge -> Clustering.joins(edge) && ids.contains(edge.left()) && ids.contains(edge.right()))
                .map(edge -> new Row.Link("same", edge.left() + " ~ " + edge.right(), edge.score(), edge.rule()))
                .toList();
    }

    // ---- events

    private void assembleEvents(Set<String> dirty) {
        List<Node> mentions = events.mentions(dirty);
        Map<String, String> eventOf = events.events(mentions);
        Map<String, List<MentionItem>> byEvent = new TreeMap<>();
        articles(Workspace.map(mentions, node -> ((MentionItem) node.content()).article()));
        Set<String> claimIds = new TreeSet<>();
        for (Node node : mentions) {
            MentionItem mention = (MentionItem) node.content();
            String event = eventOf.get(node.id());
            if (event != null && counts(mention.article())) {
                byEvent.computeIfAbsent(event, id -> new ArrayList<>()).add(mention);
                if (mention.claim() != null) {
                    claimIds.add(mention.claim());
                }
            }
        }
        Map<String, Row.Origin> originOf = originsOf(claimIds);
        workspace.edges(Layer.EVENT, Workspace.map(mentions, EventStep::identityOf));
        for (String event : dirty) {
            List<MentionItem> own = byEvent.get(event);
            if (own == null) {
                drop(Row.Kind.EVENT, event);
            } else {
                put(event(event, own, originOf));
            }
        }
    }

    /** The origins of these claims, each as its proposition has it. */
    private Map<String, Row.Origin> originsOf(Set<String> claimIds) {
        Set<String> propositions = Workspace.map(workspace.nodes(Layer.CLAIM, claimIds), Node::cluster);
        List<Node> members = workspace.members(Layer.CLAIM, propositions);
        Map<String, List<ClaimItem>> byProposition = counted(members);
        workspace.edges(Layer.CLAIM, Workspace.ids(members));
        Map<String, Row.Origin> origins = new TreeMap<>();
        byProposition.forEach((proposition, claims) -> {
            List<Edge> edges = workspace.edges(Layer.CLAIM, Workspace.map(claims, ClaimItem::id));
            for (Row.Origin origin : new Origins(proposition, claims, independent(edges, claims)).origins()) {
                origin.claims().forEach(claim -> origins.put(claim, origin));
            }
        });
        return origins;
    }

    private Row.Event event(String id, List<MentionItem> mentions, Map<String, Row.Origin> originOf) {
        mentions.sort(Comparator.comparing(MentionItem::id));
        List<MentionItem> left = Withdrawals.without(workspace, mentions);
        List<MentionItem> actual = left.stream()
                .filter(mention -> mention.profile().actuality() == Actuality.ACTUAL
                        || mention.profile().actuality() == Actuality.BACKGROUND)
                .toList();
        List<Row.Origin> origins = new EventOrigins(actual, originOf).origins();
        List<Row.UnattributedReport> unattributed = unattributed(actual);
        boolean denied = left.stream().anyMatch(mention -> mention.profile().actuality() == Actuality.NEGATED);
        Standing standing = left.isEmpty()
                ? Standing.RETRACTED
                : denied && !actual.isEmpty()
                        ? Standing.CONTESTED
                        : origins.size() > 1
                                ? Standing.MULTI_ORIGIN
                                : origins.size() == 1 || unattributed.isEmpty()
                                        ? Standing.SINGLE_ORIGIN
                                        : Standing.UNATTRIBUTED;
        List<EventProfile> profiles =
                mentions.stream().map(MentionItem::resolved).toList();
        EventProfile model = profiles.get(0);
        return new Row.Event(
                id,
                model.type(),
                model.name(),
                eventMatcher.title(profiles, namesIn(mentions)),
                time(profiles),
                place(profiles),
                actuality(profiles),
                List.copyOf(Workspace.map(actual, MentionItem::article)),
                List.copyOf(Workspace.map(actual, mention -> outlet(mention.article()))),
                unattributed,
                origins,
                bodies(origins),
                states(origins),
                standing,
                participants(profiles),
                mentions.stream()
                        .map(mention -> new Row.EventMentionRef(
                                mention.article(),
                                mention.index(),
                                mention.claim(),
                                mention.profile().actuality()))
                        .toList(),
                eventLinks(mentions));
    }

    /** The fullest names that these mentions' own articles give those who take part; empty where they give none. */
    private UnaryOperator<String> namesIn(List<MentionItem> mentions) {
        Map<String, String> actorOf = new TreeMap<>();
        for (MentionItem mention : mentions) {
            mention.profile()
                    .parts()
                    .forEach(part -> actorOf.put(part.actor(), Items.resolve(mention.actors(), part.actor())));
        }
        Map<String, ActorProfile> best = new TreeMap<>();
        for (Node node : workspace.nodes(Layer.REFERENT, actorOf.keySet())) {
            ActorProfile profile = ((Items.ReferentItem) node.content()).profile();
            best.merge(
                    Objects.requireNonNull(actorOf.get(node.id())),
                    profile,
                    (one, two) -> better(two, one) ? two : one);
        }
        return actor -> {
            ActorProfile profile = best.get(actor);
            return profile == null || profile.voice() != Voice.NAMED ? "" : profile.name();
        };
    }

    /** How its identities were joined; doubtful pairs stay in the working state, since they would come and go with others. */
    private List<Row.Link> eventLinks(List<MentionItem> mentions) {
        Set<String> nodes = Workspace.map(mentions, MentionItem::id);
        Set<String> identities = Workspace.map(workspace.nodes(Layer.MENTION, nodes), EventStep::identityOf);
        List<Edge> edges = workspace.edges(Layer.EVENT, identities);
        List<Row.Link> links = new ArrayList<>(relations(identities, edges));
        links.addAll(joins(identities, edges));
        return links;
    }

    /** The events that this one rests on, or that rest on it, the surest pair of mentions of each, which the rule cites. */
    private List<Row.Link> relations(Set<String> identities, List<Edge> edges) {
        Map<String, Row.Link> links = new TreeMap<>();
        for (Edge edge : edges) {
            String other = identities.contains(edge.left()) ? edge.right() : edge.left();
            boolean inside = identities.contains(edge.left()) && identities.contains(edge.right());
            if (edge.kind() == Edge.Kind.RESTS && !inside && counts(other.substring(0, other.indexOf(':')))) {
                int bar = edge.detail().indexOf('|');
                String relation = edge.detail().substring(0, bar);
                boolean resting = !edge.detail().substring(bar + 1).equals(other);
                String name = resting ? relation : turned(relation);
                for (Node node : workspace.nodes(Layer.EVENT, List.of(other))) {
                    links.merge(
                            name + " " + node.cluster(),
                            new Row.Link(
                                    name,
                                    node.cluster(),
                                    edge.score(),
                                    edge.rule() + " (" + edge.left() + " ~ " + edge.right() + ")"),
                            (one, two) -> better(one, two) ? one : two);
                }
            }
        }
        return List.copyOf(links.values());
    }

    /** A relation as the event on its other side has it. */
    private static String turned(String relation) {
        return switch (relation) {
            case "follows" -> "followed_by";
            case "builds_on" -> "built_on_by";
            case "part_of" -> "has_part";
            default -> relation;
        };
    }

    private static boolean better(Row.Link one, Row.Link two) {
        return one.score() != two.score()
                ? one.score() > two.score()
                : one.rule().compareTo(two.rule()) <= 0;
    }

    private String outlet(String article) {
        ArticleItem item = articles(List.of(article)).get(article);
        return item == null ? "" : item.facts().outlet();
    }

    private static @Nullable Period time(List<EventProfile> profiles) {
        Comparator<Period> shortest = Comparator.comparing(
                        (Period period) -> Duration.between(period.begin(), period.end()))
                .thenComparing(Period::begin);
        return profiles.stream()
                .map(EventProfile::time)
                .filter(Objects::nonNull)
                .min(shortest)
                .orElse(null);
    }

    /** The narrowest place that most mentions give. */
    private static @Nullable Place place(List<EventProfile> profiles) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Place> places = new TreeMap<>();
        for (EventProfile profile : profiles) {
            Place place = profile.place();
            if (place != null) {
                counts.merge(place.key(), 1, Integer::sum);
                places.put(place.key(), place);
            }
        }
        return places.values().stream()
                .max(Comparator.comparing((Place place) -> place.precision())
                        .reversed()
                        .thenComparing(place -> Objects.requireNonNull(counts.get(place.key())))
                        .thenComparing(Comparator.comparing(Place::key).reversed()))
                .orElse(null);
    }

    private static Actuality actuality(List<EventProfile> profiles) {
        return profiles.stream()
                .map(EventProfile::actuality)
                .min(Comparator.comparingInt(Assembly::rank))
                .orElseThrow();
    }

    private static int rank(Actuality actuality) {
        return switch (actuality) {
            case ACTUAL -> 0;
            case BACKGROUND -> 1;
            case PLANNED -> 2;
            case HYPOTHETICAL -> 3;
            case NEGATED -> 4;
        };
    }

    private static List<Row.EventPart> participants(List<EventProfile> profiles) {
        Set<Row.EventPart> parts =
                new TreeSet<>(Comparator.comparing(Row.EventPart::role).thenComparing(Row.EventPart::actor));
        for (EventProfile profile : profiles) {
            profile.parts()
                    .forEach(part -> parts.add(new Row.EventPart(part.role().token(), part.actor())));
        }
        return List.copyOf(parts);
    }

    /** Reports in outlets' own voices; those of one wire, and reprints of one text, are one. */
    private List<Row.UnattributedReport> unattributed(List<MentionItem> actual) {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (MentionItem mention : actual) {
            if (mention.claim() == null || mention.presupposed()) {
                ArticleItem article = Objects.requireNonNull(
                        articles(List.of(mention.article())).get(mention.article()));
                groups.computeIfAbsent(source(article), source -> new TreeSet<>())
                        .add(mention.article());
            }
        }
        Set<String> all = new TreeSet<>();
        groups.values().forEach(all::addAll);
        for (Node node : workspace.nodes(Layer.ARTICLE, all)) {
            groups.computeIfAbsent("text " + node.cluster(), text -> new TreeSet<>())
                    .add(node.id());
        }
        List<Row.UnattributedReport> reports = new ArrayList<>();
        for (Set<String> joined : joined(groups.values())) {
            String source = joined.stream()
                    .map(id -> source(Objects.requireNonNull(articles.get(id))))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            reports.add(new Row.UnattributedReport(
                    source, List.copyOf(joined), List.copyOf(Workspace.map(joined, this::outlet))));
        }
        return reports;
    }

    /** Sets that share a member, united. */
    private static List<Set<String>> joined(Collection<Set<String>> sets) {
        List<Set<String>> joined = new ArrayList<>();
        for (Set<String> set : sets) {
            Set<String> into = new TreeSet<>(set);
            for (int i = joined.size() - 1; i >= 0; i--) {
                if (!Collections.disjoint(joined.get(i), into)) {
                    into.addAll(joined.remove(i));
                }
            }
            joined.add(into);
        }
        joined.sort(Comparator.comparing(set -> set.iterator().next()));
        return joined;
    }

    private static String source(ArticleItem article) {
        String wire = article.wire();
        return (wire == null ? article.facts().outletName() : wire).toLowerCase(Locale.ROOT);
    }

    private void compareMentions(Set<String> dirty) {
        List<Node> mentions = events.mentions(dirty);
        Set<String> changed = new TreeSet<>(Workspace.ids(mentions));
        for (Edge edge : workspace.edges(Layer.MENTION, changed)) {
            workspace.remove(edge);
        }
        Map<String, String> eventOf = events.events(mentions);
        Map<String, List<Node>> byEvent = new TreeMap<>();
        for (Node node : mentions) {
            String event = eventOf.get(node.id());
            if (event != null && counts(((MentionItem) node.content()).article())) {
                byEvent.computeIfAbsent(event, id -> new ArrayList<>()).add(node);
            }
        }
        byEvent.values().forEach(own -> Disagreements.within(own).forEach(workspace::put));
    }

    // ---- claims

    private void assembleClaims(Set<String> dirtyClaims, Set<String> dirtyEvents) {
        Set<String> ids = new TreeSet<>(dirtyClaims);
        for (Node mention : events.mentions(dirtyEvents)) {
            String claim = ((MentionItem) mention.content()).claim();
            if (claim != null) {
                ids.add(claim);
            }
        }
        List<Node> nodes = workspace.nodes(Layer.CLAIM, ids);
        Set<String> present = Workspace.ids(nodes);
        ids.stream().filter(id -> !present.contains(id)).forEach(id -> drop(Row.Kind.CLAIM, id));
        List<Node> mentions = workspace.having(Layer.MENTION, Workspace.map(present, id -> "claim:" + id));
        Map<String, String> eventOf = events.events(mentions);
        Map<String, List<Node>> byClaim = new TreeMap<>();
        for (Node mention : mentions) {
            byClaim.computeIfAbsent(
                            Objects.requireNonNull(((MentionItem) mention.content()).claim()), id -> new ArrayList<>())
                    .add(mention);
        }
        Map<String, Lineage> lineages = lineages(nodes);
        for (Node node : nodes) {
            put(claim(node, byClaim.getOrDefault(node.id(), List.of()), eventOf, lineages.get(node.cluster())));
        }
    }

    private Map<String, Lineage> lineages(List<Node> claims) {
        Set<String> propositions = Workspace.map(claims, Node::cluster);
        Map<String, List<ClaimItem>> members = counted(workspace.members(Layer.CLAIM, propositions));
        Map<String, Lineage> lineages = new TreeMap<>();
        members.forEach((proposition, own) -> {
            lineages.put(proposition, new Lineage(own, articles));
        });
        return lineages;
    }

    private Row.Claim claim(Node node, List<Node> mentions, Map<String, String> eventOf, @Nullable Lineage lineage) {
        ClaimItem claim = (ClaimItem) node.content();
        ArticleItem article = articles(List.of(claim.article())).get(claim.article());
        Set<String> reported = new TreeSet<>();
        String speech = null;
        for (Node mention : mentions) {
            String event = eventOf.get(mention.id());
            if (event != null && counts(claim.article())) {
                reported.add(event);
                speech = ((MentionItem) mention.content()).profile().saying() ? event : speech;
            }
        }
        boolean counted = counted(claim);
        Occasion said = claim.said();
        return new Row.Claim(
                claim.id(),
                claim.article(),
                claim.index(),
                claim.speakerActors(),
                claim.actor(claim.informant()),
                claim.relayActors(),
                article == null ? null : article.wire(),
                claim.addresseeActor(),
                claim.outlet(),
                counted || claim.withdrawn() != null && counts(claim.article()) ? node.cluster() : null,
                counted && lineage != null ? lineage.echo(claim.id()) : null,
                said.known() ? LocalDate.ofEpochDay(said.first()).toString() : null,
                said.known() ? LocalDate.ofEpochDay(said.last()).toString() : null,
                said.stated(),
                List.copyOf(reported),
                speech,
                claim.withdrawn());
    }

    // ---- disagreements

    private void assembleDisagreements(
            Set<String> dirtyClaims,
            Set<String> dirtyArticles,
            Set<String> dirtyEvents,
            Collection<String> propositions) {
        DisagreementRows made = new DisagreementRows(workspace, events, this::counting);
        for (Layer layer : List.of(Layer.CLAIM, Layer.FIGURE, Layer.MENTION)) {
            Set<String> ids = Workspace.ids(
                    workspace.having(layer, Workspace.map(recounted(dirtyArticles), Rulings::articleKey)));
            if (layer == Layer.CLAIM) {
                ids.addAll(dirtyClaims);
            } else if (layer == Layer.MENTION) {
                ids.addAll(Workspace.ids(events.mentions(dirtyEvents)));
            }
            made.assemble(layer, ids, propositions);
        }
        made.dropped().forEach(id -> drop(Row.Kind.DISAGREEMENT, id));
        made.rows().forEach(this::put);
    }

    // ---- articles

    private void assembleArticles(Set<String> changed, Set<String> dirtyEvents) {
        Map<String, Stories.Story> storyOf = new Stories(workspace, events, this::counts).touched(changed, dirtyEvents);
        Set<String> dirty = new TreeSet<>(changed);
        dirty.addAll(storyOf.keySet());
        Map<String, Node> nodes = new TreeMap<>();
        workspace.nodes(Layer.ARTICLE, dirty).forEach(node -> nodes.put(node.id(), node));
        actors.actors(Workspace.ids(workspace.having(Layer.REFERENT, Workspace.map(dirty, Rulings::articleKey))));
        rulings.on(dirty); // each asked for once
        for (String id : dirty) {
            Node node = nodes.get(id);
            if (node == null) {
                drop(Row.Kind.ARTICLE, id);
            } else {
                put(article(node, Objects.requireNonNull(storyOf.get(id))));
            }
        }
    }

    private Row.Article article(Node node, Stories.Story story) {
        ArticleItem item = (ArticleItem) node.content();
        Map<String, String> actorOf =
                actors.actors(Workspace.ids(workspace.having(Layer.REFERENT, List.of(Rulings.articleKey(node.id())))));
        int last = -1;
        for (String referent : actorOf.keySet()) {
            last = Math.max(last, Integer.parseInt(referent.substring(referent.indexOf('#') + 1)));
        }
        List<String> referents = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            referents.add(actorOf.getOrDefault(node.id() + "#" + i, ""));
        }
        List<String> unanchored = rulings.on(List.of(node.id())).stream()
                .filter(decision -> !rulings.anchored(decision))
                .map(Decision::id)
                .toList();
        ArticleFacts facts = item.facts();
        return new Row.Article(
                node.id(),
                facts.outlet(),
                facts.outletName(),
                item.state(),
                item.wire(),
                node.cluster(),
                item.published(),
                referents,
                unanchored,
                story.id(),
                story.event());
    }
}
