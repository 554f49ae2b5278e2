package org.tadmor.extraction.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where and when a report was filed: the words before its first sentence, or a line that only says a date. */
final class Datelines {

    private static final int LONGEST = 90;
    private static final int MOST_DATE_WORDS = 16;
    private static final int LONGEST_SHOUTED = 40;

    private static final Set<String> CITIES = cities();
    private static final Set<String> DATE_WORDS = Set.of(
            "ago",
            "more",
            "than",
            "minutes",
            "minute",
            "hours",
            "hour",
            "days",
            "day",
            "weeks",
            "months",
            "month",
            "years",
            "year",
            "old",
            "published",
            "updated",
            "posted",
            "modified",
            "last",
            "first",
            "on",
            "at",
            "date",
            "this",
            "article",
            "is",
            "from",
            "created",
            "added",
            "of",
            "the",
            "and",
            "edt",
            "est",
            "pdt",
            "pst",
            "cst",
            "cdt",
            "mst",
            "mdt",
            "et",
            "pt",
            "ct",
            "gmt",
            "bst",
            "ist",
            "cet",
            "utc",
            "msk",
            "am",
            "pm",
            "a",
            "p",
            "m",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "st",
            "nd",
            "rd",
            "th",
            "time",
            "local",
            "story",
            "z",
            "t");
    private static final Pattern MONTH = Pattern.compile(
            "jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december");
    private static final Pattern DATE_NUMBER = Pattern.compile("\\d{1,4}(?:st|nd|rd|th|am|pm)?");

    private static final String DASH = "(?:--|[-–—―])";
    private static final String PLACE =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:de |da |al-|el-|-)?\\p{Lu}[\\p{L}.'’-]*| de| da| es){0,3}";
    private static final String PLACES = PLACE + "(?:[,/] ?" + PLACE + "){0,3}";
    private static final String DATE =
            "(?:,? (?:\\p{Lu}[a-z]{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}[a-z]{2,8}\\.?)(?:,? \\d{4})?,?)?";
    private static final Pattern WITH_AGENCY = Pattern.compile(
            "(?:" + PLACES + DATE + " ?)?[(\\[]([^()\\[\\]]{2,40})[)\\]]" + DATE + " ?(?:" + DASH + "|:) ?(?=\\S)");
    private static final Pattern WITH_DASH =
            Pattern.compile("(" + PLACES + ")(" + DATE + ")( ?)" + DASH + "( ?)(?=[\\p{Lu}“\"‘'«])");
    private static final Pattern WITH_COLON =
            Pattern.compile("(" + PLACE + ")(?:, \\p{Lu}[\\p{L}. ]{1,20})?" + DATE + ": (?=\\S)");

    private Datelines() {}

    /** Whether the line says when the article was published, and nothing else. */
    static boolean isDate(Line line) {
        if (line.words() > MOST_DATE_WORDS || line.isLong()) {
            return false;
        }
        boolean month = false;
        int numbers = 0;
        for (String word : line.lower().split("[^\\p{L}\\p{N}]+")) {
            if (word.isEmpty() || DATE_WORDS.contains(word)) {
                continue;
            }
            if (DATE_NUMBER.matcher(word).matches()) {
                numbers++;
            } else if (MONTH.matcher(word).matches()) {
                month = true;
            } else {
                return false;
            }
        }
        return month && numbers > 0
                || numbers == 1 && line.lower().matches(".*\\d \\w+ (?:ago|old)\\b.*")
                || numbers >= 3 && line.lower().matches(".*\\d[/.-]\\d.*");
    }

    /** How many characters of a paragraph are its dateline; 0 where it has none. One of the first paragraphs may name any place. */
    static int length(String paragraph, boolean leads, @Nullable String outlet) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
        Matcher agency = WITH_AGENCY.matcher(head);
        if (agency.lookingAt() && isCredited(agency.group(1), head.substring(0, agency.start(1)))) {
            return agency.end();
        }
        Matcher dash = WITH_DASH.matcher(head);
        if (dash.lookingAt() && isFiled(dash, leads)) {
            return dash.end();
        }
        Matcher colon = WITH_COLON.matcher(head);
        if (colon.lookingAt() && CITIES.contains(colon.group(1).toLowerCase(Locale.ROOT))) {
            return colon.end();
        }
        return outletLength(head, outlet);
    }

    /** An agency or the outlet itself in parentheses, behind a place written as datelines write it. */
    private static boolean isCredited(String credited, String before) {
        String place = before.replaceAll("[(\\[ ]+$", "");
        String first = place.split("[,/]", 2)[0];
        return Agencies.in(credited) != null
                || !place.isEmpty()
                        && first.equals(first.toUpperCase(Locale.ROOT))
                        && credited.chars().noneMatch(Character::isDigit)
                || CITIES.contains(first.toLowerCase(Locale.ROOT));
    }

    private static boolean isFiled(Matcher dash, boolean leads) {
        String place = dash.group(1);
        String first = place.split("[,/]", 2)[0].toLowerCase(Locale.ROOT);
        boolean spaced = !dash.group(3).isEmpty() || !dash.group(4).isEmpty();
        boolean shouted = leads
                && place.equals(place.toUpperCase(Locale.ROOT))
                && place.length() > 3
                && place.length() <= LONGEST_SHOUTED
                && place.indexOf('’') < 0
                && place.indexOf('\'') < 0;
        return spaced && (CITIES.contains(first) || shouted || !dash.group(2).isEmpty())
                || CITIES.contains(first) && dash.group(3).isEmpty() && shouted;
    }

    /** Some outlets put their own name before the first sentence. */
    private static int outletLength(String head, @Nullable String outlet) {
        if (outlet == null || outlet.length() < 2 || !head.regionMatches(true, 0, outlet, 0, outlet.length())) {
            return 0;
        }
        Matcher mark =
                Pattern.compile(" ?(?:" + DASH + "|:) ?(?=\\S)").matcher(head).region(outlet.length(), head.length());
        return mark.lookingAt() ? mark.end() : 0;
    }

    private static Set<String> cities() {
        Set<String> cities = new HashSet<>();
        for (String[] row : Rows.of(Datelines.class, "dateline-cities.tsv")) {
            cities.add(row[0]);
        }
        return cities;
    }
}
