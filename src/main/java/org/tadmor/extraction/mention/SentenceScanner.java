package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.ActorKind;

/**
 * Finds the candidates of one sentence from left to right. A noun phrase is read word by word into a group: what stands
 * before its head (article, owner, state, body, title) is kept until a name or a common noun that can name a voice ends it.
 */
final class SentenceScanner {

    private static final Set<String> AIRED = Set.of("television", "tv", "radio", "channel", "network");

    private final Registry registry;
    private final Lexicon lexicon;
    private final String text;
    private final Tree tree;
    private final RegistryMatcher matcher;
    private final PhraseWords words;
    private final KnownNames knownNames;
    private final NameKinds kinds;
    private final RoleReader roles;
    private final List<Candidate> found;

    private OpenPhrase group = new OpenPhrase(0);

    SentenceScanner(Registry registry, Lexicon lexicon, String text, Tree tree, List<Candidate> found) {
        this.registry = registry;
        this.lexicon = lexicon;
        this.text = text;
        this.tree = tree;
        this.found = found;
        matcher = new RegistryMatcher(registry, lexicon, tree);
        words = new PhraseWords(registry, lexicon, matcher, tree);
        knownNames = new KnownNames(registry, lexicon, text, tree, matcher, words);
        kinds = new NameKinds(registry, lexicon, matcher, tree);
        roles = new RoleReader(lexicon, text, tree, matcher);
    }

    void scan() {
        int at = 0;
        while (at < tree.size()) {
            at = step(at);
        }
        dissolve();
    }

    private int step(int at) {
        String tag = tree.tag(at);
        if (PhraseWords.isPronoun(at, tag)) {
            return pronoun(at, tag);
        }
        if (tag.equals("POS")) {
            return possessive(at);
        }
        RegistryMatcher.Match match =
                PhraseWords.isNominal(tag) || PhraseWords.isDeterminer(tag) ? matcher.at(at) : null;
        if (match != null && !knownNames.isPersonsName(at, match)) {
            return known(at, match);
        }
        if (PhraseWords.isDeterminer(tag)) {
            return determiner(at);
        }
        Agreement address = words.address(at);
        if (address != null) {
            group.honorific = true;
            group.agreement = address;
            return at + 1;
        }
        RegistryMatcher.TitleMatch title = matcher.title(at);
        if (title != null && !isSurname(at, title)) {
            return title(at, title);
        }
        if (words.isNameToken(at)) {
            return name(at);
        }
        return PhraseWords.isNominal(tag) || words.isInside(at, tag) ? common(at) : leave(at);
    }

    // pronouns, articles and owners

    private int pronoun(int at, String tag) {
        dissolve();
        Candidate pronoun = new Candidate(tree, at, at + 1, Mention.Form.PRONOUN, text);
        pronoun.agreement = agreement(matcher.lower(at));
        pronoun.rule = "pronoun";
        found.add(pronoun);
        group = new OpenPhrase(at + 1);
        if (tag.equals("PRP$") || tag.equals("WP$")) {
            group.owner = pronoun;
            group.definite = true;
        }
        return at + 1;
    }

    private static Agreement agreement(String pronoun) {
        return switch (pronoun) {
            case "he", "him", "his", "himself" -> Agreement.HE;
            case "she", "her", "hers", "herself" -> Agreement.SHE;
            case "it", "its", "itself" -> Agreement.IT;
            case "they", "them", "their", "theirs", "themselves" -> Agreement.THEY;
            case "who", "whom" -> Agreement.PERSON;
            default -> Agreement.ANY;
        };
    }

    private int determiner(int at) {
        dissolve();
        group = new OpenPhrase(at);
        String word = matcher.lower(at);
        group.definite = word.equals("the") || word.startsWith("th");
        group.indefinite = word.equals("a") || word.equals("an") || word.equals("another") || word.equals("some");
        return at + 1;
    }

