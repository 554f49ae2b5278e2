package org.tadmor.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Approximator;
import org.tadmor.vocabulary.Span;

/**
 * Finds the numbers that count or measure something. Years, dates, ordinals and numbers in names count nothing; a
 * length of time is a quantity of what lasted.
 */
public final class QuantityFinder {

    /** The quantities of a text, in its order. */
    public List<Quantity> find(ParsedDocument parsed, List<TimeExpression> times, Mentions mentions) {
        List<Quantity> found = new ArrayList<>();
        int time = 0;
        for (Tree tree : parsed.trees()) {
            Span sentence = tree.sentence().span();
            while (time < times.size() && times.get(time).span().end() <= sentence.begin()) {
                time++;
            }
            int last = time;
            while (last < times.size() && times.get(last).span().begin() < sentence.end()) {
                last++;
            }
            find(new Scope(tree, times, time, last, mentions), found);
        }
        return List.copyOf(found);
    }

    /** A sentence with the times that stand in it. */
    private record Scope(Tree tree, List<TimeExpression> times, int firstTime, int endTime, Mentions mentions) {}

    private static void find(Scope scope, List<Quantity> found) {
        Words words = new Words(scope.tree());
        int at = 0;
        while (at < words.size()) {
            Numeral numeral = Numerals.at(words, at);
            int dated = numeral == null ? -1 : pointAt(scope, words.begin(at));
            Quantity quantity = numeral == null || dated >= 0 ? null : quantity(words, numeral, scope);
            if (quantity != null) {
                found.add(quantity);
            }
            at = numeral == null ? at + 1 : Math.max(endOf(words, quantity, numeral), at + 1);
        }
    }

    private static int endOf(Words words, @Nullable Quantity quantity, Numeral numeral) {
        int end = numeral.end();
        while (quantity != null
                && end < words.size()
                && words.begin(end) < quantity.span().end()) {
            end++;
        }
        return end;
    }

