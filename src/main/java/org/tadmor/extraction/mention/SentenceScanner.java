package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;
import org.tadmor.registry.Spelling;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/**
 * Finds the candidates of one sentence from left to right. A noun phrase is read word by word into a group: what stands
 * before its head (article, owner, state, body, title) is kept until a name or a common noun that can name a voice ends it.
 */
final class SentenceScanner {

    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "bin", "ibn", "al", "el", "der", "den", "la", "le", "di", "da", "du", "del", "dos",
            "ben", "abu", "ter", "ould", "ul", "e", "ez", "ash", "bint");
    private static final Set<String> NO_NAMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "mar",
            "apr",
            "feb",
            "aug",
            "sept",
            "sep",
            "oct",
            "nov",
            "dec",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "gmt",
            "god",
            "internet",
            "christmas",
            "easter",
            "ramadan",
            "english",
            "arabic",
            "am",
            "pm",
            "photo",
            "image",
            "video");
    private static final Set<String> HE = Set.of("mr", "mister", "sir", "lord");
    private static final Set<String> SHE = Set.of("mrs", "ms", "miss", "lady", "madam", "mme", "dame");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> INTO = Set.of(
            "in",
            "at",
            "near",
            "from",
            "into",
            "across",
            "outside",
            "around",
            "toward",
            "towards",
            "inside",
            "throughout");

    private static final Set<String> GROUPS = Set.of("group", "organization", "organisation", "movement", "militia");
    private static final Set<String> PLACES = Set.of(
            "province",
            "city",
            "region",
            "airport",
            "district",
            "county",
            "governorate",
            "village",
            "town",
            "airbase",
            "valley",
            "river",
            "island",
            "border",
            "countryside",
            "camp",
            "suburb",
            "port",
            "square",
            "street",
            "bridge");

    private final Registry registry;
    private final Lexicon lexicon;
    private final String text;
    private final Tree tree;
    private final RegistryMatcher matcher;
    private final List<Candidate> found;

    private Group group = new Group(0);

    SentenceScanner(Registry registry, Lexicon lexicon, String text, Tree tree, List<Candidate> found) {
        this.registry = registry;
        this.lexicon = lexicon;
        this.text = text;
        this.tree = tree;
        this.found = found;
        matcher = new RegistryMatcher(registry, lexicon, tree);
    }

    /** What has been read of the noun phrase so far. */
    private static final class Group {

        int left;
        boolean definite;
        boolean indefinite;
        boolean honorific;
        Agreement agreement = Agreement.ANY;

        @Nullable
        String state;

        @Nullable
        String body;

        @Nullable
        Candidate owner;

        int titleBegin = -1;
        int titleEnd = -1;

        @Nullable
        String title;

        final List<String> modifiers = new ArrayList<>();
        final List<Candidate> pending = new ArrayList<>();

        Group(int left) {
            this.left = left;
        }
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
        if (isPronoun(at, tag)) {
            return pronoun(at, tag);
        }
        if (tag.equals("POS")) {
            return possessive(at);
        }
        RegistryMatcher.Match match = isNominal(tag) || isDeterminer(tag) ? matcher.at(at) : null;
        if (match != null && !isPersonsName(at, match)) {
            return known(at, match);
        }
        if (isDeterminer(tag)) {
            return determiner(at);
        }
        if (isHonorific(at)) {
            group.honorific = true;
            group.agreement = HE.contains(matcher.lower(at)) ? Agreement.HE : Agreement.SHE;
            return at + 1;
        }
        RegistryMatcher.TitleMatch title = matcher.title(at);
        if (title != null && !isSurname(at, title)) {
            return title(at, title);
        }
        if (isNameToken(at)) {
            return name(at);
        }
        return isNominal(tag) || isInside(at, tag) ? common(at) : leave(at);
    }

    // pronouns, articles and owners

    private static boolean isPronoun(int at, String tag) {
        return tag.equals("PRP") || tag.equals("PRP$") || tag.equals("WP") || tag.equals("WP$") || tag.equals("WDT");
    }

    private int pronoun(int at, String tag) {
        dissolve();
        Candidate pronoun = new Candidate(tree, at, at + 1, Mention.Form.PRONOUN, text);
        pronoun.agreement = agreement(matcher.lower(at));
        pronoun.rule = "pronoun";
        found.add(pronoun);
        group = new Group(at + 1);
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

    private static boolean isDeterminer(String tag) {
        return tag.equals("DT") || tag.equals("PDT");
    }

    private int determiner(int at) {
        dissolve();
        group = new Group(at);
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
        group = new Group(at + 1);
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

    /** A name that is also a first name, before a surname: "Jordan Smith", "Israel Katz". */
    private boolean isPersonsName(int at, RegistryMatcher.Match match) {
        if (match.end() != at + 1 || match.actor() == null && !match.capital()) {
            return false;
        }
        if (isPartOfName(at, match)) {
            return true;
        }
        boolean firstName = registry.firstName(matcher.lower(at)) != null;
        return firstName && isNameToken(at + 1) && matcher.at(at + 1) == null && matcher.title(at + 1) == null;
    }

    /** "Lima Observatory for Water": a capital or state that begins an organisation's name. */
    private boolean isPartOfName(int at, RegistryMatcher.Match match) {
        boolean place =
                match.capital() || match.actor() != null && match.actor().kind() == ActorKind.STATE;
        if (!place
                || !isNameToken(at)
                || !isNameToken(at + 1)
                || matcher.title(at + 1) != null
                || matcher.at(at + 1) != null) {
            return false;
        }
        int end = at + 1;
        while (isNameToken(end)) {
            if (lexicon.isOrganisationWord(matcher.lower(end))) {
                return true;
            }
            end++;
        }
        return false;
    }

    private int known(int at, RegistryMatcher.Match match) {
        int end = match.end();
        if (match.actor() == null && !match.capital()) {
            group.state = match.state();
            if (!continues(end)) {
                dissolve();
                group = new Group(end);
            }
            return end;
        }
        Candidate name = knownName(at, match);
        if (end < tree.size() && tree.form(end).equals("-") && continues(end + 1)) {
            group.pending.add(name);
            return end + 1;
        }
        if (isBeforeMediumsName(match, end)) {
            return end;
        }
        int described = continues(end) ? descriptionEnd(name, end) : end;
        if (described >= 0) {
            name.definite = group.definite;
            dissolve();
            found.add(name);
            group = new Group(described);
            return described;
        }
        group.pending.add(name);
        group.state = match.state() != null ? match.state() : group.state;
        if (name.known != null && name.known.kind() != ActorKind.STATE) {
            group.body = name.known.key();
        }
        return end;
    }

    private Candidate knownName(int at, RegistryMatcher.Match match) {
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

    /** "Russian News Agency TASS": what kind of medium it is, before its name. */
    private boolean isBeforeMediumsName(RegistryMatcher.Match match, int end) {
        if (match.actor() == null || !match.actor().isMedium() || match.actor().medium() != null || !isNameToken(end)) {
            return false;
        }
        RegistryMatcher.Match next = matcher.at(end);
        return next != null && next.actor() != null && next.actor().isMedium();
    }

    /** The end of the noun that says what the name is ("the TASS news agency", "ISIS terrorist group"), or -1. */
    private int descriptionEnd(Candidate name, int at) {
        int end = at;
        while (continues(end + 1)) {
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
                && GROUPS.contains(tree.lemma(end));
        return medium || group ? end + 1 : -1;
    }

    // titles, names and common nouns

    private boolean isHonorific(int at) {
        String word = matcher.lower(at);
        return matcher.isCapital(at) && (HE.contains(word) || SHE.contains(word)) && isNameToken(at + 1);
    }

    /** "Stephen King", "John Major": a first name before it and nothing behind. */
    private boolean isSurname(int at, RegistryMatcher.TitleMatch title) {
        return title.end() == at + 1
                && at > 0
                && matcher.isCapital(at)
                && tree.tag(at).startsWith("NNP")
                && !group.pending.isEmpty()
                && group.pending.get(group.pending.size() - 1).end == at
                && registry.firstName(group.pending.get(group.pending.size() - 1).folded) != null
                && !isNameToken(at + 1);
    }

    private int title(int at, RegistryMatcher.TitleMatch match) {
        int end = match.end();
        if (group.title != null) {
            addModifiers(group.titleBegin, group.titleEnd);
        }
        group.titleBegin = at;
        group.titleEnd = end;
        group.title = match.title().title();
        if (isNameToken(end) || continues(end) && !isNameBreak(end)) {
            return end;
        }
        closeRole(end, match.title().title());
        return end;
    }

    private boolean isNameBreak(int at) {
        return NO_NAMES.contains(matcher.lower(at));
    }

    private boolean isNameToken(int at) {
        return at < tree.size()
                && tree.tag(at).startsWith("NNP")
                && hasCapital(tree.form(at))
                && !matcher.lower(at).isEmpty()
                && !NO_NAMES.contains(matcher.lower(at));
    }

    /** "Peskov", "al-Assad", "7News". */
    private static boolean hasCapital(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int name(int at) {
        int end = nameEnd(at);
        Candidate name = new Candidate(tree, at, end, Mention.Form.NAME, text);
        name.definite = group.definite;
        name.honorific = group.honorific;
        name.agreement = group.agreement;
        name.rule = "proper noun";
        classify(name, at, end);
        boolean titled = group.titleEnd == at && group.title != null;
        if (!titled && continues(end) && !isNameBreak(end) && !group.honorific) {
            group.pending.add(name);
            group.owner = name;
            return end;
        }
        if (titled || group.honorific) {
            becomePerson(name, titled ? "title before the name" : "form of address");
        }
        if (titled) {
            name.titles.add(groupTitle());
            name.agreement = name.agreement.with(titleAgreement(group.title));
        }
        found.addAll(group.pending);
        found.add(name);
        group = new Group(end);
        return end;
    }

    private int nameEnd(int begin) {
        int end = begin + 1;
        boolean organisation = lexicon.isOrganisationWord(matcher.lower(begin));
        while (end < tree.size()) {
            if (isNameToken(end) && !isApart(begin, end)) {
                organisation |= lexicon.isOrganisationWord(matcher.lower(end));
                end++;
            } else if (isNameJoint(end, organisation)
                    && end + 1 < tree.size()
                    && (isNameToken(end + 1)
                            || organisation
                                    && isNameToken(Math.min(end + 2, tree.size() - 1))
                                    && matcher.lower(end + 1).equals("the"))) {
                end += isNameToken(end + 1) ? 2 : 3;
            } else if (SUFFIXES.contains(matcher.lower(end)) && matcher.isCapital(end)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** A title or known name ends the name before it: "Clinton Campaign Chairman", unless it is a surname. */
    private boolean isApart(int begin, int at) {
        boolean surname = at == begin + 1 && registry.firstName(matcher.lower(begin)) != null && !isNameToken(at + 1);
        if (surname || SUFFIXES.contains(matcher.lower(at))) {
            return false;
        }
        RegistryMatcher.Match known = matcher.at(at);
        if (known != null && known.actor() != null && (known.end() > at + 1 || at > begin + 2)) {
            return true;
        }
        return matcher.title(at) != null && isNameToken(at + 1);
    }

    private boolean isNameJoint(int at, boolean organisation) {
        String word = matcher.lower(at);
        String form = tree.form(at);
        return PARTICLES.contains(word)
                || form.equals("&")
                || form.equals("-") && isTight(at)
                || organisation && (word.equals("of") || word.equals("for"));
    }

    private boolean isTight(int at) {
        return at + 1 < tree.size()
                && tree.token(at - 1).end() == tree.token(at).begin()
                && tree.token(at).end() == tree.token(at + 1).begin();
    }

    private void classify(Candidate name, int begin, int end) {
        String last = matcher.lower(end - 1);
        String first = matcher.lower(begin);
        boolean several = end - begin > 1;
        if (lexicon.isOrganisationWord(last) && several
                || lexicon.isOrganisationWord(first) && several && registry.firstName(first) == null) {
            name.kind = ActorKind.ORGANISATION;
            name.agreement = Agreement.IT;
        } else if (several && registry.firstName(first) != null
                || end - begin == 3 && tree.form(begin + 1).length() <= 2 && !first.isEmpty()) {
            becomePerson(name, "first name");
            name.agreement = name.agreement.with(firstNameAgreement(first));
        } else if (!several && Spelling.isAcronym(name.words)) {
            name.kind = ActorKind.ORGANISATION;
            name.agreement = Agreement.IT;
        } else if (!several && registry.stateOfPeople(last) != null) {
            name.kind = ActorKind.GROUP;
            name.agreement = Agreement.THEY;
            name.voice = Voice.COLLECTIVE;
            name.plural = true;
        } else if (isPlaceBehind(begin) || end < tree.size() && PLACES.contains(matcher.lower(end))) {
            name.place = true;
        }
    }

    private Agreement firstNameAgreement(String first) {
        var gender = registry.firstName(first);
        if (gender == null) {
            return Agreement.PERSON;
        }
        return switch (gender) {
            case MALE -> Agreement.HE;
            case FEMALE -> Agreement.SHE;
            case EITHER -> Agreement.PERSON;
        };
    }

    private boolean isPlaceBehind(int begin) {
        int before = begin - 1;
        if (before >= 0 && matcher.lower(before).equals("the")) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        if (INTO.contains(matcher.lower(before))) {
            return true;
        }
        return before > 0
                && matcher.lower(before).equals("of")
                && Set.of(
                                "city",
                                "town",
                                "village",
                                "province",
                                "district",
                                "port",
                                "region",
                                "outskirts",
                                "north",
                                "south",
                                "east",
                                "west",
                                "liberation",
                                "residents",
                                "people")
                        .contains(matcher.lower(before - 1));
    }

    private static void becomePerson(Candidate name, String rule) {
        name.kind = ActorKind.PERSON;
        name.place = false;
        name.rule = rule;
        name.agreement = name.agreement.with(Agreement.PERSON);
    }

    private Candidate.Title groupTitle() {
        return titleOf(
                group.left,
                group.titleBegin,
                group.titleEnd,
                Objects.requireNonNull(group.title),
                group.state,
                group.body);
    }

    private Candidate.Title titleOf(
            int left, int titleBegin, int end, String head, @Nullable String state, @Nullable String body) {
        int begin = left;
        while (begin < titleBegin
                && (isDeterminer(tree.tag(begin)) || tree.tag(begin).equals("POS"))) {
            begin++;
        }
        StringBuilder normal = new StringBuilder();
        for (int i = begin; i < end; i++) {
            if (!matcher.lower(i).isEmpty()) {
                normal.append(normal.isEmpty() ? "" : " ").append(matcher.lower(i));
            }
        }
        Span words = new Span(tree.token(begin).begin(), tree.token(end - 1).end());
        return new Candidate.Title(words, normal.toString(), head, state, body);
    }

    private static Agreement titleAgreement(@Nullable String title) {
        if (title == null) {
            return Agreement.ANY;
        }
        return title.endsWith("woman")
                        || Set.of("queen", "princess", "actress", "first lady", "baroness")
                                .contains(title)
                ? Agreement.SHE
                : title.endsWith("man") && !title.endsWith("chairman") && !title.endsWith("spokesman")
                                || Set.of("king", "prince", "pope", "emir", "sultan", "ayatollah", "father")
                                        .contains(title)
                        ? Agreement.HE
                        : Agreement.PERSON;
    }

    private static boolean isNominal(String tag) {
        return tag.startsWith("NN") || tag.startsWith("JJ");
    }

    /** Participles, numbers, adverbs and hyphens before a noun. */
    private boolean isInside(int at, String tag) {
        if (tag.equals("HYPH") || tag.equals("CD")) {
            return true;
        }
        return (tag.equals("VBG") || tag.equals("VBN") || tag.equals("RB"))
                && at > 0
                && tree.head(at) > at
                && Set.of("amod", "nmod", "compound", "advmod", "npadvmod").contains(tree.label(at));
    }

    /** Whether the noun phrase goes on with this token. */
    private boolean continues(int at) {
        if (at >= tree.size()) {
            return false;
        }
        String tag = tree.tag(at);
        return isNominal(tag) && !NO_NAMES.contains(matcher.lower(at))
                || tag.equals("HYPH")
                || (tag.equals("VBG") || tag.equals("VBN"))
                        && isInside(at, tag)
                        && !tree.label(at).equals("advmod");
    }

    private int common(int at) {
        String tag = tree.tag(at);
        boolean noun = tag.startsWith("NN");
        String lemma = tree.lemma(at).toLowerCase(Locale.ROOT);
        if (!noun || continues(at + 1)) {
            if (NO_NAMES.contains(matcher.lower(at))) {
                return leave(at);
            }
            group.modifiers.add(matcher.lower(at));
            return at + 1;
        }
        if (lexicon.nominal(lemma) != null) {
            closeRole(at + 1, null);
        } else {
            closeThing(at + 1);
        }
        return at + 1;
    }

    private int leave(int at) {
        dissolve();
        group = new Group(at + 1);
        return at + 1;
    }

    /** The words before a role's head that are no name, in lower case. */
    private void addModifiers(int begin, int end) {
        for (int i = begin; i < end; i++) {
            group.modifiers.add(matcher.lower(i));
        }
    }

    private void closeRole(int end, @Nullable String title) {
        int left = group.left;
        while (left < end - 1
                && (tree.tag(left).equals("POS") || matcher.lower(left).isEmpty())) {
            left++;
        }
        Candidate role = new Candidate(tree, left, end, Mention.Form.ROLE, text);
        String lemma = tree.lemma(end - 1).toLowerCase(Locale.ROOT);
        role.noun = lemma;
        role.title = title;
        role.nominal = lexicon.nominal(lemma);
        role.plural = tree.tag(end - 1).endsWith("S") && tree.tag(end - 1).startsWith("NN");
        role.definite = group.definite;
        role.indefinite = group.indefinite;
        role.state = group.state;
        role.body = group.body;
        role.owner = group.owner;
        for (Candidate pending : group.pending) {
            if (pending.known == null) {
                group.modifiers.addAll(
                        List.of(pending.folded.toLowerCase(Locale.ROOT).split(" ")));
            }
        }
        role.modifiers = List.copyOf(group.modifiers);
        role.rule = title != null ? "title" : "common noun";
        describe(role);
        lookBehind(role, end);
        if (title != null) {
            role.titles.add(
                    titleOf(left, group.titleBegin < 0 ? left : group.titleBegin, end, title, role.state, role.body));
        }
        found.add(role);
        group = new Group(end);
    }

    private static void describe(Candidate role) {
        Lexicon.Nominal nominal = role.nominal;
        if (nominal == null || nominal.kind() == Lexicon.Nominal.Kind.PERSON) {
            role.kind = role.plural ? ActorKind.GROUP : ActorKind.PERSON;
            Agreement singular =
                    nominal == null ? Agreement.PERSON : nominal.agreement().with(titleAgreement(role.title));
            role.agreement = role.plural ? Agreement.THEY : singular;
            if (role.plural) {
                role.voice = nominal == null ? Voice.COLLECTIVE : nominal.voice();
            } else {
                boolean vague = nominal != null && nominal.voice() != Voice.COLLECTIVE;
                role.voice = role.indefinite || !role.definite && role.state == null && role.body == null || vague
                        ? Voice.ANONYMOUS
                        : Voice.ROLE;
            }
            return;
        }
        role.kind = nominal.kind() == Lexicon.Nominal.Kind.MEDIUM
                ? ActorKind.OUTLET
                : nominal.kind() == Lexicon.Nominal.Kind.BODY ? ActorKind.GROUP : ActorKind.UNKNOWN;
        role.agreement = role.plural ? Agreement.THEY : Agreement.IT;
        role.voice = nominal.voice();
    }

    /** "the head of UNESCO", "a spokesman for the ministry". */
    private void lookBehind(Candidate role, int end) {
        if (end >= tree.size()
                || !Set.of("of", "for", "to", "at", "from", "with").contains(matcher.lower(end))) {
            return;
        }
        int at = end + 1;
        while (at < tree.size()
                && (isDeterminer(tree.tag(at)) || matcher.lower(at).equals("president"))) {
            at++;
        }
        RegistryMatcher.Match match = at < tree.size() ? matcher.at(at) : null;
        if (match == null) {
            return;
        }
        role.definite = role.definite || !role.indefinite;
        role.state = match.state() != null ? match.state() : role.state;
        if (match.actor() != null && match.actor().kind() != ActorKind.STATE) {
            role.body = match.actor().key();
        }
    }

    /** A noun that names no voice ends the group; the names in it are mentions of their own. */
    private void closeThing(int end) {
        dissolve();
        group = new Group(end);
    }

    /** The names read so far are mentions of their own: the phrase they stood in names no voice. */
    private void dissolve() {
        found.addAll(group.pending);
        group.pending.clear();
    }
}