    private int possessive(int at) {
        Candidate owner = group.pending.isEmpty() && !found.isEmpty() ? found.get(found.size() - 1) : null;
        dissolve();
        if (owner == null && !found.isEmpty()) {
            owner = found.get(found.size() - 1);
        }
        group = new OpenPhrase(at + 1);
        group.definite = true;
        if (owner != null && owner.tree == tree && owner.end == at) {
            group.owner = owner;
            KnownActor known = owner.known;
            if (known != null) {
                group.state = known.state();
                group.body = known.kind() == ActorKind.STATE ? null : known.key();
            } else if (owner.form == Mention.Form.ROLE) {
                group.state = owner.state;
                group.body = owner.body;
            }
        }
        return at + 1;
    }

    // names that the registry knows

    private int known(int at, RegistryMatcher.Match match) {
        int end = match.end();
        if (match.actor() == null && !match.capital()) {
            group.state = match.state();
            if (words.isNational(at, end) && group.definite) {
                closeRole(end, null);
            } else if (!words.continues(end)) {
                dissolve();
                group = new OpenPhrase(end);
            }
            return end;
        }
        Candidate name = knownNames.knownName(at, match);
        if (end < tree.size() && tree.form(end).equals("-") && words.continues(end + 1)) {
            group.pending.add(name);
            return end + 1;
        }
        if (knownNames.isBeforeMediumsName(match, end)) {
            return end;
        }
        int described = words.continues(end) ? knownNames.descriptionEnd(name, end) : end;
        if (described >= 0) {
            name.definite = group.definite;
            dissolve();
            found.add(name);
            group = new OpenPhrase(described);
            return described;
        }
        group.pending.add(name);
        group.state = match.state() != null ? match.state() : group.state;
        if (name.known != null && name.known.kind() != ActorKind.STATE) {
            group.body = name.known.key();
        }
        return end;
    }

    // titles, names and common nouns

    /** "Stephen King", "John Major": a first name before it and nothing behind. */
    private boolean isSurname(int at, RegistryMatcher.TitleMatch title) {
        return title.end() == at + 1
                && at > 0
                && matcher.isCapital(at)
                && tree.tag(at).startsWith("NNP")
                && !group.pending.isEmpty()
                && group.pending.get(group.pending.size() - 1).end == at
                && registry.firstName(group.pending.get(group.pending.size() - 1).folded) != null
                && !words.isNameToken(at + 1);
    }

    private int title(int at, RegistryMatcher.TitleMatch match) {
        int end = match.end();
        if (group.title != null) {
            addModifiers(group.titleBegin, group.titleEnd);
        }
        group.titleBegin = at;
        group.titleEnd = end;
        group.title = match.title().title();
        if (words.isNameToken(end) || words.goesOn(end) && !words.isNameBreak(end)) {
            return end;
        }
        closeRole(end, match.title().title());
        return end;
    }

    private int name(int at) {
        int end = isBehindRole(at) ? words.bodyEnd(at, words.nameEnd(at)) : words.nameEnd(at);
        Candidate name = new Candidate(tree, at, end, Mention.Form.NAME, text);
        name.definite = group.definite;
        name.honorific = group.honorific;
        name.agreement = group.agreement;
        name.rule = "proper noun";
        name.right = words.lettersEnd(end);
        name.age = words.ageBehind(name.right);
        kinds.classify(name, at, end, words.isLabel(at));
        kinds.describedAsMedium(name, at, end);
        boolean titled = group.titleEnd == at && group.title != null;
        if (!titled && name.kind == ActorKind.OUTLET && kinds.isMediumNoun(end) && !words.continues(end + 1)) {
            found.addAll(group.pending);
            found.add(withNoun(name));
            group = new OpenPhrase(end + 1);
            return end + 1;
        }
        if (!titled && words.continues(end) && !words.isNameBreak(end) && !group.honorific) {
            group.pending.add(name);
            group.owner = name;
            return end;
        }
        if (!titled && isPersonNoun(at - 1)) {
            NameKinds.becomePerson(name, "noun before the name");
            name.titles.add(roles.nounBefore(group, at));
        }
        if (titled || group.honorific) {
            NameKinds.becomePerson(name, titled ? "title before the name" : "form of address");
        }
        if (titled) {
            name.titles.add(roles.title(group));
            name.agreement = name.agreement.with(RoleReader.titleAgreement(group.title));
            dropPortfolio();
        }
        name.left = titled || group.honorific ? Math.min(group.left, at) : at;
        found.addAll(group.pending);
        found.add(name);
        group = new OpenPhrase(end);
        return end;
    }

