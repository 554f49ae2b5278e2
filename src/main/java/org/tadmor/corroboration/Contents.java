package org.tadmor.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/** Compares two contents: how much they share, and whether they differ in a number, a time, a denial or who does what. */
final class Contents {

    private static final double NAME = 4.5;
    private static final double NUMBER = 6;
    private static final Lexicon LEXICON = Lexicon.ENGLISH;

    private final Content left;
    private final Content right;
    private final Map<String, Double> leftWeights;
    private final Map<String, Double> rightWeights;
    private final double shared;

    /**
     * @param ignored actors that the claims are framed by: a speaker who names himself adds nothing
     */
    Contents(Content left, Content right, Set<String> ignored) {
        this.left = left;
        this.right = right;
        this.leftWeights = weights(left, ignored);
        this.rightWeights = weights(right, ignored);
        double sum = 0;
        for (Map.Entry<String, Double> entry : leftWeights.entrySet()) {
            if (rightWeights.containsKey(entry.getKey())) {
                sum += entry.getValue();
            }
        }
        this.shared = sum;
    }

    static double weight(String key) {
        if (key.startsWith("@")) {
            return NAME;
        }
        return key.startsWith("#") ? NUMBER : LEXICON.weight(key);
    }

    private static Map<String, Double> weights(Content content, Set<String> ignored) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Term term : content.terms()) {
            if (!term.actor() || !ignored.contains(term.key().substring(1))) {
                weights.put(term.key(), weight(term.key()));
            }
        }
        return weights;
    }

    double leftCovered() {
        return leftWeights.isEmpty() ? 0 : shared / sum(leftWeights);
    }

    double rightCovered() {
        return rightWeights.isEmpty() ? 0 : shared / sum(rightWeights);
    }

    /** Twice the shared weight over the sum of both weights. */
    double likeness() {
        double total = sum(leftWeights) + sum(rightWeights);
        return total == 0 ? 0 : 2 * shared / total;
    }

    double leftWeight() {
        return sum(leftWeights);
    }

    double rightWeight() {
        return sum(rightWeights);
    }

    int sharedTerms() {
        int count = 0;
        for (String key : leftWeights.keySet()) {
            if (rightWeights.containsKey(key)) {
                count++;
            }
        }
        return count;
    }

    private static double sum(Map<String, Double> weights) {
        double sum = 0;
        for (double weight : weights.values()) {
            sum += weight;
        }
        return sum;
    }

    /** Each has a number that the other lacks. */
    boolean numbersDiffer() {
        return !left.numbers().isEmpty()
                && !right.numbers().isEmpty()
                && !left.numbers().containsAll(right.numbers())
                && !right.numbers().containsAll(left.numbers());
    }

    /** Both name days, and no day of the one can be a day of the other. */
    boolean timesDiffer() {
        List<Period> mine = days(left);
        List<Period> theirs = days(right);
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && mine.stream().noneMatch(period -> theirs.stream().anyMatch(period::overlaps));
    }

    private static List<Period> days(Content content) {
        return content.times().stream()
                .filter(period -> period.precision().compareTo(Precision.DAY) >= 0)
                .toList();
    }

    /**
     * One denies what the other says: their denials do not add up, and a word that both have is denied in one alone,
     * or each has a word that contradicts one of the other's.
     */
    boolean contrary(boolean leftDenied, boolean rightDenied) {
        int denials = left.negations() + right.negations() + (leftDenied ? 1 : 0) + (rightDenied ? 1 : 0);
        boolean odd = denials % 2 == 1;
        return odd && (leftDenied != rightDenied || deniedInOne()) && !opposed() || !odd && opposed();
    }

    private boolean deniedInOne() {
        Map<String, Boolean> denied = denied(left);
        Map<String, Boolean> other = denied(right);
        for (Map.Entry<String, Boolean> entry : denied.entrySet()) {
            Boolean there = other.get(entry.getKey());
            if (there != null && !there.equals(entry.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Boolean> denied(Content content) {
        Map<String, Boolean> denied = new HashMap<>();
        for (Term term : content.terms()) {
            denied.merge(term.key(), term.negated(), Boolean::logicalOr);
        }
        return denied;
    }

    private boolean opposed() {
        for (String mine : leftWeights.keySet()) {
            if (!rightWeights.containsKey(mine)) {
                for (String theirs : rightWeights.keySet()) {
                    if (!leftWeights.containsKey(theirs) && LEXICON.opposite(mine, theirs)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The same participants around the same word, the other way round, and the voice of the verb does not explain it. */
    boolean rolesSwapped() {
        boolean sameWords = likeness() > 0.85;
        List<Integer> mine = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        align(mine, theirs);
        for (int v = 0; v < mine.size(); v++) {
            Term verb = left.terms().get(mine.get(v));
            if (verb.actor()) {
                continue;
            }
            boolean turned = verb.passive() != right.terms().get(theirs.get(v)).passive();
            Set<Integer> before = new HashSet<>();
            Set<Integer> after = new HashSet<>();
            for (int x = 0; x < mine.size(); x++) {
                Term term = left.terms().get(mine.get(x));
                if (x != v && (sameWords || participant(term))) {
                    boolean first = mine.get(x) < mine.get(v);
                    boolean firstThere = theirs.get(x) < theirs.get(v);
                    if (first && !firstThere) {
                        before.add(x);
                    } else if (!first && firstThere) {
                        after.add(x);
                    }
                }
            }
            if (!turned && !before.isEmpty() && !after.isEmpty() && facing(before, after, mine, theirs)) {
                return true;
            }
        }
        return false;
    }

    private boolean facing(Set<Integer> before, Set<Integer> after, List<Integer> mine, List<Integer> theirs) {
        for (int x : before) {
            for (int y : after) {
                Term one = left.terms().get(mine.get(x));
                Term two = left.terms().get(mine.get(y));
                if (participant(one) && participant(two) && theirs.get(y) < theirs.get(x)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean participant(Term term) {
        return term.actor()
                || Character.isUpperCase(term.word().charAt(0))
                || term.word().endsWith("s");
    }

    /** Positions of the terms that occur once in each content, in the order of the left one. */
    private void align(List<Integer> mine, List<Integer> theirs) {
        Map<String, Integer> first = once(left);
        Map<String, Integer> second = once(right);
        for (Map.Entry<String, Integer> entry : first.entrySet()) {
            Integer there = second.get(entry.getKey());
            if (there != null && there >= 0 && entry.getValue() >= 0) {
                mine.add(entry.getValue());
                theirs.add(there);
            }
        }
    }

    private static Map<String, Integer> once(Content content) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < content.terms().size(); i++) {
            positions.merge(content.terms().get(i).key(), i, (a, b) -> -1);
        }
        return positions;
    }
}
