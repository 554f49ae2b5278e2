package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.KnownTitle;
import org.tadmor.registry.Registry;
import org.tadmor.registry.Spelling;
import org.tadmor.vocabulary.ActorKind;

/** Finds the registry's names and titles among the tokens of one sentence. */
final class RegistryMatcher {

    private static final int LONGEST_NAME = 9;
    private static final int LONGEST_PHRASE = 5;
    private static final int LONGEST_TITLE = 4;
    private static final int SHORTEST_MISSPELT = 6;
    private static final List<String> OFTEN_HELD = List.of(
            "ambassador",
            "chairman",
            "chancellor",
            "commander",
            "governor",
            "minister",
            "president",
            "prosecutor",
            "secretary",
            "senator",
            "spokesman",
            "spokesperson",
            "spokeswoman");

    private final Registry registry;
    private final Lexicon lexicon;
    private final Tree tree;
    private final String[] lower;
    private final OrdinaryNames ordinaryNames;

    RegistryMatcher(Registry registry, Lexicon lexicon, Tree tree) {
        this.registry = registry;
        this.lexicon = lexicon;
        this.tree = tree;
        lower = new String[tree.size()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Spelling.lower(tree.form(i));
        }
        ordinaryNames = new OrdinaryNames(tree, lower);
    }

    /** A token in lower case, empty for punctuation. */
    String lower(int token) {
        return lower[token];
    }

    boolean isCapital(int token) {
        return Character.isUpperCase(tree.form(token).codePointAt(0));
    }

    /**
     * Words that the registry knows.
     *
     * @param end the token after them
     * @param actor the actor they name, null for an adjective
     * @param state the state that they tell
     * @param generic whether the words are common nouns behind a state's adjective ("Syrian troops")
     * @param capital whether they name a capital, which is a place or stands for the state
     */
    record Match(
            int end, @Nullable KnownActor actor, @Nullable String state, boolean generic, boolean capital) {}

    /** The longest known words that begin at this token, or null. */
    @Nullable
    Match at(int begin) {
        if (lower[begin].equals("the")) {
            return begin + 1 < lower.length
                            && isCapital(begin + 1)
                            && tree.tag(begin).equals("DT")
                    ? named(begin)
                    : null;
        }
        if (!isCapital(begin)) {
            return registry.bodyType(lower[begin]) == null ? null : bodyOfState(begin);
        }
        Match listed = listed(begin);
        Match composed = composed(begin, listed);
        if (composed != null && (listed == null || composed.end > listed.end)) {
            return composed;
        }
        return listed != null ? listed : adjective(begin);
    }

    /** A name of which the article is a part: "The Hill". */
    private @Nullable Match named(int begin) {
        Match match = listed(begin);
        return match == null || match.end() == begin + 1 ? null : match;
    }

    private @Nullable Match listed(int begin) {
        Match best = null;
        KnownActor single = registry.byFolded(Spelling.fold(tree.form(begin)));
        if (single != null) {
            best = isMeant(begin, begin + 1, single) ? match(begin + 1, single) : null;
        } else if (registry.stateOfCapital(lower[begin]) != null) {
            best = new Match(begin + 1, null, registry.stateOfCapital(lower[begin]), false, true);
        }
        if (!registry.begins(lower[begin])) {
            return capital(begin, best);
        }
        StringBuilder words = new StringBuilder(lower[begin]);
        for (int end = begin + 1; end < lower.length && end < begin + LONGEST_NAME; end++) {
            if (lower[end].isEmpty()) {
                if (!isJoint(end)) {
                    break;
                }
                continue;
            }
            if (!tree.tag(end).equals("POS")) {
                words.append(' ');
            }
            words.append(lower[end]);
            KnownActor known = registry.byFolded(words.toString());
            if (known != null && isMeant(begin, end + 1, known)) {
                best = match(end + 1, known);
            }
        }
        return capital(begin, best);
    }

    /** Whether words that are a medium's name and ordinary ones too ("the Sun") are meant as the name here. */
    private boolean isMeant(int begin, int end, KnownActor known) {
        if (known.isMedium() && end > begin + 1 && hasSmallNoun(begin, end)) {
            return false;
        }
        return !known.isMedium() || !registry.isOrdinary(lower[end - 1]) || ordinaryNames.isMedium(begin, end, known);
    }

