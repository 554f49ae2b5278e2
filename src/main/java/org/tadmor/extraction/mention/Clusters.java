package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.registry.Registry;
import org.tadmor.registry.Spelling;
import org.tadmor.registry.TitleWords;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Voice;

/**
 * Puts a document's candidates together into referents: known names by their key, full names of persons by family and
 * first name, then the shorter names, acronyms, roles by the titles seen with names, and pronouns.
 */
final class Clusters {

    private static final Set<String> NEUTRAL = Set.of(
            "former",
            "top",
            "senior",
            "chief",
            "new",
            "current",
            "deputy",
            "acting",
            "own",
            "veteran",
            "late",
            "same",
            "longtime",
            "outgoing",
            "embattled",
            "first",
            "then",
            "ex",
            "leading");

    private static final Set<String> GROUPS = Set.of("group", "organization", "organisation", "movement", "militia");

    private final Registry registry;
    private final List<Candidate> candidates;
    private final int[] sameAs;
    final List<Cluster> clusters = new ArrayList<>();

    private final Map<String, Cluster> byKey = new HashMap<>();
    private final Map<String, Cluster> byWords = new HashMap<>();
    private final Map<String, List<Cluster>> byFamily = new HashMap<>();
    private final Map<String, Cluster> byGiven = new HashMap<>();
    private final Map<String, Cluster> byInitials = new HashMap<>();
    private final Map<Cluster, PersonName> fullNames = new HashMap<>();
    private final Map<String, List<Cluster>> byNoun = new HashMap<>();
    private final List<Cluster> titled = new ArrayList<>();

    Clusters(Registry registry, List<Candidate> candidates) {
        this.registry = registry;
        this.candidates = candidates;
        sameAs = new int[candidates.size()];
        Arrays.fill(sameAs, -1);
    }

    void build() {
        TitleLinker.link(candidates, sameAs);
        each(this::knownName);
        each(this::fullName);
        each(this::shortName);
        for (Cluster cluster : clusters) {
            if (!cluster.titles.isEmpty()) {
                titled.add(cluster);
            }
        }
        each(this::role);
        new PronounResolver(candidates, clusters).resolve();
    }

    private interface Step {
        void take(Candidate candidate, int position);
    }

