package org.tadmor.extraction.mention;

import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Voice;

/** Names that the registry has, as they stand in one sentence: how long they are and whether a capital stands for its state. */
final class KnownNames {

    private final Registry registry;
    private final Lexicon lexicon;
    private final String text;
    private final Tree tree;
    private final RegistryMatcher matcher;
    private final PhraseWords words;

    KnownNames(Registry registry, Lexicon lexicon, String text, Tree tree, RegistryMatcher matcher, PhraseWords words) {
        this.registry = registry;
        this.lexicon = lexicon;
        this.text = text;
        this.tree = tree;
        this.matcher = matcher;
        this.words = words;
    }

    /** A name that is also a first name, before a surname: "Jordan Smith", "Israel Katz". */
    boolean isPersonsName(int at, RegistryMatcher.Match match) {
        if (match.end() != at + 1 || match.actor() == null && !match.capital()) {
            return false;
        }
        if (isPartOfName(at, match)) {
            return true;
        }
        boolean firstName = registry.firstName(matcher.lower(at)) != null;
        return firstName && words.isNameToken(at + 1) && matcher.at(at + 1) == null && matcher.title(at + 1) == null;
    }

    Candidate knownName(int at, RegistryMatcher.Match match) {
        int begin = tree.tag(at).equals("DT") ? at + 1 : at;
        boolean standsForState = match.capital() && standsForState(match.end() - 1);
        Candidate name = new Candidate(
                tree, begin, match.end(), standsForState ? Mention.Form.METONYM : Mention.Form.NAME, text);
        KnownActor actor = match.actor();
        if (standsForState && match.state() != null) {
            actor = registry.byKey(match.state());
        }
        name.known = actor;
        name.state = match.state();
        name.place = actor == null;
        name.kind = actor == null ? null : actor.kind();
        name.plural = tree.tag(match.end() - 1).endsWith("S");
        name.agreement = name.plural ? Agreement.THEY : Agreement.IT;
        name.voice = match.generic() || name.plural && !isCapitalised(begin + 1, match.end())
                ? Voice.COLLECTIVE
                : Voice.NAMED;
        name.rule = standsForState ? "capital for its government" : actor == null ? "capital" : "registry";
        return name;
    }

    /** "Russian News Agency TASS": what kind of medium it is, before its name. */
    boolean isBeforeMediumsName(RegistryMatcher.Match match, int end) {
        if (match.actor() == null
                || !match.actor().isMedium()
                || match.actor().medium() != null
                || !words.isNameToken(end)) {
            return false;
        }
        RegistryMatcher.Match next = matcher.at(end);
        return next != null && next.actor() != null && next.actor().isMedium();
    }

    /** The end of the noun that says what the name is ("the TASS news agency", "ISIS terrorist group"), or -1. */
    int descriptionEnd(Candidate name, int at) {
        int end = at;
        while (words.continues(end + 1)) {
            end++;
        }
        if (name.known == null || !tree.tag(end).equals("NN")) {
            return -1;
        }
        Lexicon.Nominal noun = lexicon.nominal(tree.lemma(end));
        if (noun == null) {
            return -1;
        }
        boolean medium = name.known.isMedium() && noun.kind() == Lexicon.Nominal.Kind.MEDIUM;
        boolean group = (name.kind == ActorKind.ARMED_GROUP || name.kind == ActorKind.ORGANISATION)
                && lexicon.isGroupWord(tree.lemma(end));
        return medium || group ? end + 1 : -1;
    }

    /** "Lima Observatory for Water": a capital or state that begins an organisation's name. */
    private boolean isPartOfName(int at, RegistryMatcher.Match match) {
        boolean place =
                match.capital() || match.actor() != null && match.actor().kind() == ActorKind.STATE;
        if (!place
                || !words.isNameToken(at)
                || !words.isNameToken(at + 1)
                || matcher.title(at + 1) != null
                || matcher.at(at + 1) != null) {
            return false;
        }
        int end = at + 1;
        while (words.isNameToken(end)) {
            if (lexicon.isOrganisationWord(matcher.lower(end))) {
                return true;
            }
            end++;
        }
        return false;
    }

    private boolean isCapitalised(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Character.isLowerCase(tree.form(i).codePointAt(0))
                    && tree.tag(i).startsWith("NN")) {
                return false;
            }
        }
        return end > begin;
    }

    /** "Moscow said", "Washington's response", "talks with Damascus"; not "in Moscow". */
    private boolean standsForState(int token) {
        String label = tree.label(token);
        if (label.startsWith("nsubj") || label.equals("poss") || label.equals("dobj") || label.equals("iobj")) {
            return true;
        }
        if (label.equals("pobj") && tree.head(token) >= 0) {
            String preposition = matcher.lower(tree.head(token));
            return preposition.equals("between")
                    || preposition.equals("with")
                    || preposition.equals("by")
                    || preposition.equals("against");
        }
        return label.equals("conj") && tree.head(token) >= 0 && standsForState(tree.head(token));
    }
}
