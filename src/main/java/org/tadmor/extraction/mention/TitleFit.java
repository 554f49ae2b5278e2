package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;
import org.tadmor.registry.TitleWords;

/** Whether a role ("the Syrian president", "the club's coach") can mean the holder of a title seen with a name. */
final class TitleFit {

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

    private final Registry registry;
    private final @Nullable String home;

    /**
     * @param home the state whose ministers an article names without it, or null
     */
    TitleFit(Registry registry, @Nullable String home) {
        this.registry = registry;
        this.home = home;
    }

    /** The words that the role turns on: its title, else its noun. */
    static String head(Candidate role) {
        return role.title == null ? role.noun : role.title;
    }

    boolean holds(Candidate role, Cluster cluster) {
        boolean bare = isBare(role);
        boolean owned = role.isOwned();
        for (Candidate.Title title : cluster.offices()) {
            boolean fits = isOfficial(role, title) && !bare
                    || Titles.covers(head(role), title.head()) && isCompatible(role, title)
                    || isCounterparts(role, title);
            if (fits && (!owned || head(role).equals(title.head()) || !title.oneOfMany(registry))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but the noun tells whom the role means. */
    static boolean isBare(Candidate role) {
        return role.state == null && role.body == null && role.complement.isEmpty() && !hasTellingModifiers(role);
    }

    /** "the Kremlin official": whoever holds a title in that body. */
    private static boolean isOfficial(Candidate role, Candidate.Title title) {
        return role.noun.equals("official")
                && title.body() != null
                && title.body().equals(role.body);
    }

    /** "his Finnish counterpart Halla" before "the Finnish president". */
    private static boolean isCounterparts(Candidate role, Candidate.Title title) {
        return title.head().equals("counterpart")
                && role.state != null
                && role.body == null
                && role.state.equals(title.state())
                && role.title != null
                && !role.indefinite
                && !role.noun.equals("spokesman");
    }

    boolean isCompatible(Candidate role, Candidate.Title title) {
        if (role.body != null && title.body() != null && !role.body.equals(title.body())) {
            return false;
        }
        String state = stateOf(title);
        if (role.state != null && state != null && !role.state.equals(state)) {
            return false;
        }
        if (role.body != null || role.state != null) {
            boolean pinned = title.body() != null && title.body().equals(role.body)
                    || role.state != null && role.state.equals(state)
                    || role.body == null
                            && state == null
                            && title.body() == null
                            && home != null
                            && home.equals(role.state);
            return pinned || TitleWords.normal(title.head()).equals(TitleWords.normal(head(role)));
        }
        boolean former = role.modifiers.contains("former");
        if (former && !title.normal().contains("former")) {
            return false;
        }
        return modifiersFit(role, title) && complementFits(role, title);
    }

    /** "the head of the agency" after "head of the disaster agency", not after "President". */
    private static boolean complementFits(Candidate role, Candidate.Title title) {
        List<String> words = List.of(title.normal().split(" "));
        for (String word : role.complement) {
            if (!words.contains(word) && !title.complement().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String stateOf(Candidate.Title title) {
        if (title.state() != null || title.body() == null) {
            return title.state();
        }
        KnownActor body = registry.byKey(title.body());
        return body == null ? null : body.state();
    }

    /** Whether one of the offices of a cluster is held in this state. */
    static boolean isOf(Cluster cluster, String state) {
        for (Candidate.Title title : cluster.offices()) {
            if (state.equals(title.state())) {
                return true;
            }
        }
        return false;
    }

    static boolean hasTellingModifiers(Candidate role) {
        for (String modifier : role.modifiers) {
            if (!isNeutral(modifier)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNeutral(String modifier) {
        return NEUTRAL.contains(modifier) || modifier.chars().allMatch(Character::isDigit);
    }

    /** Each telling word of the role stands in the title too, but for one typing error. */
    private static boolean modifiersFit(Candidate role, Candidate.Title title) {
        String[] words = title.normal().split(" ");
        for (String modifier : role.modifiers) {
            if (isNeutral(modifier)) {
                continue;
            }
            boolean found = title.complement().contains(modifier);
            for (String word : words) {
                found |= Titles.sameWord(modifier, word);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