    /** "the Ilta newspaper" is called Ilta, "Ilta television" is called so. */
    private Candidate withNoun(Candidate name) {
        boolean part = AIRED.contains(matcher.lower(name.end));
        Candidate medium =
                new Candidate(tree, name.begin, part ? name.end + 1 : name.end, name.end + 1, Mention.Form.NAME, text);
        medium.kind = name.kind;
        medium.agreement = name.agreement;
        medium.definite = name.definite;
        medium.rule = "name of a medium";
        return medium;
    }

    /** "Her husband Paul", "Norwegian striker Leon Moe". */
    private boolean isPersonNoun(int at) {
        boolean noun = at >= group.left && (tree.tag(at).equals("NN") || words.isOpeningNoun(at));
        if (!noun || group.modifiers.isEmpty()) {
            return false;
        }
        Lexicon.Nominal nominal = lexicon.nominal(tree.lemma(at).toLowerCase(Locale.ROOT));
        return nominal != null && nominal.kind() == Lexicon.Nominal.Kind.PERSON;
    }

    /** "Head of the Farmers' Chamber Reza Said": whether the name here is of what the role before it is of. */
    private boolean isBehindRole(int at) {
        Candidate last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last == null || last.tree != tree || last.title == null || last.end >= at) {
            return false;
        }
        boolean of =
                matcher.lower(last.end).equals("of") || matcher.lower(last.end).equals("for");
        return of && (last.end + 1 == at || last.end + 2 == at && PhraseWords.isDeterminer(tree.tag(at - 1)));
    }

    /** "Unification Minister Ida Berg": an unknown name of one word before the title says what she is minister of, and names nobody. */
    private void dropPortfolio() {
        String last = matcher.lower(group.titleEnd - 1);
        if (last.equals("minister") || last.equals("secretary") || last.equals("commissioner")) {
            group.pending.removeIf(name -> name.known == null && name.folded.indexOf(' ') < 0);
        }
    }

    private int common(int at) {
        String tag = tree.tag(at);
        boolean noun = tag.startsWith("NN");
        String lemma = tree.lemma(at).toLowerCase(Locale.ROOT);
        int aged = words.agedEnd(at);
        if (aged > 0 && group.definite && group.pending.isEmpty()) {
            return aged(aged);
        }
        if (!noun || words.goesOn(at + 1)) {
            if (lexicon.isNoName(matcher.lower(at))) {
                return leave(at);
            }
            group.modifiers.add(matcher.lower(at));
            return at + 1;
        }
        boolean aboard =
                lemma.equals("board") && at > 0 && matcher.lower(at - 1).equals("on");
        if (lexicon.nominal(lemma) != null && !aboard) {
            closeRole(at + 1, null);
        } else {
            closeThing(at + 1);
        }
        return at + 1;
    }

    private void closeRole(int end, @Nullable String title) {
        found.add(roles.role(group, end, title));
        group = new OpenPhrase(end);
    }

    /** "The 52-year-old said"; before a noun the words only narrow that. */
    private int aged(int end) {
        group.age = words.age(end);
        if (!words.continues(end) && group.modifiers.isEmpty()) {
            closeRole(end, null);
        }
        return end;
    }

    private int leave(int at) {
        dissolve();
        group = new OpenPhrase(at + 1);
        return at + 1;
    }

    /** The words before a role's head that are no name, in lower case. */
    private void addModifiers(int begin, int end) {
        for (int i = begin; i < end; i++) {
            group.modifiers.add(matcher.lower(i));
        }
    }

    /** A noun that names no voice ends the group; the names in it are mentions of their own. */
    private void closeThing(int end) {
        dissolve();
        group = new OpenPhrase(end);
    }

    /** The names read so far are mentions of their own: the phrase they stood in names no voice. */
    private void dissolve() {
        found.addAll(group.pending);
        group.pending.clear();
    }
}
