package org.tadmor.corroboration;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.Verdict;

/**
 * Says on which point two claims differ, where they are not one: that something was said at all, whether it is so,
 * what caused it, where it was, when it was. Figures are compared by {@link FigureMatcher}. A plan is not compared
 * with what came of it.
 */
public final class ClaimComparer {

    private static final double SURE = 0.6;
    private static final double NEAR = 0.4;
    private static final double ALIKE = 0.7;
    private static final double EQUAL = 0.95;
    private static final double REWORDED = 0.9;
    private static final double WORDS = 0.75;
    private static final int FEWEST = 3;
    private static final double MATTER = 2;
    private static final Set<String> SIZES =
            Set.of("large", "small", "big", "great", "vast", "good", "tiny", "only", "mere");
    private static final ClaimMatcher MATCHER = new ClaimMatcher();
    private static final Degrees DEGREES = new Degrees();
    private static final Set<ClaimRelation.Kind> ALIKE_KINDS = EnumSet.of(
            ClaimRelation.Kind.SAME, ClaimRelation.Kind.PART, ClaimRelation.Kind.WHOLE, ClaimRelation.Kind.SAME_WORDS);
    private static final Set<Act> PLANS = Set.of(Act.PLEDGE, Act.PROPOSE, Act.REQUEST, Act.INTEND, Act.EXPECT);