    /** "Union leader Omar Said" does not name a newspaper called Union Leader. */
    private boolean hasSmallNoun(int begin, int end) {
        for (int i = begin + 1; i < end; i++) {
            if (tree.tag(i).startsWith("NN")
                    && Character.isLowerCase(tree.form(i).codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Prefers a capital of two words ("New Delhi", "Kuwait City") to a shorter name. */
    private @Nullable Match capital(int begin, @Nullable Match best) {
        if (begin + 1 < lower.length && (best == null || best.end == begin + 1) && isCapital(begin + 1)) {
            String state = registry.stateOfCapital(lower[begin] + " " + lower[begin + 1]);
            if (state != null) {
                return new Match(begin + 2, null, state, false, true);
            }
        }
        return best;
    }

    private boolean isJoint(int token) {
        String form = tree.form(token);
        return form.equals("-")
                || form.equals("/")
                || form.equals(",") && token + 1 < lower.length && isCapital(token + 1);
    }

    private static Match match(int end, KnownActor known) {
        return new Match(end, known, known.state(), false, false);
    }

    private @Nullable Match adjective(int begin) {
        String folded = Spelling.fold(tree.form(begin));
        String state = registry.stateOfAdjective(folded);
        if (state == null && begin + 1 < lower.length) {
            state = registry.stateOfAdjective(lower[begin] + " " + lower[begin + 1]);
            return state == null ? null : new Match(begin + 2, null, state, false, false);
        }
        return state == null ? null : new Match(begin + 1, null, state, false, false);
    }

    /** "Russian Defence Ministry", "Syria's army", "the US military". */
    private @Nullable Match composed(int begin, @Nullable Match listed) {
        String state = null;
        int phrase = begin + 1;
        Match adjective = adjective(begin);
        if (adjective != null) {
            state = adjective.state;
            phrase = adjective.end;
        } else if (listed != null && listed.actor != null && listed.actor.kind() == ActorKind.STATE) {
            state = listed.state;
            phrase = listed.end;
        }
        if (state == null) {
            return bodyOfState(begin);
        }
        if (phrase < lower.length && tree.tag(phrase).equals("POS")) {
            phrase++;
        }
        int end = phraseEnd(phrase);
        if (end < 0 || isModifier(phrase, end)) {
            return null;
        }
        KnownActor body = registry.bodyOf(state, Objects.requireNonNull(registry.bodyType(join(phrase, end))));
        return body == null ? null : new Match(end, body, state, isGeneric(end - 1), false);
    }

    /** "Russia's military contingent": the phrase only narrows a common noun that is not a person. */
    private boolean isModifier(int phrase, int end) {
        if (end >= lower.length || !tree.tag(end).startsWith("NN") || isCapital(end) || isCapital(phrase)) {
            return false;
        }
        Lexicon.Nominal noun = lexicon.nominal(tree.lemma(end));
        return title(end) == null && (noun == null || noun.kind() != Lexicon.Nominal.Kind.PERSON);
    }

    /** Whether the noun names people or things of the body rather than the body itself. */
    private boolean isGeneric(int noun) {
        return tree.tag(noun).equals("NNS") && !lower[noun].equals("affairs");
    }

    /** "Ministry of Defence of Russia", "the government of Iraq". */
    private @Nullable Match bodyOfState(int begin) {
        int end = phraseEnd(begin);
        if (end < 0 || end >= lower.length || !lower[end].equals("of")) {
            return null;
        }
        int name = end + 1 < lower.length && lower[end + 1].equals("the") ? end + 2 : end + 1;
        if (name >= lower.length || !isCapital(name)) {
            return null;
        }
        Match owner = listed(name);
        if (owner == null || owner.actor == null || owner.actor.kind() != ActorKind.STATE) {
            return null;
        }
        String type = registry.bodyType(join(begin, end));
        KnownActor body = type == null ? null : registry.bodyOf(owner.actor.key(), type);
        return body == null ? null : new Match(owner.end, body, owner.state, isGeneric(end - 1), false);
    }

    /** The end of the longest phrase for a body that begins here, or -1. */
    private int phraseEnd(int begin) {
        int found = -1;
        StringBuilder words = new StringBuilder();
        for (int end = begin; end < lower.length && end < begin + LONGEST_PHRASE; end++) {
            if (lower[end].isEmpty()) {
                if (!tree.form(end).equals("-")) {
                    break;
                }
                continue;
            }
            if (!tree.tag(end).equals("POS") && !words.isEmpty()) {
                words.append(' ');
            }
            words.append(lower[end]);
            if (registry.bodyType(words.toString()) != null) {
                found = end + 1;
            }
        }
        return found;
    }

    private String join(int begin, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = begin; i < end; i++) {
            if (!lower[i].isEmpty()) {
                if (!words.isEmpty() && !tree.tag(i).equals("POS")) {
                    words.append(' ');
                }
                words.append(lower[i]);
            }
        }
        return words.toString();
    }

    /**
     * A title among the tokens.
     *
     * @param end the token after it
     */
    record TitleMatch(int end, KnownTitle title) {}

    boolean isTitle(String words) {
        return registry.title(words) != null;
    }

    boolean isFirstName(int token) {
        return registry.firstName(lower[token]) != null;
    }

    /** The longest title that begins at this token, or null. */
    @Nullable
    TitleMatch title(int begin) {
        TitleMatch best = null;
        StringBuilder words = new StringBuilder();
        for (int end = begin; end < lower.length && end < begin + LONGEST_TITLE; end++) {
            if (lower[end].isEmpty()) {
                if (!tree.form(end).equals("-")) {
                    break;
                }
                continue;
            }
            boolean noun = tree.tag(end).startsWith("NN");
            String stem = words.toString();
            KnownTitle title = noun ? registry.title(stem + tree.lemma(end).replace(".", "")) : null;
            if (title == null && noun) {
                title = registry.title(stem + lower[end]);
            }
            if (title == null && noun) {
                title = misspelt(stem, end);
            }
            if (title != null) {
                best = new TitleMatch(end + 1, title);
            }
            words.append(lower[end]).append(' ');
        }
        return best;
    }

    /** The title that a word of the text comes to with one letter put right: "the agriculture minster". */
    private @Nullable KnownTitle misspelt(String stem, int token) {
        String word = lower[token];
        if (word.length() < SHORTEST_MISSPELT || isCapital(token) || lexicon.nominal(tree.lemma(token)) != null) {
            return null;
        }
        for (String noun : OFTEN_HELD) {
            if (noun.charAt(0) == word.charAt(0) && Spelling.nearlyEqual(word, noun) && !word.equals(noun + "s")) {
                return registry.title(stem + noun);
            }
        }
        return null;
    }
}