    /** The time that this offset lies in and that is no mere length, or -1. */
    private static int pointAt(Scope scope, int offset) {
        for (int i = scope.firstTime(); i < scope.endTime(); i++) {
            TimeExpression time = scope.times().get(i);
            if (time.span().contains(offset) && !time.rule().equals("time.duration")) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Quantity quantity(Words words, Numeral first, Scope scope) {
        Numeral second = rangeEnd(words, first);
        Numeral last = second == null ? first : second;
        String sign = Units.sign(words.lower(first.begin() - 1));
        int begin = sign == null ? first.begin() : first.begin() - 1;
        Approximations.Found before = Approximations.before(words, begin);
        Approximations.Found behind = Approximations.behind(words, last.end());
        int unitAt = words.is(behind.edge(), "-") ? behind.edge() + 1 : behind.edge();
        String unit = sign != null ? sign : unitAt(words, unitAt);
        int end = sign == null && unit != null ? unitEnd(words, unitAt) : behind.edge();
        CountedThing counted = counted(words, first, last, unit, end);
        if (counted == null && unit == null || isName(words, first, last, counted)) {
            return null;
        }
        Approximator approximator = approximator(before, behind, first, second);
        int token = counted == null ? words.token(last.end() - 1) : counted.head();
        int offset = words.begin(begin);
        return new Quantity(
                words.span(before.edge(), end),
                low(approximator, first),
                high(approximator, last),
                unit,
                approximator,
                counted == null ? null : counted.lemma(),
                counted == null ? null : counted.words(),
                window(scope, offset, token),
                area(scope, offset),
                "quantity."
                        + (unit == null
                                ? "count"
                                : Units.isMoney(unit) ? "money" : Units.isTime(unit) ? "length" : "measure"));
    }

    private static @Nullable String unitAt(Words words, int at) {
        return words.is(at, "per") && words.is(at + 1, "cent") ? "percent" : Units.unit(words.lower(at));
    }

    private static int unitEnd(Words words, int at) {
        return words.is(at, "per") ? at + 2 : at + 1;
    }

    private static @Nullable Numeral rangeEnd(Words words, Numeral first) {
        boolean between = words.is(first.begin() - 1, "between") && words.is(first.end(), "and");
        boolean to = words.is(first.end(), "to")
                || words.is(first.end(), "-")
                || words.is(first.end(), "–")
                || words.is(first.end(), "or");
        if (!between && !to || first.vague()) {
            return null;
        }
        int from = Units.sign(words.lower(first.end() + 1)) == null ? first.end() + 1 : first.end() + 2;
        Numeral second = Numerals.at(words, from);
        BigDecimal low = first.low();
        BigDecimal high = second == null ? null : second.high();
        return low == null || high == null || high.compareTo(low) <= 0 ? null : second;
    }

    private static @Nullable CountedThing counted(
            Words words, Numeral first, Numeral last, @Nullable String unit, int end) {
        Tree tree = words.tree();
        if (unit == null) {
            return CountedThing.of(tree, words.token(first.begin()), words.token(last.end() - 1));
        }
        if (Units.isMoney(unit)) {
            return null;
        }
        if (!words.is(end, "of") || end >= words.size()) {
            return null;
        }
        return CountedThing.of(tree, words.token(end), words.token(end));
    }

    /** Whether the number is part of a name or of a score, or no count: "Flight 370", "No. 10", "one of them", "two thirds". */
    private static boolean isName(Words words, Numeral numeral, Numeral last, @Nullable CountedThing counted) {
        boolean named =
                words.tag(numeral.begin() - 1).startsWith("NNP") && (counted == null || counted.words() == null);
        boolean one = words.is(numeral.begin(), "one")
                && (counted == null || words.is(numeral.end(), "of") || words.is(numeral.begin() - 1, "no"));
        boolean ordinal = words.is(numeral.begin() - 1, "no.") || words.is(numeral.begin() - 1, "number");
        boolean year = words.form(numeral.begin()).matches("(19|20)\\d\\d")
                && words.tag(numeral.end()).matches("NN|NNP");
        boolean fraction = words.lower(last.end()).matches("(?:third|quarter|fifth|sixth|eighth|tenth)s?");
        return named || one || ordinal || year || fraction;
    }

    private static Approximator approximator(
            Approximations.Found before, Approximations.Found behind, Numeral first, @Nullable Numeral second) {
        if (second != null) {
            return Approximator.BETWEEN;
        }
        if (before.approximator() != Approximator.EXACT) {
            return before.approximator();
        }
        return first.vague() ? Approximator.VAGUE : behind.approximator();
    }

    private static @Nullable BigDecimal low(Approximator approximator, Numeral first) {
        return approximator == Approximator.UNDER || approximator == Approximator.AT_MOST ? null : first.low();
    }

    private static @Nullable BigDecimal high(Approximator approximator, Numeral last) {
        return approximator == Approximator.OVER || approximator == Approximator.AT_LEAST ? null : last.high();
    }

    /** The window that the sentence counts over, else the time that hangs on the same verb. */
    private static int window(Scope scope, int offset, int token) {
        int best = -1;
        int distance = Integer.MAX_VALUE;
        int verb = verbOver(scope.tree(), token);
        for (int i = scope.firstTime(); i < scope.endTime(); i++) {
            TimeExpression time = scope.times().get(i);
            boolean window = time.rule().startsWith("time.window") || isWithin(time);
            if (!window
                    && (time.duration() != null
                            || verb < 0
                            || verbOver(scope.tree(), tokenAt(scope.tree(), time.span())) != verb)) {
                continue;
            }
            int far = Math.abs(time.span().begin() - offset) + (window ? 0 : 10_000);
            if (far < distance) {
                distance = far;
                best = i;
            }
        }
        return best;
    }

    /** A length that frames what is counted: "within 24 hours". */
    private static boolean isWithin(TimeExpression time) {
        return time.period() == null && time.rule().equals("time.in");
    }

    private static int area(Scope scope, int offset) {
        Span sentence = scope.tree().sentence().span();
        int best = -1;
        int distance = Integer.MAX_VALUE;
        Mentions mentions = scope.mentions();
        for (int i = mentions.from(sentence.begin()); i < mentions.mentions().size(); i++) {
            Span span = mentions.mentions().get(i).span();
            if (span.begin() >= sentence.end()) {
                break;
            }
            Referent referent = mentions.referentOf(i);
            boolean place = referent != null && referent.kind() == null;
            int far = span.begin() > offset ? span.begin() - offset : 2 * (offset - span.begin());
            if (place && far < distance) {
                distance = far;
                best = i;
            }
        }
        return best;
    }

    private static int verbOver(Tree tree, int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            if (tree.tag(at).startsWith("V")) {
                return at;
            }
            at = tree.head(at);
        }
        return -1;
    }

    private static int tokenAt(Tree tree, Span span) {
        int low = 0;
        int high = tree.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tree.token(middle).end() <= span.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
