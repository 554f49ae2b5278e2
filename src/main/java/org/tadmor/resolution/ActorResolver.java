package org.tadmor.resolution;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Referent;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.KnownTitle;
import org.tadmor.registry.Registry;
import org.tadmor.registry.Spelling;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Voice;

/**
 * Decides which actors of different articles are one: the registry's by their key, persons by the sound of first and
 * family name unless their states or walks of life differ, bodies by their name, nameless holders of an office by title, body and month.
 *
 * <p>Identities: {@code registry:KEY}, {@code person:WRITTEN NAME|STATE|WALK|DECADE}, {@code office:OFFICE}, {@code KIND:NAME} and,
 * for whom nothing tells from others, {@code nameless:ARTICLE#REFERENT}.
 */
public final class ActorResolver implements ActorMatcher {

    private static final int YEARS = 10;
    private static final double FAR = 0.3;

    private final Registry registry;
    private final Offices offices;

    public ActorResolver(Registry registry) {
        this.registry = registry;
        offices = new Offices(registry);
    }

    @Override
    public String identity(ActorProfile actor) {
        if (actor.registryKey() != null) {
            return "registry:" + actor.registryKey();
        }
        if (actor.voice() == Voice.NAMED) {
            SpelledName name = SpelledName.of(actor.name());
            if (actor.kind() == ActorKind.PERSON) {
                return name.isFull()
                        ? "person:" + name.written() + "|" + state(actor) + lived(actor)
                        : ofFamilyName(actor, name);
            }
            return actor.kind().token() + ":" + Spelling.fold(actor.name());
        }
        String office = office(actor);
        return office != null ? "office:" + office : "nameless:" + actor.article() + "#" + actor.referent();
    }

    /** Walk of life and decade, as far as the article tells them: "|sport|2010". */
    private static String lived(ActorProfile actor) {
        String walk = Walks.of(actor.roles());
        int decade = decade(actor);
        return walk.isEmpty() && decade < 0 ? "" : "|" + walk + (decade < 0 ? "" : "|" + decade);
    }

    private static int decade(ActorProfile actor) {
        return actor.published() == null ? -1 : actor.published().begin().getYear() / YEARS * YEARS;
    }

    /** A family name alone tells nobody apart but with the office and the month it is seen in. */
    private String ofFamilyName(ActorProfile actor, SpelledName name) {
        String office = office(actor);
        return office == null
                ? "nameless:" + actor.article() + "#" + actor.referent()
                : "family:" + name.family() + "|" + office;
    }

    private String state(ActorProfile actor) {
        String state = affiliation(actor).state();
        return state == null ? "" : state;
    }

    @Override
    public List<String> keys(ActorProfile actor) {
        if (actor.registryKey() != null || actor.voice() != Voice.NAMED) {
            return List.of();
        }
        if (actor.kind() == ActorKind.PERSON) {
            SpelledName name = SpelledName.of(actor.name());
            if (!name.isFull()) {
                return List.of();
            }
            String family = SpelledName.skeleton(name.family());
            return List.of(
                    "person:" + SpelledName.skeleton(name.given().get(0)).charAt(0) + "|" + family,
                    "name:" + plain(actor.name()));
        }
        SpelledName name = SpelledName.of(actor.name());
        return actor.kind() == ActorKind.UNKNOWN && name.given().size() == 2
                ? List.of(
                        "name:" + plain(actor.name()),
                        "name:" + plain(name.given().get(1) + " " + name.family()))
                : List.of("name:" + plain(actor.name()));
    }

