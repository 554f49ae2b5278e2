package org.tadmor.corroboration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Verdict;

/**
 * Compares figures that count the same thing in about the same place at about the same time, and says whether their
 * difference is one.
 */
public final class FigureMatcher {

    private static final int PERIOD = 3;
    private static final Set<String> FATES =
            Set.of("=kill", "=injure", "miss", "=rescue", "=arrest", "=evacuate", "=escape");
    private static final BigDecimal SLACK = new BigDecimal("0.1");

    /** The exact keys of a figure: those it is found under, and those to look for. */
    public ClaimMatcher.Keys keys(Figure figure) {
        Set<String> own = new TreeSet<>();
        Set<String> sought = new TreeSet<>();
        String head = figure.counted().get(0) + "|" + Objects.toString(figure.unit(), "") + "|";
        for (String place : figure.places()) {
            if (figure.day() == Occasion.UNKNOWN) {
                own.add("never|" + head + place);
                sought.add("never|" + head + place);
                sought.add("any|" + head + place);
            } else {
                int bucket = Math.floorDiv(figure.day(), PERIOD);
                own.add(bucket + "|" + head + place);
                own.add("any|" + head + place);
                for (int near = bucket - 1; near <= bucket + 1; near++) {
                    sought.add(near + "|" + head + place);
                }
                sought.add("never|" + head + place);
            }
        }
        return new ClaimMatcher.Keys(List.copyOf(own), List.copyOf(sought));
    }

    /** What the difference comes to; empty where there is none, or the two do not count the same thing. */
    public Optional<Comparison> compare(Figure left, Figure right) {
        if (!sameThing(left, right) || equal(left, right)) {
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
            if (left.day() != right.day() || left.day() == Occasion.UNKNOWN) {
                open.add("window: the figures are not shown to be of one time");
            }
        } else if (mine == null || theirs == null || !mine.equals(theirs)) {
            open.add("window: not shown to be the same");
        }
        if (left.area() == null != (right.area() == null)
                || left.area() != null && !left.area().equals(right.area())) {
            open.add("area: not shown to be the same");
        }
        if (!Set.copyOf(left.counted()).equals(Set.copyOf(right.counted()))) {
            open.add("what is counted: not shown to be the same");
        }
        open.add(0, "value: no number fits both");
        return Optional.of(new Comparison(open.size() > 1 ? Verdict.APPARENT : Verdict.CONFLICT, open));
    }

    private static boolean sameThing(Figure left, Figure right) {
        Set<String> fates = fates(left);
        Set<String> others = fates(right);
        return left.counted().get(0).equals(right.counted().get(0))
                && Objects.equals(left.unit(), right.unit())
                && (fates.isEmpty() && others.isEmpty() || fates.stream().anyMatch(others::contains));
    }

    private static Set<String> fates(Figure figure) {
        Set<String> fates = new TreeSet<>(figure.context());
        fates.addAll(figure.counted());
        fates.retainAll(FATES);
        return fates;
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
