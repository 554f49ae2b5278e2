package org.tadmor.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Term;

/**
 * The actors that the world knows: states, their bodies, international bodies, armed groups, parties, agencies and
 * outlets; and the titles and first names of people. Read from the lists beside this class, which are described in
 * src/docs/registry.md. Immutable; one serves all threads.
 *
 * <p>Bodies that every state has ("Russian Defence Ministry") are made from the state and the kind of body; their key is
 * the state's with the kind's behind a full stop ("ru.defence-ministry").
 */
public final class Registry {

    /** A word of so many capitals may be an ordinary name in a headline ("RUSSIA"). */
    private static final int SHORTEST_SHOUT = 4;

    private final States states = new States();
    private final BodyTypes bodyTypes = new BodyTypes();
    private final Map<String, KnownActor> byKey = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byDomain = new HashMap<>();
    private final Map<String, KnownTitle> titles = new HashMap<>();
    private final Map<String, Gender> firstNames = new HashMap<>();
    private final List<KnownActor> entries = new ArrayList<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> ordinary = new HashSet<>();
    private final Map<String, String> credits = new LinkedHashMap<>();

    private Registry() {
        states.entries().forEach(this::add);
        for (String[] row : Table.rows("bodies.tsv")) {
            add(actor(row, null, null, Table.orNull(row[6])));
        }
        for (String[] row : Table.rows("media.tsv")) {
            add(actor(row, Table.orNull(row[6]), Table.orNull(row[7]), null));
            Table.list(row[8]).forEach(words -> credits.put(words, row[2]));
        }
        for (String[] row : Table.rows("titles.tsv")) {
            titles.putIfAbsent(
                    Spelling.lower(row[0]), new KnownTitle(row[0], Table.orNull(row[1]), row[2].equals("one")));
        }
        for (String[] row : Table.rows("first_names.tsv")) {
            firstNames.put(Spelling.lower(row[0]), gender(row[1]));
        }
        for (String[] row : Table.rows("ordinary_names.tsv")) {
            ordinary.add(row[0]);
        }
    }

    /** The one registry of a program, read from the lists when it is first asked for. */
    public static Registry shared() {
        return Shared.REGISTRY;
    }

    private static final class Shared {

        static final Registry REGISTRY = new Registry();
    }

    /** The words by which articles are credited to agencies ("Thomson Reuters"), with the agencies' names. */
    public Map<String, String> credits() {
        return Collections.unmodifiableMap(credits);
    }

    /** Whether a medium's name in lower case and without its article is an ordinary word too ("sun", "diplomat"). */
    public boolean isOrdinary(String lower) {
        return ordinary.contains(lower);
    }

    private static KnownActor actor(
            String[] row, @Nullable String medium, @Nullable String domain, @Nullable String wikidata) {
        return new KnownActor(
                row[0],
                Term.of(ActorKind.class, row[1]),
                row[2],
                Table.list(row[3]),
                Table.orNull(row[4]),
                Table.orNull(row[5]),
                medium,
                domain,
                wikidata);
    }

    private static Gender gender(String letter) {
        return letter.equals("m") ? Gender.MALE : letter.equals("f") ? Gender.FEMALE : Gender.EITHER;
    }

    private void add(KnownActor actor) {
        if (byKey.put(actor.key(), actor) != null) {
            throw new IllegalStateException("two entries with the key " + actor.key());
        }
        entries.add(actor);
        addName(actor.name(), actor.key());
        actor.aliases().forEach(alias -> addName(alias, actor.key()));
        if (actor.domain() != null) {
            byDomain.putIfAbsent(actor.domain(), actor.key());
        }
    }

    private void addName(String name, String key) {
        byName.putIfAbsent(Spelling.fold(name), key);
        String lower = Spelling.lower(name);
        int space = lower.indexOf(' ');
        firstWords.add(space < 0 ? lower : lower.substring(0, space));
    }

    /** Whether some listed name begins with this word in lower case. */
    public boolean begins(String lower) {
        return firstWords.contains(lower);
    }

    /** Every entry of the lists: states first, then bodies, then media, each in the order of their keys. */
    public List<KnownActor> entries() {
        return List.copyOf(entries);
    }