    /** A body's name without the words that come and go. */
    private static String plain(String name) {
        Set<String> words = new TreeSet<>();
        for (String word : Spelling.lower(name).split(" ")) {
            if (!Set.of("the", "of", "for", "and", "inc", "ltd", "llc", "corp", "company", "group")
                    .contains(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    @Override
    public Likeness decide(ActorProfile left, ActorProfile right) {
        if (left.kind() == ActorKind.PERSON && right.kind() == ActorKind.PERSON) {
            return persons(left, right);
        }
        if (left.kind() == ActorKind.PERSON || right.kind() == ActorKind.PERSON) {
            boolean unknown = left.kind() == ActorKind.UNKNOWN || right.kind() == ActorKind.UNKNOWN;
            if (unknown && sameFullName(left, right)) {
                return Likeness.same(0.85, "same full name, kind of one unknown");
            }
            return unknown
                    ? Likeness.doubtful(0.5, "same name, kind of one unknown")
                    : Likeness.apart("a person and no person");
        }
        if (!plain(left.name()).equals(plain(right.name()))) {
            return Likeness.apart("different names");
        }
        boolean known = left.kind() != ActorKind.UNKNOWN && right.kind() != ActorKind.UNKNOWN;
        return known && left.kind() != right.kind()
                ? Likeness.doubtful(0.5, "same name, different kinds")
                : Likeness.same(0.9, "same name but for spelling");
    }

    private static boolean sameFullName(ActorProfile left, ActorProfile right) {
        SpelledName one = SpelledName.of(left.name());
        SpelledName other = SpelledName.of(right.name());
        return one.isFull()
                && other.isFull()
                && one.family().equals(other.family())
                && (one.given().equals(other.given()) || introduced(left, one, other) || introduced(right, other, one));
    }

    /** "Runner Elif Demar" at the head of a sentence, for Elif Demar. */
    private static boolean introduced(ActorProfile actor, SpelledName name, SpelledName other) {
        return actor.kind() == ActorKind.UNKNOWN
                && name.given().size() == 2
                && other.given().equals(name.given().subList(1, 2));
    }

    private Likeness persons(ActorProfile left, ActorProfile right) {
        SpelledName a = SpelledName.of(left.name());
        SpelledName b = SpelledName.of(right.name());
        if (!a.suffix().equals(b.suffix()) || !a.isFull() || !b.isFull()) {
            return Likeness.apart(a.suffix().equals(b.suffix()) ? "a family name alone" : "junior and senior");
        }
        boolean family = a.family().equals(b.family());
        boolean familySound = SpelledName.sound(a.family()).equals(SpelledName.sound(b.family()));
        if (!familySound) {
            return Likeness.apart("different family names");
        }
        String given = a.given().get(0);
        String other = b.given().get(0);
        boolean same = given.equals(other);
        boolean sound =
                SpelledName.skeleton(given).equals(SpelledName.skeleton(other)) && given.charAt(0) == other.charAt(0);
        String state = state(left);
        String otherState = state(right);
        if (!state.isEmpty() && !otherState.isEmpty() && !state.equals(otherState)) {
            return same && family
                    ? Likeness.apart("one name, different states")
                    : Likeness.apart("different names and states");
        }
        boolean pinned = !state.isEmpty() && state.equals(otherState);
        boolean heard = SpelledName.sound(given).equals(SpelledName.sound(other));
        boolean initial =
                given.length() == 1 && other.startsWith(given) || other.length() == 1 && given.startsWith(other);
        boolean shortForm =
                given.length() >= 3 && other.startsWith(given) || other.length() >= 3 && given.startsWith(other);
        PersonFeatures features = new PersonFeatures(
                family ? 1 : 0.9,
                same ? 1 : heard ? 0.9 : sound ? 0.8 : initial ? 0.6 : shortForm ? 0.5 : 0,
                pinned ? 1 : 0.5,
                likeWalks(left, right),
                likeTimes(left, right));
        if (features.walk() == 0 && features.time() == 1 && !pinned) {
            return Likeness.apart(features.after("one name, different walks of life at one time"));
        }
        if (features.walk() == 0 || features.time() < FAR && features.walk() < 1 && !pinned) {
            return same || sound
                    ? Likeness.doubtful(
                            pinned ? 0.6 : 0.5, features.after("one name, far apart in time or walk of life"))
                    : Likeness.apart(features.after("different first names, far apart in time or walk of life"));
        }
        if (same && family) {
            return Likeness.same(state.equals(otherState) ? 0.97 : 0.9, features.after("same full name"));
        }
        if (same || sound) {
            return pinned || heard && given.length() > 1
                    ? Likeness.same(pinned ? 0.93 : 0.85, features.after("same name in another transcription"))
                    : Likeness.doubtful(0.6, features.after("names that sound alike"));
        }
        if (initial || shortForm) {
            return Likeness.doubtful(
                    pinned ? 0.7 : 0.5, features.after(initial ? "same family name and initial" : "short first name"));
        }
        return Likeness.apart("different first names");
    }

    /** 1 for one walk of life, 0 for two, 0.5 where one of them does not tell. */
    private static double likeWalks(ActorProfile left, ActorProfile right) {
        String walk = Walks.of(left.roles());
        String other = Walks.of(right.roles());
        return walk.isEmpty() || other.isEmpty() ? 0.5 : walk.equals(other) ? 1 : 0;
    }

    /** 1 within a decade or two that touch, less for each further one, 0.5 where one of them has no date. */
    private static double likeTimes(ActorProfile left, ActorProfile right) {
        int decade = decade(left);
        int other = decade(right);
        if (decade < 0 || other < 0) {
            return 0.5;
        }
        int between = Math.max(0, Math.abs(decade - other) / YEARS - 1);
        return between == 0 ? 1 : between == 1 ? 0.6 : between == 2 ? FAR : 0.1;
    }

    /**
     * How far two persons' names, states, walks of life and times agree, each from 0 to 1; 0.5 for what one of them does
     * not tell.
     */
    private record PersonFeatures(double family, double given, double state, double walk, double time) {

        String after(String rule) {
            return rule + ": family name " + family + ", first name " + given + ", state " + state + ", role " + walk
                    + ", date " + time;
        }
    }

    @Override
    public List<String> offices(ActorProfile actor) {
        boolean person = actor.kind() == ActorKind.PERSON && actor.voice() == Voice.NAMED;
        if (!person || !SpelledName.of(actor.name()).isFull()) {
            return List.of();
        }
        return offices.of(actor);
    }

    @Override
    public @Nullable String office(ActorProfile actor) {
        boolean familyOnly = actor.voice() == Voice.NAMED
                && actor.kind() == ActorKind.PERSON
                && actor.registryKey() == null
                && !SpelledName.of(actor.name()).isFull();
        if (actor.kind() != ActorKind.PERSON || actor.voice() != Voice.ROLE && !familyOnly) {
            return null;
        }
        List<String> held = offices.of(actor);
        return held.isEmpty() ? null : held.get(0);
    }

    @Override
    public Affiliation affiliation(ActorProfile actor) {
        if (actor.registryKey() != null) {
            return of(registry.byKey(actor.registryKey()));
        }
        for (Referent.Role role : actor.roles()) {
            if (role.body() == null) {
                continue;
            }
            KnownTitle title = offices.title(role.title());
            Affiliation affiliation =
                    of(registry.byKey(title == null ? role.body() : offices.body(title, role.body())));
            if (!affiliation.equals(Affiliation.NONE)) {
                return affiliation;
            }
        }
        return Affiliation.NONE;
    }

    /** A body speaks for the body above it; a medium for itself, and for a state only where that stands behind it. */
    private Affiliation of(@Nullable KnownActor actor) {
        if (actor == null) {
            return Affiliation.NONE;
        }
        if (actor.kind() == ActorKind.STATE) {
            return new Affiliation(null, actor.key());
        }
        if (actor.isMedium()) {
            return new Affiliation(actor.key(), actor.principal() == null ? null : stateOf(actor.principal()));
        }
        KnownActor top = actor;
        for (int steps = 0; steps < 5 && top.principal() != null; steps++) {
            KnownActor above = registry.byKey(top.principal());
            if (above == null) {
                break;
            }
            top = above;
        }
        String state = top.state() != null ? top.state() : top.kind() == ActorKind.ARMED_GROUP ? top.key() : null;
        return new Affiliation(top.key(), state);
    }

    private @Nullable String stateOf(String key) {
        KnownActor principal = registry.byKey(key);
        if (principal == null) {
            return null;
        }
        return principal.state() != null ? principal.state() : principal.key();
    }
}