    /** @param relation what the matcher found the two to be to each other */
    public Optional<Difference> compare(ClaimProfile left, ClaimProfile right, ClaimRelation relation) {
        Optional<Difference> whole = whole(left, right, relation);
        boolean several = left.parts().size() + right.parts().size() > 2;
        if (whole.isPresent() || !several || relation.kind() == ClaimRelation.Kind.SAME) {
            return whole;
        }
        for (ClaimProfile mine : left.parts()) {
            for (ClaimProfile theirs : right.parts()) {
                Optional<Difference> part = whole(mine, theirs, MATCHER.decide(mine, theirs));
                if (part.isPresent()) {
                    return part;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> whole(ClaimProfile left, ClaimProfile right, ClaimRelation relation) {
        boolean oneSession = left.informant() != null
                && left.informant().equals(right.informant())
                && relation.score() >= NEAR
                && left.said().meets(right.said());
        boolean alike = (relation.score() >= ALIKE || alikeButDegree(left, right))
                && left.said().meets(right.said());
        if (oneSession || alike || ALIKE_KINDS.contains(relation.kind())) {
            Optional<Difference> degree = degree(left, right);
            if (degree.isPresent() || relation.kind() == ClaimRelation.Kind.SAME) {
                return degree;
            }
        }
        Optional<Difference> words = denied(left, right).or(() -> denied(right, left));
        if (words.isPresent()) {
            return words;
        }
        if (relation.kind() == ClaimRelation.Kind.CONTRARY) {
            Contents contents = new Contents(left.content(), right.content(), shared(left, right));
            boolean answers = sentences(left, right, relation.score())
                    && !reworded(left, right, contents)
                    && (contents.sharedTerms() >= 2 || oneMatter(left, right, contents));
            return answers ? Optional.of(polarity(relation.score())) : Optional.empty();
        }
        if (PLANS.contains(left.act()) != PLANS.contains(right.act())) {
            return Optional.empty();
        }
        return content(left, right);
    }

    /** Whether the contents say the same but for how much of it. */
    private static boolean alikeButDegree(ClaimProfile left, ClaimProfile right) {
        Content mine = left.content().without(ClaimComparer::degree);
        Content theirs = right.content().without(ClaimComparer::degree);
        boolean told = mine.terms().size() < left.content().terms().size()
                || theirs.terms().size() < right.content().terms().size();
        Contents contents = new Contents(mine, theirs, shared(left, right));
        return told && contents.likeness() >= ALIKE && contents.sharedTerms() >= 2;
    }

    private static boolean degree(Term term) {
        String word = term.word().toLowerCase(Locale.ROOT);
        return Lexicon.ENGLISH.degree(word) != null || SIZES.contains(word);
    }

    /** Whether one at least is more than a noun with what belongs to it, and neither is the words that the other tells of. */
    private static boolean sentences(ClaimProfile left, ClaimProfile right, double score) {
        boolean mine = left.content().terms().stream().anyMatch(Term::verb);
        boolean theirs = right.content().terms().stream().anyMatch(Term::verb);
        boolean denied = left.act() == Act.DENY || right.act() == Act.DENY;
        boolean own =
                mine && !left.content().says() || theirs && !right.content().says();
        boolean sure = score >= SURE;
        return mine && theirs && (sure || named(left, right)) || sure && (denied || own);
    }

    /** Whether one voice is not known to have taken anything back: "will miss the final", "would not play in the final". */
    private static boolean reworded(ClaimProfile left, ClaimProfile right, Contents contents) {
        return !shared(left, right).isEmpty()
                && left.said().meets(right.said())
                && left.act() != Act.DENY
                && right.act() != Act.DENY
                && !contents.opposed()
                && Math.max(contents.leftCovered(), contents.rightCovered()) < REWORDED;
    }

    /** Whether both speak of one actor or place. */
    private static boolean named(ClaimProfile left, ClaimProfile right) {
        return left.content().terms().stream()
                .map(Term::key)
                .anyMatch(key -> key.startsWith("@") && names(right.content(), key.substring(1)));
    }

    /** "The bulk of the force" against "a partial withdrawal of the force". */
    private static Optional<Difference> degree(ClaimProfile left, ClaimProfile right) {
        Map<String, String> mine = Degrees.of(left.content());
        Map<String, String> theirs = Degrees.of(right.content());
        for (Map.Entry<String, String> entry : mine.entrySet()) {
            String other = theirs.get(entry.getKey());
            Optional<Verdict> verdict = other == null ? Optional.empty() : DEGREES.compare(entry.getValue(), other);
            if (verdict.isPresent()) {
                return Optional.of(new Difference(
                        DisagreementType.DEGREE,
                        verdict.get(),
                        List.of("degree: \"" + entry.getValue() + "\" against \"" + other + "\"")));
            }
        }
        return Optional.empty();
    }

    private static Difference polarity(double score) {
        boolean sure = score >= SURE;
        return new Difference(
                DisagreementType.POLARITY,
                sure ? Verdict.CONFLICT : Verdict.APPARENT,
                sure
                        ? List.of("polarity: one denies what the other says")
                        : List.of(
                                "polarity: one denies what the other says",
                                "scope: not shown that both speak of the same"));
    }

    private static Optional<Difference> content(ClaimProfile left, ClaimProfile right) {
        Contents contents = new Contents(left.content(), right.content(), shared(left, right));
        if (!left.said().near(right.said())) {
            return Optional.empty();
        }
        if (contents.causesDiffer()) {
            return Optional.of(new Difference(
                    DisagreementType.CAUSE, Verdict.CONFLICT, List.of("cause: each gives another cause of the same")));
        }
        if (!oneMatter(left, right, contents)) {
            return Optional.empty();
        }
        Optional<Difference> time = alike(contents) ? times(left.content(), right.content()) : Optional.empty();
        return time.isPresent() ? time : places(left, right, alike(contents) && contents.placesDiffer());
    }

    /** Whether claims that share few words are of one voice, or of reports that share what they are about. */
    private static boolean oneMatter(ClaimProfile left, ClaimProfile right, Contents contents) {
        if (contents.sharedTerms() >= FEWEST || !shared(left, right).isEmpty()) {
            return true;
        }
        Set<String> common = words(left);
        common.retainAll(words(right));
        return common.stream().mapToDouble(FigureMatcher::told).sum() >= MATTER;
    }

    private static Set<String> words(ClaimProfile claim) {
        Set<String> words = new TreeSet<>(claim.frame());
        claim.content().terms().stream()
                .map(Term::key)
                .filter(key -> "@#~".indexOf(key.charAt(0)) < 0)
                .forEach(words::add);
        return words;
    }

    /** Whether the two say the same, as far as words tell. */
    private static boolean alike(Contents contents) {
        return contents.likeness() >= ALIKE
                && contents.wordLikeness() >= WORDS
                && (contents.sharedTerms() >= FEWEST || contents.likeness() >= EQUAL && contents.sharedTerms() >= 2)
                && !contents.numbersDiffer()
                && !contents.rolesSwapped();
    }

    private static Optional<Difference> times(Content left, Content right) {
        if (left.times().isEmpty() || right.times().isEmpty()) {
            return Optional.empty();
        }
        boolean meet = false;
        for (Period mine : left.times()) {
            for (Period theirs : right.times()) {
                if (mine.equals(theirs) || oneHour(mine, theirs)) {
                    return Optional.empty();
                }
                meet |= mine.overlaps(theirs);
            }
        }
        return Optional.of(new Difference(
                DisagreementType.TIME,
                meet ? Verdict.COMPATIBLE : Verdict.CONFLICT,
                meet
                        ? List.of("precision: the one time lies in the other, or meets it")
                        : List.of("time: no day or hour fits both", "window: none is given")));
    }

    /** "At 5 a.m.", read by the day of each report: which day is meant is not said. */
    private static boolean oneHour(Period left, Period right) {
        return left.precision().compareTo(Precision.DAY) < 0
                && right.precision().compareTo(Precision.DAY) < 0
                && left.begin().toLocalTime().equals(right.begin().toLocalTime())
                && Math.abs(ChronoUnit.DAYS.between(left.begin(), right.begin())) <= 1
                && left.end().toLocalTime().equals(right.end().toLocalTime())
                && left.precision() == right.precision()
                && ChronoUnit.HOURS.between(left.begin(), left.end()) <= 1;
    }

    /**
     * "In the boiler room" against "in the packing hall", where the contents are alike besides.
     *
     * @param apart whether each names a place that the other does not, wherever it stands
     */
    private static Optional<Difference> places(ClaimProfile left, ClaimProfile right, boolean apart) {
        List<Locus> mine = left.content().loci();
        List<Locus> theirs = right.content().loci();
        boolean named = !names(mine).isEmpty() && !names(theirs).isEmpty();
        boolean shared = named
                ? !Collections.disjoint(names(mine), names(theirs))
                : !Collections.disjoint(nouns(mine), nouns(theirs));
        if (mine.isEmpty() || theirs.isEmpty() || shared) {
            return apart ? Optional.of(place(false)) : Optional.empty();
        }
        Contents contents =
                new Contents(left.content().placeless(), right.content().placeless(), shared(left, right));
        boolean alike = contents.likeness() >= ALIKE
                && contents.wordLikeness() >= WORDS
                && contents.sharedWords() >= 2
                && !contents.numbersDiffer()
                && !contents.rolesSwapped();
        if (!alike) {
            return apart ? Optional.of(place(false)) : Optional.empty();
        }
        boolean kinds = !nouns(mine).isEmpty() && !nouns(theirs).isEmpty();
        boolean oneWay = mine.get(0).near() == theirs.get(0).near();
        return named || kinds ? Optional.of(place(oneWay)) : Optional.empty();
    }

    private static Set<String> names(List<Locus> loci) {
        return loci.stream().flatMap(locus -> locus.names().stream()).collect(Collectors.toSet());
    }

    private static Set<String> nouns(List<Locus> loci) {
        return loci.stream().flatMap(locus -> locus.nouns().stream()).collect(Collectors.toSet());
    }

    private static Difference place(boolean sure) {
        return new Difference(
                DisagreementType.PLACE,
                sure ? Verdict.CONFLICT : Verdict.APPARENT,
                sure
                        ? List.of("place: each names another")
                        : List.of("place: each names another", "scope: not shown that both speak of the same"));
    }

    /** One denies that the other's words were said: its own words name the other's speaker and what he is to have said. */
    private static Optional<Difference> denied(ClaimProfile denying, ClaimProfile other) {
        boolean denies = denying.act() == Act.DENY || denying.content().negations() > 0;
        Set<String> speakers = new TreeSet<>(other.speakers());
        speakers.removeIf(speaker -> !names(denying.content(), speaker));
        boolean byName = denying.content().terms().stream()
                .anyMatch(term -> Character.isUpperCase(term.word().charAt(0))
                        && other.titles().contains(ClaimMatcher.lastName(term)));
        boolean own = denying.act() == Act.DENY && denying.speakers().stream().anyMatch(other.speakers()::contains);
        boolean tells = denies
                && (!speakers.isEmpty() || byName || own)
                && denying.content().says();
        if (!tells) {
            return Optional.empty();
        }
        Contents contents = new Contents(denying.content(), other.content(), speakers);
        return contents.rightCovered() >= ALIKE
                ? Optional.of(new Difference(
                        DisagreementType.ATTRIBUTION,
                        Verdict.CONFLICT,
                        List.of("attribution: one denies that the other's words were said")))
                : Optional.empty();
    }

    private static boolean names(Content content, String actor) {
        return content.terms().stream().anyMatch(term -> term.key().equals("@" + actor));
    }

    private static Set<String> shared(ClaimProfile left, ClaimProfile right) {
        Set<String> shared = new TreeSet<>(left.speakers());
        shared.retainAll(right.speakers());
        return shared;
    }
}
