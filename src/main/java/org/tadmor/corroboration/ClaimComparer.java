package org.tadmor.corroboration;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.DisagreementType;
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
    private static final double WORDS = 0.75;
    private static final int FEWEST = 3;
    private static final Degrees DEGREES = new Degrees();
    private static final Set<ClaimRelation.Kind> ALIKE_KINDS = EnumSet.of(
            ClaimRelation.Kind.SAME, ClaimRelation.Kind.PART, ClaimRelation.Kind.WHOLE, ClaimRelation.Kind.SAME_WORDS);
    private static final Set<Act> PLANS = Set.of(Act.PLEDGE, Act.PROPOSE, Act.REQUEST, Act.INTEND, Act.EXPECT);

    /** @param relation what the matcher found the two to be to each other */
    public Optional<Difference> compare(ClaimProfile left, ClaimProfile right, ClaimRelation relation) {
        boolean oneSession = left.informant() != null
                && left.informant().equals(right.informant())
                && relation.score() >= NEAR
                && left.said().meets(right.said());
        boolean alike = relation.score() >= ALIKE && left.said().meets(right.said());
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
            return Optional.of(polarity(relation.score()));
        }
        if (PLANS.contains(left.act()) != PLANS.contains(right.act())) {
            return Optional.empty();
        }
        return content(left, right);
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
        if (!left.said().meets(right.said())) {
            return Optional.empty();
        }
        if (contents.causesDiffer()) {
            return Optional.of(new Difference(
                    DisagreementType.CAUSE, Verdict.CONFLICT, List.of("cause: each gives another cause of the same")));
        }
        boolean alike = contents.likeness() >= ALIKE
                && contents.wordLikeness() >= WORDS
                && (contents.sharedTerms() >= FEWEST || contents.likeness() >= EQUAL && contents.sharedTerms() >= 2)
                && !contents.numbersDiffer()
                && !contents.rolesSwapped();
        if (alike && contents.timesDiffer()) {
            return Optional.of(new Difference(
                    DisagreementType.TIME,
                    Verdict.CONFLICT,
                    List.of("time: no day fits both", "window: none is given")));
        }
        if (alike && contents.placesDiffer()) {
            return Optional.of(new Difference(
                    DisagreementType.PLACE,
                    Verdict.APPARENT,
                    List.of("place: each names another", "scope: not shown that both speak of the same")));
        }
        return Optional.empty();
    }

    /** One denies that the other's words were said: its own words name the other's speaker and what he is to have said. */
    private static Optional<Difference> denied(ClaimProfile denying, ClaimProfile other) {
        boolean denies = denying.act() == Act.DENY || denying.content().negations() > 0;
        Set<String> speakers = new TreeSet<>(other.speakers());
        speakers.removeIf(speaker -> !names(denying.content(), speaker));
        boolean byName = denying.content().terms().stream()
                .anyMatch(term -> Character.isUpperCase(term.word().charAt(0))
                        && other.titles().contains(ClaimMatcher.lastName(term)));
        boolean tells =
                denies && (!speakers.isEmpty() || byName) && denying.content().says();
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
