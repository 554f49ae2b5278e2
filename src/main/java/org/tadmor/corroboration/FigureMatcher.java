package org.tadmor.corroboration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Approximator;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.SlottedKey;
import org.tadmor.vocabulary.Verdict;

/**
 * Compares figures that count the same thing in about the same place at about the same time, and says whether their
 * difference is one.
 */
public final class FigureMatcher {

    private static final int PERIOD = 3;
    private static final Set<String> FATES =
            Set.of("=kill", "=injure", "=disappear", "=rescue", "=arrest", "=evacuate", "=escape", "=abduct");
    private static final Set<String> LIVING = Set.of(
            "people",
            "passenger",
            "troops",
            "rebel",
            "child",
            "woman",
            "man",
            "worker",
            "journalist",
            "police",
            "pupil",
            "refugee",
            "patient",
            "citizen",
            "driver",
            "crew",
            "farmer",
            "fireman",
            "hostage",
            "doctor",
            "teacher",
            "protest",
            "player",
            "follower",
            "fan",
            "miner",
            "tourist",
            "holiday",
            "migrant",
            "escape",
            "skier",
            "climber",
            "sailor",
            "fish",
            "pilgrim",
            "voter",
            "diplomat",
            "student",
            "engineer",
            "nurse",
            "judge",
            "lawmaker",
            "official");
    private static final Set<String> MORTAL =
            Set.of("=troops", "=man", "=people", "crew", "=rebel", "sailor", "=police");
    private static final Set<String> MOVING = Set.of(
            "=destroy",
            "=damage",
            "=find",
            "=rescue",
            "=free",
            "=evacuate",
            "=infection",
            "=disease",
            "=arrest",
            "=disappear",
            "burn",
            "pull",
            "recov",
            "=cancel",
            "=shut");
    private static final Set<String> MONEY =
            Set.of("crown", "krona", "krone", "franc", "peso", "dinar", "dirham", "florin", "mark", "schill", "coin");
    private static final double TELLING = 4;
    private static final double CLOSE = 0.4;
    private static final double COMMON = 2;
    private static final double ONE_MATTER = 2.5;
    private static final BigDecimal FEW = BigDecimal.valueOf(3);
    private static final double NEARLY_ONE_MATTER = 0.8;
    private static final double ONE_WORDING = 0.66;
    private static final BigDecimal SLACK = new BigDecimal("0.1");

    /**
     * The exact keys of a figure: those it is found under, and those to look for. It meets those that count things by the
     * same name, and share a place or a telling word of the clause or of the headline and the lead.
     */
    public ClaimMatcher.Keys keys(Figure figure) {
        String head = figure.counted().get(0) + "|" + Objects.toString(figure.unit(), "") + "|";
        Set<String> words = new TreeSet<>(figure.places());
        words.addAll(telling(figure));
        words.addAll(figure.frame());
        Set<String> own = new TreeSet<>();
        Set<String> sought = new TreeSet<>();
        for (String word : words) {
            add(figure, head + word, own);
            seek(figure, head + word, sought);
        }
        return new ClaimMatcher.Keys(List.copyOf(own), List.copyOf(sought));
    }

    /** Whether a stem tells enough to show what a report is about. */
    public static boolean telling(String stem) {
        return !stem.startsWith("#") && Contents.weight(stem) >= TELLING;
    }

    /** How much a stem tells. */
    public static double weight(String stem) {
        return Contents.weight(stem);
    }

    /** How much more a stem that two reports share tells than any word does. */
    static double told(String stem) {
        return Math.max(0, weight(stem) - COMMON);
    }