    /** The same number in every run as long as the lists say the same; unlike a hash code, in which those of enums change. */
    public int checksum() {
        return entries.toString().hashCode();
    }

    /** The actor with this key, also one made from a state and a kind of body; null where there is none. */
    public @Nullable KnownActor byKey(String key) {
        KnownActor actor = byKey.get(key);
        if (actor != null) {
            return actor;
        }
        int stop = key.indexOf('.');
        return stop < 0 ? null : bodyOf(key.substring(0, stop), key.substring(stop + 1));
    }

    /** The actor of this name in any usual spelling ("Daesh", "the Russian defense ministry"), or null. */
    public @Nullable KnownActor byName(String name) {
        KnownActor listed = byFolded(Spelling.fold(name));
        if (listed == null && name.length() >= SHORTEST_SHOUT && Spelling.isAcronym(name)) {
            listed = byFolded(Spelling.lower(name));
        }
        return listed != null ? listed : composed(Spelling.lower(name));
    }

    /** The listed actor of a name that is folded already. */
    public @Nullable KnownActor byFolded(String folded) {
        String key = byName.get(folded);
        return key == null ? null : byKey.get(key);
    }

    /** The medium that publishes under this domain ("reuters.com"), or null. */
    public @Nullable KnownActor byDomain(String domain) {
        String key = byDomain.get(domain);
        return key == null ? null : byKey.get(key);
    }

    /** The kind of body that every state has under this folded phrase ("ministry of defence"), or null. */
    public @Nullable String bodyType(String folded) {
        return bodyTypes.ofPhrase(folded);
    }

    /** A state's body of this kind, or null where the state or the kind is not known. */
    public @Nullable KnownActor bodyOf(String state, String bodyType) {
        String key = state + "." + bodyType;
        KnownActor listed = byKey.get(key);
        if (listed != null) {
            return listed;
        }
        String pattern = bodyTypes.pattern(bodyType);
        if (pattern == null || !byKey.containsKey(state)) {
            return null;
        }
        boolean medium = bodyType.startsWith("state-");
        ActorKind kind = !medium
                ? ActorKind.ORGANISATION
                : bodyType.equals("state-television") ? ActorKind.OUTLET : ActorKind.AGENCY;
        String name = pattern.replace("{}", states.adjective(state));
        String owner = bodyTypes.principal(bodyType);
        return new KnownActor(
                key, kind, name, List.of(), state, owner == null ? null : state + "." + owner, null, null, null);
    }

    private @Nullable KnownActor composed(String lower) {
        String words = lower.startsWith("the ") ? lower.substring(4) : lower;
        for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
            String state = stateOf(words.substring(0, space));
            String type = state == null ? null : bodyType(words.substring(space + 1));
            if (state != null && type != null) {
                return bodyOf(state, type);
            }
            if (words.startsWith(" of ", space)) {
                String owner = stateOf(words.substring(space + 4));
                String head = owner == null ? null : bodyType(words.substring(0, space));
                if (owner != null && head != null) {
                    return bodyOf(owner, head);
                }
            }
        }
        return null;
    }

    private @Nullable String stateOf(String lower) {
        String words = lower.startsWith("the ") ? lower.substring(4) : lower;
        String state = stateOfAdjective(words);
        if (state == null) {
            state = stateOfAdjective(words.toUpperCase(Locale.ROOT));
        }
        KnownActor named = state == null ? byFolded(words) : null;
        return named != null && named.kind() == ActorKind.STATE ? named.key() : state;
    }

    /** The state of a folded adjective ("syrian"), or null. */
    public @Nullable String stateOfAdjective(String folded) {
        return states.ofAdjective(folded);
    }

    /** The state of a folded people ("russians"), or null. */
    public @Nullable String stateOfPeople(String folded) {
        return states.ofPeople(folded);
    }

    /** The state of a folded capital ("damascus"), or null. */
    public @Nullable String stateOfCapital(String folded) {
        return states.ofCapital(folded);
    }

    /** The title of these folded words, or null. */
    public @Nullable KnownTitle title(String words) {
        return titles.get(words);
    }

    /** Whom a first name belongs to, or null where it is not known as one. */
    public @Nullable Gender firstName(String folded) {
        return firstNames.get(folded);
    }
}
