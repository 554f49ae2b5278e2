package org.tadmor.proposition;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tadmor.article.Published;
import org.tadmor.vocabulary.Verdict;

/** Numbers, lists and dates as they stand in a plain sentence. */
public final class Counted {

    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int NAMED = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Counted() {}

    /** "one outlet", "no outlets", "13 outlets". */
    public static String of(int count, String one, String many) {
        String number = count < SMALL.size() ? SMALL.get(count) : String.valueOf(count);
        return number + " " + (count == 1 ? one : many);
    }

    /** "one origin: A", "three origins, one of them without a name: A and B", "two origins, among them A". */
    public static String origins(int count, int unnamed, List<String> names) {
        String nameless = unnamed == 0
                ? ""
                : unnamed == count ? ", without a name" : ", " + of(unnamed, "of them", "of them") + " without a name";
        String named = names.isEmpty() || unnamed == count
                ? ""
                : (names.size() == count - unnamed ? ": " : ", among them ") + list(names);
        return of(count, "origin", "origins") + nameless + named;
    }

    /** Whom origins speak for, without the final stop. */
    public static String behind(int principals, int states) {
        List<String> parts = new ArrayList<>();
        if (principals > 0) {
            parts.add(of(principals, "principal", "principals"));
        }
        if (states > 0) {
            parts.add(of(states, "state or movement", "states or movements"));
        }
        return parts.isEmpty()
                ? "for whom they speak is not known"
                : "behind that %s %s".formatted(principals + states == 1 ? "stands" : "stand", list(parts));
    }

    /** How many differences came to a verdict. */
    public static String of(Verdict verdict, int count) {
        return switch (verdict) {
            case CONFLICT -> of(count, "conflict", "conflicts");
            case APPARENT -> of(count, "apparent difference", "apparent differences");
            case COMPATIBLE -> of(count, "compatible difference", "compatible differences");
            case NOT_COMPARABLE -> of(count, "difference", "differences") + " that cannot be compared";
        };
    }

    /** "A, B and C"; of many the first few and how many more there are. */
    public static String list(List<String> all) {
        List<String> parts = new ArrayList<>(all.size() > NAMED ? all.subList(0, NAMED - 1) : all);
        if (all.size() > parts.size()) {
            parts.add(of(all.size() - parts.size(), "other", "others"));
        }
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** "on 27 March 2016", or "in March 2016" or "in 2016" where no more is known. */
    public static String date(Published published) {
        return switch (published.precision()) {
            case SECOND, MINUTE, HOUR, DAY -> "on " + DAY.format(published.begin());
            case WEEK -> "in the week from " + DAY.format(published.begin());
            case MONTH -> "in " + MONTH.format(published.begin());
            case SEASON -> "in the months from " + MONTH.format(published.begin());
            case YEAR -> "in " + published.begin().getYear();
            case DECADE -> "in the years from " + published.begin().getYear();
        };
    }

    /** The text as a sentence of its own. */
    public static String sentence(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first) + ".";
    }
}