    private static Set<String> telling(Figure figure) {
        Set<String> telling = new TreeSet<>();
        for (String word : figure.context()) {
            if (!figure.counted().contains(word) && telling(word)) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static void add(Figure figure, String key, Set<String> own) {
        if (figure.said().known()) {
            own.add(SlottedKey.of(key, bucket(figure)));
        } else {
            own.add("never|" + key);
        }
    }

    private static void seek(Figure figure, String key, Set<String> sought) {
        sought.add("never|" + key);
        if (figure.said().known()) {
            for (int near = bucket(figure) - 1; near <= bucket(figure) + 1; near++) {
                sought.add(SlottedKey.of(key, near));
            }
        } else {
            sought.add(SlottedKey.every(key));
        }
    }

    private static int bucket(Figure figure) {
        return Math.floorDiv(figure.said().last(), PERIOD);
    }

    /**
     * What the difference comes to; empty where there is none, or the two do not count the same thing.
     *
     * @param oneVoice whether one voice gave both: of a number that grows, the one after the other
     */
    public Optional<Comparison> compare(Figure left, Figure right, boolean oneVoice) {
        if (few(left) || few(right) || !sameThing(left, right) || equal(left, right)) {
            return Optional.empty();
        }
        if (overlap(left, right)) {
            return Optional.of(new Comparison(Verdict.COMPATIBLE, List.of(approximate(left, right))));
        }
        List<String> open = new ArrayList<>();
        Period mine = left.window();
        Period theirs = right.window();
        if (mine != null && theirs != null && !mine.overlaps(theirs)) {
            return Optional.of(
                    new Comparison(Verdict.NOT_COMPARABLE, List.of("window: they count over different times")));
        }
        if (mine == null && theirs == null) {
            boolean oneDay =
                    left.said().known() && left.said().last() == right.said().last() && !oneVoice;
            if (!oneDay && (moves(left) || moves(right))) {
                open.add("window: the figures are not shown to be of one time");
            }
        } else if (mine == null || theirs == null || !mine.equals(theirs)) {
            open.add("window: not shown to be the same");
        }
        if (!within(left, right) && !within(right, left)) {
            open.add("area: not shown to be the same");
        }
        if (!things(left).equals(things(right))) {
            open.add("what is counted: not shown to be the same");
        }
        open.add(0, "value: no number fits both");
        return Optional.of(new Comparison(open.size() > 1 ? Verdict.APPARENT : Verdict.CONFLICT, open));
    }

    /** "Several", "numerous": what is counted is told to be more than one, and no more. */
    private static boolean few(Figure figure) {
        return figure.approximator() == Approximator.VAGUE
                && figure.high() == null
                && figure.low() != null
                && figure.low().compareTo(FEW) <= 0;
    }

    private static boolean sameThing(Figure left, Figure right) {
        Set<String> fates = fates(left);
        Set<String> others = fates(right);
        return oneScope(left, right)
                && left.counted().get(0).equals(right.counted().get(0))
                && Objects.equals(left.unit(), right.unit())
                && (fates.isEmpty() && others.isEmpty() || fates.stream().anyMatch(others::contains));
    }

    /** Whether two figures speak of one matter: a place in common, or telling words enough, of their clauses or of their reports'. */
    private static boolean oneScope(Figure left, Figure right) {
        Set<String> shared = words(left);
        shared.addAll(left.frame());
        Set<String> there = words(right);
        there.addAll(right.frame());
        shared.retainAll(there);
        double told = 0;
        for (String word : shared) {
            told += told(word);
        }
        Set<String> places = new TreeSet<>();
        left.places().forEach(place -> places.add(named(place)));
        boolean placed = right.places().stream().anyMatch(place -> places.contains(named(place)));
        boolean bare = money(left) || left.counted().get(0).equals(left.unit());
        double likeness = likeness(left, right);
        boolean worded =
                told >= NEARLY_ONE_MATTER && likeness >= ONE_WORDING && (left.area() == null || right.area() == null);
        return (placed || told >= ONE_MATTER || worded) && (!bare || likeness >= CLOSE);
    }

    /** Whether nothing is counted but money, of which every clause names another sum. */
    private static boolean money(Figure figure) {
        return MONEY.contains(figure.counted().get(0));
    }

    /** How much of what their clauses tell two figures share. */
    private static double likeness(Figure left, Figure right) {
        Set<String> all = words(left);
        Set<String> common = words(right);
        common.retainAll(all);
        all.addAll(words(right));
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> words(Figure figure) {
        Set<String> words = new TreeSet<>(figure.context());
        words.removeIf(word -> word.startsWith("#") || figure.counted().contains(word));
        return words;
    }

    /** Whether the number of things counted grows while the matter goes on: a toll, not a price or a population. */
    private static boolean moves(Figure figure) {
        return figure.unit() == null
                && !money(figure)
                && (!fates(figure).isEmpty()
                        || figure.context().stream().anyMatch(word -> FATES.contains(word) || MOVING.contains(word)));
    }

    /** What befell those counted: as the count itself says or, of people, as the words around it say. */
    private static Set<String> fates(Figure figure) {
        Set<String> fates = new TreeSet<>(figure.counted());
        if (LIVING.contains(figure.counted().get(0).replace("=", ""))) {
            fates.addAll(figure.context());
        }
        fates.retainAll(FATES);
        boolean lost = fates.isEmpty() && MORTAL.contains(figure.counted().get(0));
        return lost && figure.context().contains("=loss") ? Set.of("=kill") : fates;
    }

    private static Set<String> things(Figure figure) {
        Set<String> things = new TreeSet<>(figure.counted());
        things.removeAll(FATES);
        return things;
    }

    /** Whether the one counts where the other does, and not only around it, or says nothing of where and speaks of no other place. */
    private static boolean within(Figure one, Figure other) {
        String area = one.area();
        if (area != null && area.startsWith("around ")) {
            return false;
        }
        return area == null
                ? other.area() == null
                        || one.places().stream().anyMatch(place -> named(place).equals(named(other.area())))
                : named(area).equals(named(other.area()));
    }

    /** A place that is known by its name alone, told as a place or not. */
    private static String named(@Nullable String place) {
        return Objects.toString(place, "").replaceFirst("^(?:place:name|named):", "");
    }

    private static boolean equal(Figure left, Figure right) {
        return same(left.low(), right.low())
                && same(left.high(), right.high())
                && left.approximator() == right.approximator();
    }

    private static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? left == right : left.compareTo(right) == 0;
    }

    /** Whether a number is allowed by both; a round one, said to be approximate, allows a tenth more or less. */
    private static boolean overlap(Figure left, Figure right) {
        return !above(low(left), high(right)) && !above(low(right), high(left));
    }

    private static boolean above(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low != null && high != null && low.compareTo(high) > 0;
    }

    private static @Nullable BigDecimal low(Figure figure) {
        BigDecimal low = figure.low();
        return switch (figure.approximator()) {
            case UNDER, AT_MOST -> null;
            case ABOUT, NEARLY, VAGUE ->
                low == null ? null : low.subtract(low.abs().multiply(SLACK));
            case EXACT, OVER, AT_LEAST, BETWEEN -> low;
        };
    }

    private static @Nullable BigDecimal high(Figure figure) {
        BigDecimal high = figure.high();
        return switch (figure.approximator()) {
            case OVER, AT_LEAST -> null;
            case ABOUT, VAGUE -> high == null ? null : high.add(high.abs().multiply(SLACK));
            case EXACT, NEARLY, UNDER, AT_MOST, BETWEEN -> high;
        };
    }

    private static String approximate(Figure left, Figure right) {
        return "approximator: " + left.approximator().token() + " and "
                + right.approximator().token() + " leave room for one number";
    }
}
