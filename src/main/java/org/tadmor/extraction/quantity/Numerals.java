package org.tadmor.extraction.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers: "1,500", "3.5 million", "twenty-five", "two hundred and six", "a dozen", "dozens", "several". */
public final class Numerals {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?|\\.\\d+");
    private static final Map<String, Integer> ONES = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "hundred", new BigDecimal(100),
            "thousand", new BigDecimal(1000),
            "million", new BigDecimal(1_000_000),
            "billion", new BigDecimal(1_000_000_000),
            "trillion", new BigDecimal(1_000_000_000_000L),
            "mn", new BigDecimal(1_000_000),
            "bn", new BigDecimal(1_000_000_000),
            "dozen", new BigDecimal(12));
    private static final Map<String, BigDecimal> PLURALS = Map.of(
            "dozens", new BigDecimal(12),
            "scores", new BigDecimal(20),
            "hundreds", new BigDecimal(100),
            "thousands", new BigDecimal(1000),
            "millions", new BigDecimal(1_000_000),
            "billions", new BigDecimal(1_000_000_000));
    private static final Map<String, Integer> VAGUE = Map.of("several", 3, "numerous", 3, "few", 2);
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);
    private static final BigDecimal TWO = new BigDecimal(2);

    private Numerals() {}

    /** The longest number that starts at this word, or null. */
    public static @Nullable Numeral at(Words words, int begin) {
        Numeral plural = plural(words, begin);
        if (plural != null) {
            return plural;
        }
        Integer vague = VAGUE.get(words.lower(begin));
        if (vague != null) {
            return new Numeral(begin, begin + 1, new BigDecimal(vague), null, true);
        }
        if (words.is(begin, ARTICLES)) {
            return afterArticle(words, begin);
        }
        if (words.is(begin, "half") && words.is(begin + 1, ARTICLES) && scale(words, begin + 2) != null) {
            return exactly(begin, begin + 3, scaleOf(words, begin + 2).divide(TWO));
        }
        return exact(words, begin);
    }

    private static @Nullable Numeral plural(Words words, int begin) {
        int at = begin;
        BigDecimal low = BigDecimal.ONE;
        if (words.is(at, "tens") || words.is(at, "hundreds")) {
            if (words.is(at + 1, "of") && PLURALS.containsKey(words.lower(at + 2))) {
                low = words.is(at, "tens") ? BigDecimal.TEN : new BigDecimal(100);
                at += 2;
            }
        }
        BigDecimal scale = PLURALS.get(words.lower(at));
        if (scale == null) {
            return null;
        }
        BigDecimal least = low.multiply(scale).multiply(TWO);
        return new Numeral(begin, words.is(at + 1, "of") ? at + 2 : at + 1, least, null, true);
    }

    private static @Nullable Numeral afterArticle(Words words, int begin) {
        String next = words.lower(begin + 1);
        if (next.equals("few") || next.equals("handful")) {
            int end = words.is(begin + 2, "of") ? begin + 3 : begin + 2;
            return new Numeral(begin, end, new BigDecimal(2), null, true);
        }
        if (next.equals("couple")) {
            int end = words.is(begin + 2, "of") ? begin + 3 : begin + 2;
            return new Numeral(begin, end, TWO, TWO, false);
        }
        BigDecimal scale = SCALES.get(next);
        return scale == null ? null : exactly(begin, begin + 2, scale);
    }

    private static @Nullable Numeral exact(Words words, int begin) {
        BigDecimal total = null;
        int at = begin;
        while (at < words.size()) {
            BigDecimal part = null;
            int next = at;
            if (at == begin || total != null && follows(words, at)) {
                int start = at > begin && joins(words, at) ? at + 1 : at;
                BigDecimal digit = small(words, start, at == begin);
                if (digit != null) {
                    next = start + smallLength(words, start);
                    part = digit;
                }
            }
            if (part == null) {
                break;
            }
            while (scale(words, next) != null) {
                part = part.multiply(scaleOf(words, next));
                next++;
            }
            total = total == null ? part : total.add(part);
            at = next;
        }
        return total == null ? null : exactly(begin, at, total);
    }

    /** Whether a further part may follow: "two hundred and six", "two thousand six"; never "six seven". */
    private static boolean follows(Words words, int at) {
        return scale(words, at - 1) != null && (joins(words, at) || spelled(words, at) != null);
    }

    private static boolean joins(Words words, int at) {
        return words.is(at, "and") && spelled(words, at + 1) != null && scale(words, at - 1) != null;
    }

    private static @Nullable BigDecimal small(Words words, int at, boolean first) {
        BigDecimal spelled = spelled(words, at);
        if (spelled != null) {
            return spelled;
        }
        String form = words.lower(at);
        return first && DIGITS.matcher(form).matches() ? new BigDecimal(form.replace(",", "")) : null;
    }

    private static int smallLength(Words words, int at) {
        if (!TENS.containsKey(words.lower(at))) {
            return 1;
        }
        int one = words.is(at + 1, "-") ? at + 2 : at + 1;
        Integer ones = ONES.get(words.lower(one));
        return ones != null && ones > 0 && ones < 10 ? one + 1 - at : 1;
    }

    private static @Nullable BigDecimal spelled(Words words, int at) {
        Integer tens = TENS.get(words.lower(at));
        if (tens != null) {
            int length = smallLength(words, at);
            Integer ones = length == 1 ? Integer.valueOf(0) : ONES.get(words.lower(at + length - 1));
            return new BigDecimal(tens + (ones == null ? 0 : ones));
        }
        Integer ones = ONES.get(words.lower(at));
        return ones == null ? null : new BigDecimal(ones);
    }

    private static @Nullable BigDecimal scale(Words words, int at) {
        return isMoneyInMillions(words, at) ? MILLION : SCALES.get(words.lower(at));
    }

    /** "£30m", where "30m" alone may be metres. */
    private static boolean isMoneyInMillions(Words words, int at) {
        return words.is(at, "m") && Units.sign(words.lower(at - 2)) != null;
    }

    private static BigDecimal scaleOf(Words words, int at) {
        BigDecimal scale = scale(words, at);
        return scale == null ? BigDecimal.ONE : scale;
    }

    private static Numeral exactly(int begin, int end, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        BigDecimal canonical = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new Numeral(begin, end, canonical, canonical, false);
    }
}
