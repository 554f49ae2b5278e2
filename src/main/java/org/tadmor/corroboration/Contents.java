package org.tadmor.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;

/** Compares two contents: how much they share, and whether they differ in a number, a time, a denial or who does what. */
final class Contents {

    private static final double NAME = 4.5;
    private static final double NAME_MISSING = 1.5;
    private static final double CONDITION = 0.4;
    private static final double EFFECT = 0.6;
    private static final double COMMON_CAUSE = 0.25;
    private static final double TIME = 3.5;
    private static final double KIN = 0.8;
    private static final double DEICTIC = 0.4;
    private static final double REFERENCE = 0.3;
    private static final double NUMBER = 6;
    private static final double DIGIT = 3.5;
    private static final double DENIED = 0.6;
    private static final double ALIKE = 0.9;
    private static final int BETWEEN = 3;
    private static final Lexicon LEXICON = Lexicon.ENGLISH;
    private static final Set<String> PRONOUNS = Set.of(
            "it", "its", "he", "his", "him", "she", "her", "they", "their", "them", "we", "us", "our", "my", "me");

    private final Content left;
    private final Content right;
    private final Map<String, Double> leftWeights;
    private final Map<String, Double> rightWeights;
    private final Set<String> kin;
    private final double shared;

    /**
     * @param ignored actors that the claims are framed by: a speaker who names himself adds nothing
     */
    Contents(Content left, Content right, Set<String> ignored) {
        this.left = left;
        Content named = Names.aligned(left, right);
        Map<String, String> alike = Kin.of(left, named);
        this.kin = Set.copyOf(alike.values());
        this.right = Kin.renamed(named, alike);
        this.leftWeights = weights(left, ignored);
        this.rightWeights = weights(this.right, ignored);
        kin.forEach(key -> rightWeights.computeIfPresent(key, (word, weight) -> weight * KIN));
        easeNames();
        easeReference(left, this.right, leftWeights, rightWeights);
        easeReference(this.right, left, rightWeights, leftWeights);
        addTimes();
        double sum = 0;
        for (Map.Entry<String, Double> entry : leftWeights.entrySet()) {
            Double there = rightWeights.get(entry.getKey());
            if (there != null) {
                sum += Math.min(entry.getValue(), there);
            }
        }
        this.shared = sum;
    }

    /** A day that both name is told as well as a word; a day that one alone names does not count against the other. */
    private void addTimes() {
        for (Period mine : left.times()) {
            boolean day = mine.precision() == Precision.DAY
                    && days(right).stream()
                            .anyMatch(theirs -> theirs.precision() == Precision.DAY && theirs.overlaps(mine));
            if (day || right.times().contains(mine)) {
                leftWeights.put("~" + mine.begin(), TIME);
                rightWeights.put("~" + mine.begin(), TIME);
            }
        }
    }

    /** Where one content alone has names that the other lacks, it only says more about whom; where both have, they differ. */
    private void easeNames() {
        Set<String> mine = namesOnlyIn(leftWeights, rightWeights);
        Set<String> theirs = namesOnlyIn(rightWeights, leftWeights);
        if (mine.isEmpty() != theirs.isEmpty()) {
            mine.forEach(name -> leftWeights.merge(name, NAME_MISSING, Math::min));
            theirs.forEach(name -> rightWeights.merge(name, NAME_MISSING, Math::min));
        }
    }

    /** Where one content begins with "she", the nouns that the other has in her place add little. */
    private static void easeReference(
            Content referring, Content naming, Map<String, Double> own, Map<String, Double> theirs) {
        if (referring.terms().isEmpty() || !deictic(referring.terms().get(0))) {
            return;
        }
        List<String> nouns = new ArrayList<>();
        for (Term term : naming.terms()) {
            if (own.containsKey(term.key())) {
                nouns.forEach(noun -> theirs.computeIfPresent(noun, (key, weight) -> weight * REFERENCE));
                return;
            }
            if (term.verb()) {
                return;
            }
            nouns.add(term.key());
        }
    }

    private static Set<String> namesOnlyIn(Map<String, Double> one, Map<String, Double> other) {
        Set<String> names = new TreeSet<>();
        for (String key : one.keySet()) {
            if (key.startsWith("@") && !other.containsKey(key)) {
                names.add(key);
            }
        }
        return names;
    }

    static double weight(String key) {
        if (key.startsWith("@")) {
            return NAME;
        }
        if (key.startsWith("~")) {
            return TIME;
        }
        return key.startsWith("#") ? key.length() == 2 ? DIGIT : NUMBER : LEXICON.weight(key);
    }

