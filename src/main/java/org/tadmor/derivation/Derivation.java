package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.FigureItem;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.derivation.Items.ReferentItem;
import org.tadmor.extraction.Attribution;
import org.tadmor.registry.Registry;
import org.tadmor.resolution.ActorMatcher;
import org.tadmor.resolution.ActorResolver;
import org.tadmor.resolution.EventMatcher;
import org.tadmor.resolution.NewsEventMatcher;
import org.tadmor.resolution.StoryMatcher;
import org.tadmor.resolution.StoryProfile;

/**
 * Derives the knowledge base from what was read, one change at a time.
 *
 * <p>Each article's items are compared only with those that share an exact key with them; pairs are decided by
 * themselves; connected components are clustered anew where an edge came or went. A change of one layer (two names
 * turn out to be one actor) goes on to the items of the next that touch it, and no further. So the outcome is the same
 * for the same articles and decisions, in whatever order they came, and the cost of a change is that of what it
 * touches. Pure but for the store, which it only reads; safe for use by several threads at once.
 */
public final class Derivation {

    /** Goes up with every change that alters keys, or what is derived from the same extractions and decisions. */
    public static final String VERSION = "2";

    private final ActorMatcher actorMatcher;
    private final EventMatcher eventMatcher;
    private final StoryMatcher storyMatcher = new StoryMatcher();

    public Derivation(ActorMatcher actorMatcher, EventMatcher eventMatcher) {
        this.actorMatcher = actorMatcher;
        this.eventMatcher = eventMatcher;
    }

    /** The derivation that the service and the command line share. */
    public static Derivation standard() {
        return new Derivation(new ActorResolver(Registry.shared()), new NewsEventMatcher());
    }

    /** What these changes, made together, come to for a store. */
    public Delta apply(LedgerStore store, Collection<? extends Change> changes) {
        Workspace workspace = new Workspace(store);
        Map<String, Reading> added = new TreeMap<>();
        Set<String> removed = new TreeSet<>();
        Set<String> ruled = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Add add) {
                added.put(add.reading().facts().id(), add.reading());
                removed.add(add.reading().facts().id());
            } else if (change instanceof Change.Remove remove) {
                added.remove(remove.article());
                removed.add(remove.article());
            } else if (change instanceof Change.Decide decide) {
                rule(workspace, decide.decision(), ruled);
            } else if (change instanceof Change.Withdraw withdraw) {
                withdraw(workspace, withdraw.decision(), ruled);
            }
        }
        return derive(workspace, removed, added.values(), ruled);
    }

    /** How these decisions stand among each other, with the words they hold on to as they are read now. */
    public static List<Ruling> standing(LedgerStore store, Collection<Decision> decisions) {
        return new Rulings(new Workspace(store)).standing(decisions);
    }

    /** How people's decisions about the places of an article stand, with the words they hold on to as it is read now. */
    public static List<Ruling> places(Reading reading) {
        return DecidedPlaces.standing(reading);
    }

    /** The item that an anchor holds on to, by its id in the working state, for a decision of this kind. */
    public static Optional<String> meant(LedgerStore store, Anchor anchor, Judgement judgement) {
        return Optional.ofNullable(new Rulings(new Workspace(store)).meant(anchor, judgement))
                .map(Node::id);
    }

    /**
     * How a person's decision stands.
     *
     * @param anchored whether its words are found on both sides
     * @param overriddenBy the later decision that says otherwise, alone or with others, or null
     */
    public record Ruling(
            String decision, boolean anchored, @Nullable String overriddenBy) {}

    /** The public id of the claim that an attribution of an article is. */
    public static String claimId(String article, Attribution attribution) {
        return ArticleReader.claimId(article, attribution);
    }

    private static void rule(Workspace workspace, Decision decision, Set<String> ruled) {
        workspace.put(Rulings.node(decision));
        ruled.add(decision.left().article());
        ruled.add(decision.right().article());
    }

    private static void withdraw(Workspace workspace, String id, Set<String> ruled) {
        for (Node node : workspace.nodes(Layer.DECISION, List.of(id))) {
            Decision decision = (Decision) node.content();
            ruled.add(decision.left().article());
            ruled.add(decision.right().article());
            workspace.remove(Layer.DECISION, id);
        }
    }

    private Delta derive(Workspace workspace, Set<String> removed, Collection<Reading> added, Set<String> ruled) {
        List<Items.ArticleItem> articles = new ArrayList<>();
        List<ReferentItem> referents = new ArrayList<>();
        List<StoryProfile> stories = new ArrayList<>();
        List<MentionItem> mentions = new ArrayList<>();
        List<ClaimItem> claims = new ArrayList<>();
        List<FigureItem> figures = new ArrayList<>();
        List<WithdrawalNote> withdrawals = new ArrayList<>();
        for (Reading reading : added) {
            ArticleReader reader = new ArticleReader(actorMatcher, reading);
            articles.add(reader.article());
            referents.addAll(reader.referents());
            stories.add(reader.story());
            mentions.addAll(reader.mentions());
            claims.addAll(reader.claims());
            figures.addAll(reader.figures());
            withdrawals.addAll(reader.withdrawals());
        }
        Rulings rulings = new Rulings(workspace);
        new ArticleStep(workspace).apply(removed, articles);
        new StoryStep(workspace, storyMatcher).apply(removed, stories);
        ActorStep actors = new ActorStep(workspace, actorMatcher, rulings);
        actors.apply(removed, referents, ruled);
        Set<String> moved = actors.moved();
        EventStep events = new EventStep(workspace, eventMatcher, actors, rulings);
        events.apply(removed, mentions, moved, ruled);
        Set<String> withdrawn = new Withdrawals(workspace).apply(removed, withdrawals);
        new ClaimStep(workspace, actors, rulings).apply(removed, claims, moved, ruled, withdrawn);
        new FigureStep(workspace, actors, rulings).apply(removed, figures, moved, ruled);
        return new Assembly(workspace, actorMatcher, eventMatcher, actors, events, rulings).assemble(ruled);
    }
}
