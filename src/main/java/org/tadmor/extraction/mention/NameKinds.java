package org.tadmor.extraction.mention;

import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.Registry;
import org.tadmor.registry.Spelling;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Voice;

/** Tells what a name that the registry does not know is: a person, a body, a people or a place. */
final class NameKinds {

    private final Registry registry;
    private final Lexicon lexicon;
    private final Tree tree;
    private final RegistryMatcher matcher;

    NameKinds(Registry registry, Lexicon lexicon, RegistryMatcher matcher, Tree tree) {
        this.registry = registry;
        this.lexicon = lexicon;
        this.matcher = matcher;
        this.tree = tree;
    }

    void classify(Candidate name, int begin, int end, boolean isLabel) {
        String last = matcher.lower(end - 1);
        String first = matcher.lower(begin);
        boolean several = end - begin > 1;
        if (several && lexicon.endsMedium(last) && registry.firstName(first) == null) {
            name.kind = ActorKind.OUTLET;
            name.agreement = Agreement.IT;
        } else if (lexicon.isOrganisationWord(last) && several
                || lexicon.isOrganisationWord(first) && several && registry.firstName(first) == null) {
            name.kind = ActorKind.ORGANISATION;
            name.agreement = Agreement.IT;
        } else if (several
                        && (registry.firstName(first) != null
                                || PersonName.of(name.words).isFamilyFirst())
                || end - begin == 3 && tree.form(begin + 1).length() <= 2 && !first.isEmpty()) {
            becomePerson(name, "first name");
            name.agreement = name.agreement.with(firstNameAgreement(first));
        } else if (isLabel) {
            becomePerson(name, "label of a speaker");
        } else if (!several && Spelling.isAcronym(name.words)) {
            name.kind = reports(name, begin) ? ActorKind.AGENCY : ActorKind.ORGANISATION;
            name.agreement = Agreement.IT;
        } else if (!several && registry.stateOfPeople(last) != null) {
            name.kind = ActorKind.GROUP;
            name.agreement = Agreement.THEY;
            name.voice = Voice.COLLECTIVE;
            name.plural = true;
        } else if (isPlaceBehind(begin) || end < tree.size() && lexicon.isPlaceWord(matcher.lower(end))) {
            name.place = true;
        }
    }

    /** "the newspaper Ilta", "the Ilta newspaper", "told Ilta in an interview". */
    void describedAsMedium(Candidate name, int begin, int end) {
        if (name.isPerson()) {
            return;
        }
        Lexicon.Nominal before = begin > 0 ? lexicon.nominal(tree.lemma(begin - 1)) : null;
        Lexicon.Nominal behind = end < tree.size() ? lexicon.nominal(tree.lemma(end)) : null;
        boolean medium = isMedium(before) || isMedium(behind) && tree.tag(end).equals("NN");
        if (medium || isInterviewer(end)) {
            name.kind = ActorKind.OUTLET;
            name.agreement = Agreement.IT;
            name.place = false;
        }
    }

    private static boolean isMedium(Lexicon.@Nullable Nominal noun) {
        return noun != null && noun.kind() == Lexicon.Nominal.Kind.MEDIUM;
    }

    /** "the Ilta newspaper": whether the noun behind a name says what medium it is. */
    boolean isMediumNoun(int at) {
        return at < tree.size() && tree.tag(at).equals("NN") && isMedium(lexicon.nominal(tree.lemma(at)));
    }

    private boolean isInterviewer(int end) {
        int head = tree.head(end - 1);
        return head >= 0
                && tree.lemma(head).equals("tell")
                && tree.label(end - 1).equals("dobj")
                && end + 2 < tree.size()
                && tree.form(end).equals("in")
                && tree.lemma(end + 2).equals("interview");
    }

    /** "…, LETA reported": an acronym without an article that reports is an agency's. */
    private boolean reports(Candidate name, int at) {
        int verb = tree.head(at);
        return !name.definite
                && verb >= 0
                && tree.label(at).equals("nsubj")
                && tree.lemma(verb).equals("report");
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
        if (lexicon.leadsToPlace(matcher.lower(before))) {
            return true;
        }
        return before > 0 && matcher.lower(before).equals("of") && lexicon.isPartOfPlace(matcher.lower(before - 1));
    }

    static void becomePerson(Candidate name, String rule) {
        name.kind = ActorKind.PERSON;
        name.place = false;
        name.rule = rule;
        name.agreement = name.agreement.with(Agreement.PERSON);
    }
}