    private static Map<String, Double> weights(Content content, Set<String> ignored) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Term term : content.terms()) {
            if (!term.actor() || !ignored.contains(term.key().substring(1))) {
                double whole = deictic(term) ? DEICTIC : weight(term.key());
                double weight = whole * (term.condition() ? CONDITION : 1);
                weights.merge(term.key(), weight, Math::max);
            }
        }
        return weights;
    }

    /** "It", "his": who is meant shows from elsewhere, so that its absence from the other content says little. */
    private static boolean deictic(Term term) {
        return term.actor() && Character.isLowerCase(term.word().charAt(0)) && PRONOUNS.contains(term.word());
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

    /** How many of the words that both have are the very same, and say more than who is meant. */
    int sharedWords() {
        Set<String> words = new TreeSet<>();
        for (Term term : left.terms()) {
            if (rightWeights.containsKey(term.key()) && !kin.contains(term.key()) && !deictic(term)) {
                words.add(term.key());
            }
        }
        return words.size();
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

    boolean sameNumbers() {
        return !left.numbers().isEmpty() && left.numbers().equals(right.numbers());
    }

    boolean sameTimes() {
        return !left.times().isEmpty() && left.times().equals(right.times());
    }

    /** Each names a place that the other does not, and both the same besides. */
    boolean placesDiffer() {
        return placeOnlyIn(leftWeights, rightWeights) && placeOnlyIn(rightWeights, leftWeights);
    }

    private static boolean placeOnlyIn(Map<String, Double> one, Map<String, Double> other) {
        return one.keySet().stream().anyMatch(key -> key.startsWith("@place:") && !other.containsKey(key))
                && one.keySet().stream().noneMatch(key -> key.startsWith("@place:") && other.containsKey(key));
    }

    /** What both say came of something, each of something else. */
    boolean causesDiffer() {
        Cause mine = left.cause();
        Cause theirs = right.cause();
        return mine != null
                && theirs != null
                && share(mine.effects(), theirs.effects()) >= EFFECT
                && !mine.causes().isEmpty()
                && !theirs.causes().isEmpty()
                && share(mine.causes(), theirs.causes()) <= COMMON_CAUSE;
    }

    /** The share of the smaller side's weight that both have. */
    private static double share(List<String> one, List<String> other) {
        double common = 0;
        for (String key : Set.copyOf(one)) {
            common += other.contains(key) ? weight(key) : 0;
        }
        double least = Math.min(total(one), total(other));
        return least == 0 ? 0 : common / least;
    }

    private static double total(List<String> keys) {
        double total = 0;
        for (String key : Set.copyOf(keys)) {
            total += weight(key);
        }
        return total;
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
     * One denies what the other says: words that both have are denied in one alone, so many that no slip of scope
     * explains it or with one denial too many; or each has a word that contradicts one of the other's.
     */
    boolean contrary(boolean leftDenied, boolean rightDenied) {
        int denials = left.negations() + right.negations() + (leftDenied ? 1 : 0) + (rightDenied ? 1 : 0);
        boolean odd = denials % 2 == 1;
        if (opposed()) {
            return !odd;
        }
        double differing = deniedInOne();
        if (leftDenied != rightDenied) {
            return odd;
        }
        boolean oneSided = left.negations() == 0 || right.negations() == 0;
        return odd ? differing > 0 || likeness() >= ALIKE : oneSided && differing >= DENIED;
    }

    /** The share of the common weight that is denied in one alone. */
    private double deniedInOne() {
        Map<String, Boolean> mine = denied(left);
        Map<String, Boolean> theirs = denied(right);
        double differing = 0;
        for (Map.Entry<String, Boolean> entry : mine.entrySet()) {
            Boolean there = theirs.get(entry.getKey());
            if (there != null && !there.equals(entry.getValue())) {
                differing += weight(entry.getKey());
            }
        }
        return shared == 0 ? 0 : differing / shared;
    }

    private static Map<String, Boolean> denied(Content content) {
        Map<String, Boolean> denied = new HashMap<>();
        for (Term term : content.terms()) {
            if (term.condition()) {
                continue;
            }
            denied.merge(term.key(), term.negated(), Boolean::logicalOr);
        }
        return denied;
    }

    /** Each has a word that contradicts one of the other's. */
    boolean opposed() {
        return opposition() > 0;
    }

    /** What the words weigh that contradict each other. */
    private double opposition() {
        for (String mine : leftWeights.keySet()) {
            if (!rightWeights.containsKey(mine)) {
                for (String theirs : rightWeights.keySet()) {
                    if (!leftWeights.containsKey(theirs) && LEXICON.opposite(mine, theirs)) {
                        return Math.min(leftWeights.getOrDefault(mine, 0.0), rightWeights.getOrDefault(theirs, 0.0));
                    }
                }
            }
        }
        return 0;
    }

    /** How alike the contents are, words that contradict each other taken for one. */
    double likenessButOpposed() {
        double total = sum(leftWeights) + sum(rightWeights);
        return total == 0 ? 0 : 2 * (shared + opposition()) / total;
    }

    /**
     * Two participants have changed places around the same words ("x hit y", "y hit x"), or have not although the one
     * text puts it in the passive ("x was hit by y"). Words that only one content has are passed over.
     */
    boolean rolesSwapped() {
        List<Integer> mine = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        align(mine, theirs);
        List<Integer> sorted = new ArrayList<>(theirs);
        sorted.sort(Comparator.naturalOrder());
        int[] rank = theirs.stream().mapToInt(sorted::indexOf).toArray();
        for (int x = 0; x < rank.length; x++) {
            for (int y = x + 2; y <= x + 1 + BETWEEN && y < rank.length; y++) {
                boolean turned = rank[x] > rank[y] && sameBetween(rank, x, y, rank[y] - x);
                boolean kept = rank[x] < rank[y] && sameBetween(rank, x, y, rank[x] - x);
                boolean about = participant(mine.get(x)) && participant(mine.get(y)) && verb(mine, x, y);
                if ((turned || kept) && about && agentsDiffer(mine.get(x), mine.get(y), theirs.get(x), theirs.get(y))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean verb(List<Integer> mine, int x, int y) {
        for (int i = x + 1; i < y; i++) {
            if (left.terms().get(mine.get(i)).verb()) {
                return true;
            }
        }
        return false;
    }

    /** Whether another of the two does it in the one content than in the other. */
    private boolean agentsDiffer(int x, int y, int otherX, int otherY) {
        boolean firstActs = !left.terms().get(y).agent();
        boolean firstActsThere = otherX < otherY
                ? !right.terms().get(otherY).agent()
                : right.terms().get(otherX).agent();
        if (firstActs == firstActsThere) {
            return false;
        }
        boolean ergative = ergative(left, x, y) || ergative(right, Math.min(otherX, otherY), Math.max(otherX, otherY));
        boolean unsaid = ergative
                || passive(left, x, y) && !left.terms().get(y).agent()
                || passive(right, Math.min(otherX, otherY), Math.max(otherX, otherY))
                        && !right.terms().get(Math.max(otherX, otherY)).agent();
        return !unsaid;
    }

    /** "The fever killed forty", "forty died of the fever": what it happens to stands first. */
    private static boolean ergative(Content content, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (LEXICON.ergative(content.terms().get(i).word().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passive(Content content, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (content.terms().get(i).passive() && content.terms().get(i).verb()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words between these two stand between them in the other content too, in the same order. */
    private static boolean sameBetween(int[] rank, int x, int y, int shift) {
        for (int i = x + 1; i < y; i++) {
            if (rank[i] != i + shift) {
                return false;
            }
        }
        return Math.abs(rank[x] - rank[y]) == y - x;
    }

    private boolean participant(int position) {
        Term term = left.terms().get(position);
        return !term.key().startsWith("@place:") && !term.key().startsWith("#");
    }

    /** How alike the contents are in what they say, names and numbers left out. */
    double wordLikeness() {
        double common = 0;
        double total = 0;
        for (Map.Entry<String, Double> entry : leftWeights.entrySet()) {
            if (word(entry.getKey())) {
                total += entry.getValue();
                common += rightWeights.containsKey(entry.getKey()) ? entry.getValue() : 0;
            }
        }
        for (Map.Entry<String, Double> entry : rightWeights.entrySet()) {
            total += word(entry.getKey()) ? entry.getValue() : 0;
        }
        return total == 0 ? 1 : 2 * common / total;
    }

    private static boolean word(String key) {
        return !key.startsWith("@") && !key.startsWith("#") && !key.startsWith("~");
    }

    /** One has all the numbers of the other, and more. */
    boolean numbersMissing() {
        return left.numbers().size() != right.numbers().size();
    }

    /** One of them has a number. */
    boolean numbered() {
        return !left.numbers().isEmpty() || !right.numbers().isEmpty();
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
            String key = content.terms().get(i).key();
            if (!key.startsWith("#")) {
                positions.merge(key, i, (a, b) -> -1);
            }
        }
        return positions;
    }
}