    private void each(Step step) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).referent < 0) {
                step.take(candidates.get(i), i);
            }
        }
    }

    private Cluster open(Candidate candidate, int position) {
        Cluster cluster = new Cluster(clusters.size(), candidate, position);
        clusters.add(cluster);
        cluster.add(candidate, position);
        return cluster;
    }

    // names

    private void knownName(Candidate name, int position) {
        if (!name.isName() || name.known == null) {
            return;
        }
        Cluster cluster = byKey.get(name.known.key());
        if (cluster == null) {
            byKey.put(name.known.key(), open(name, position));
        } else {
            cluster.add(name, position);
        }
    }

    private void fullName(Candidate name, int position) {
        if (name.form != Mention.Form.NAME || !name.isPerson() || name.folded.indexOf(' ') < 0) {
            return;
        }
        PersonName full = PersonName.of(name.words);
        if (!full.isFull()) {
            return;
        }
        for (Cluster cluster : byFamily.getOrDefault(full.family(), List.of())) {
            PersonName seen = fullNames.get(cluster);
            if (seen != null && seen.matches(full)) {
                cluster.add(name, position);
                return;
            }
        }
        Cluster near = nearlySame(full);
        if (near != null) {
            near.add(name, position);
            return;
        }
        Cluster cluster = open(name, position);
        fullNames.put(cluster, full);
        byFamily.computeIfAbsent(full.family(), family -> new ArrayList<>()).add(cluster);
        byGiven.putIfAbsent(full.given().get(0), cluster);
        byWords.putIfAbsent(name.folded, cluster);
    }

    /** The person of the same first name whose family name is one letter away. */
    private @Nullable Cluster nearlySame(PersonName full) {
        Cluster cluster = byGiven.get(full.given().get(0));
        PersonName seen = cluster == null ? null : fullNames.get(cluster);
        return seen != null && seen.matches(full) ? cluster : null;
    }

    private void shortName(Candidate name, int position) {
        if (!name.isName()) {
            return;
        }
        Cluster cluster = person(name, position);
        if (cluster == null) {
            cluster = byWords.get(name.folded);
        }
        if (cluster == null && Spelling.isAcronym(name.words)) {
            cluster = byInitials.get(name.folded);
        }
        if (cluster != null) {
            cluster.add(name, position);
            return;
        }
        Cluster opened = open(name, position);
        byWords.put(name.folded, opened);
        if (name.isPerson()) {
            byFamily.computeIfAbsent(PersonName.of(name.words).family(), family -> new ArrayList<>())
                    .add(opened);
        } else {
            byInitials.putIfAbsent(initials(name.words), opened);
        }
    }

    private @Nullable Cluster person(Candidate name, int position) {
        if (name.kind != null && !name.isPerson()) {
            return null;
        }
        PersonName part = PersonName.of(name.words);
        List<Cluster> family = byFamily.getOrDefault(part.family(), List.of());
        Cluster best = null;
        for (Cluster cluster : family) {
            PersonName full = fullNames.get(cluster);
            boolean fits = (full == null || !part.isFull() || full.matches(part)) && agrees(name, cluster);
            if (fits && (best == null || isNearer(cluster, best, position))) {
                best = cluster;
            }
        }
        if (best != null || part.isFull()) {
            return best;
        }
        return name.honorific ? null : byGiven.get(part.family());
    }

    private static boolean agrees(Candidate name, Cluster cluster) {
        return !(name.agreement == Agreement.HE && cluster.agreement == Agreement.SHE
                || name.agreement == Agreement.SHE && cluster.agreement == Agreement.HE);
    }

    /** Whether a cluster was seen more recently before this position; one that comes only later is the last choice. */
    private static boolean isNearer(Cluster left, Cluster right, int position) {
        boolean leftBefore = left.first <= position;
        boolean rightBefore = right.first <= position;
        if (leftBefore != rightBefore) {
            return leftBefore;
        }
        return leftBefore ? left.last > right.last : left.first < right.first;
    }

    private static String initials(String words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words.split("[ -]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() < 2 ? words : initials.toString();
    }

    // roles

    private void role(Candidate role, int position) {
        if (role.form != Mention.Form.ROLE) {
            return;
        }
        int same = sameAs[position];
        Cluster cluster = same >= 0 && candidates.get(same).referent >= 0
                ? clusters.get(candidates.get(same).referent)
                : role.indefinite ? null : role.isPerson() ? holder(role, position) : thing(role, position);
        if (cluster == null) {
            nameless(role, position);
            return;
        }
        cluster.add(role, position);
        if (role.voice == Voice.ANONYMOUS && role.definite && cluster.voice == Voice.NAMED) {
            role.voice = Voice.ROLE;
        } else if (cluster.isNameless() && cluster.voice == Voice.ANONYMOUS) {
            role.voice = Voice.ANONYMOUS;
        }
    }

    private void nameless(Candidate role, int position) {
        Cluster opened = open(role, position);
        opened.noun = role.noun;
        opened.modifiers = role.modifiers;
        opened.owner = role.owner == null ? -1 : role.owner.referent;
        Candidate owner = role.owner;
        if (owner != null && owner.isName() && owner.tree == role.tree && owner.end < role.begin) {
            opened.name = owner.words + "'s " + role.words;
        }
        byNoun.computeIfAbsent(role.noun, noun -> new ArrayList<>()).add(opened);
    }

    /** The person that a role means: who was seen with the title, or the nameless one spoken of before. */
    private @Nullable Cluster holder(Candidate role, int position) {
        Cluster best = null;
        String head = role.title == null ? role.noun : role.title;
        for (Cluster cluster : titled) {
            if (cluster.kind == ActorKind.PERSON
                    && holds(cluster, role, head, position)
                    && (best == null || isNearer(cluster, best, position))) {
                best = cluster;
            }
        }
        Cluster nameless = role.definite ? lastNameless(role, position) : null;
        if (best == null || nameless != null && isNearer(nameless, best, position) && best.first > position) {
            return nameless != null ? nameless : best;
        }
        return best;
    }

    private boolean holds(Cluster cluster, Candidate role, String head, int position) {
        boolean bare = role.state == null && role.body == null && !hasTellingModifiers(role);
        if (!role.definite && bare) {
            return false;
        }
        if (role.noun.equals("counterpart") || role.noun.equals("colleague")) {
            return role.state != null
                    && cluster.first <= position
                    && holdsOfficeOf(cluster, role.state)
                    && !isOwner(cluster, role);
        }
        for (Candidate.Title title : cluster.titles) {
            boolean official = role.noun.equals("official")
                    && !bare
                    && title.body() != null
                    && title.body().equals(role.body)
                    && cluster.first <= position;
            if (official || Titles.covers(head, title.head()) && isCompatible(role, title) || isOffice(role, title)) {
                return true;
            }
        }
        return false;
    }

    /** "his Syrian counterpart Assad" before "the Syrian president". */
    private static boolean isOffice(Candidate role, Candidate.Title title) {
        return title.head().equals("counterpart")
                && role.state != null
                && role.body == null
                && role.state.equals(title.state())
                && role.title != null
                && !role.indefinite
                && !role.noun.equals("spokesman");
    }

    private static boolean isOwner(Cluster cluster, Candidate role) {
        return role.owner != null && role.owner.referent == cluster.index;
    }

    private static boolean holdsOfficeOf(Cluster cluster, String state) {
        for (Candidate.Title title : cluster.titles) {
            if (state.equals(title.state())) {
                return true;
            }
        }
        return false;
    }

    private boolean isCompatible(Candidate role, Candidate.Title title) {
        if (role.body != null && title.body() != null && !role.body.equals(title.body())) {
            return false;
        }
        String state = title.state() != null ? title.state() : stateOf(title.body());
        if (role.state != null && state != null && !role.state.equals(state)) {
            return false;
        }
        if (role.body != null || role.state != null) {
            boolean pinned = title.body() != null && title.body().equals(role.body)
                    || role.state != null && role.state.equals(state);
            return pinned
                    || TitleWords.normal(title.head())
                            .equals(TitleWords.normal(role.title == null ? role.noun : role.title));
        }
        boolean former = role.modifiers.contains("former");
        if (former != title.normal().contains("former") && former) {
            return false;
        }
        return modifiersFit(role, title);
    }

    private @Nullable String stateOf(@Nullable String body) {
        var actor = body == null ? null : registry.byKey(body);
        return actor == null ? null : actor.state();
    }

    private static boolean hasTellingModifiers(Candidate role) {
        for (String modifier : role.modifiers) {
            if (!NEUTRAL.contains(modifier)) {
                return true;
            }
        }
        return false;
    }

    /** Each telling word of the role stands in the title too, but for one typing error. */
    private static boolean modifiersFit(Candidate role, Candidate.Title title) {
        String[] words = title.normal().split(" ");
        for (String modifier : role.modifiers) {
            if (NEUTRAL.contains(modifier)) {
                continue;
            }
            boolean found = false;
            for (String word : words) {
                found |= Titles.sameWord(modifier, word);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Cluster lastNameless(Candidate role, int position) {
        Cluster best = null;
        for (Cluster cluster : byNoun.getOrDefault(role.noun, List.of())) {
            boolean agree = cluster.first < position
                    && (role.state == null || cluster.state == null || role.state.equals(cluster.state))
                    && (role.body == null || cluster.body == null || role.body.equals(cluster.body))
                    && (role.modifiers.isEmpty()
                            || cluster.modifiers.isEmpty()
                            || role.modifiers.equals(cluster.modifiers));
            if (agree && (best == null || isNearer(cluster, best, position))) {
                best = cluster;
            }
        }
        return best;
    }

    /** The body that "the ministry", "the group" or "his campaign" means. */
    private @Nullable Cluster thing(Candidate role, int position) {
        if (role.body != null && GROUPS.contains(role.noun) && byKey.containsKey(role.body)) {
            return byKey.get(role.body);
        }
        int owner = role.owner == null ? -1 : role.owner.referent;
        Cluster best = null;
        for (Cluster cluster : byNoun.getOrDefault(role.noun, List.of())) {
            boolean sameOwner = cluster.owner == owner || cluster.owner < 0 || owner < 0;
            boolean sameWords = role.modifiers.isEmpty() || role.modifiers.equals(cluster.modifiers);
            if (sameOwner
                    && sameWords
                    && cluster.first < position
                    && sameState(role, cluster)
                    && (best == null || isNearer(cluster, best, position))) {
                best = cluster;
            }
        }
        if (best != null || role.plural || !role.definite || role.owner != null || !role.modifiers.isEmpty()) {
            return best;
        }
        return namedThing(role, position);
    }

    private static boolean sameState(Candidate role, Cluster cluster) {
        return role.state == null || cluster.state == null || role.state.equals(cluster.state);
    }

    private @Nullable Cluster namedThing(Candidate role, int position) {
        for (int i = position - 1; i >= 0 && i > position - 40; i--) {
            Candidate earlier = candidates.get(i);
            if (earlier.form != Mention.Form.NAME || earlier.referent < 0 || earlier.plural) {
                continue;
            }
            Cluster cluster = clusters.get(earlier.referent);
            if (isNamed(role, earlier, cluster) && sameState(role, cluster)) {
                return cluster;
            }
        }
        return null;
    }

    private static boolean isNamed(Candidate role, Candidate earlier, Cluster cluster) {
        if (role.nominal != null && role.nominal.kind() == Lexicon.Nominal.Kind.MEDIUM) {
            return earlier.known != null && earlier.known.isMedium() && isMediumOf(role.noun, earlier);
        }
        if (cluster.kind == ActorKind.PERSON || cluster.kind == ActorKind.STATE || cluster.place) {
            return false;
        }
        if (role.noun.equals("group") || role.noun.equals("organization") || role.noun.equals("organisation")) {
            return cluster.kind == ActorKind.ARMED_GROUP
                    || cluster.kind == ActorKind.ORGANISATION
                            && (earlier.known == null || earlier.known.state() == null);
        }
        return (" " + Spelling.lower(cluster.name) + " ").contains(" " + role.noun + " ")
                || (" " + Spelling.lower(earlier.words) + " ").contains(" " + role.noun + " ");
    }

    private static boolean isMediumOf(String noun, Candidate medium) {
        String kind = medium.known == null ? null : medium.known.medium();
        boolean agency = medium.kind == ActorKind.AGENCY;
        return switch (noun) {
            case "agency", "newswire", "wire" -> agency;
            case "newspaper", "paper", "daily", "tabloid" -> "newspaper".equals(kind);
            case "magazine", "weekly", "journal" -> "magazine".equals(kind);
            case "broadcaster", "channel", "network", "station", "television", "tv", "radio" ->
                "broadcaster".equals(kind) || kind == null && !agency;
            case "website", "site", "blog" -> "site".equals(kind);
            default -> !agency;
        };
    }
}
