package org.tadmor.extraction.time;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.text.Document;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/**
 * Finds the words that date a text: a line that holds a full date and, beside it, at most a time and words such as
 * "Published" or "Updated", or a dateline with a full date ("LISBON, May 3, 2014").
 */
final class DateLines {

    private static final String MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
            + "Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|"
            + "MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|"
            + "DEC(?:EMBER)?)";
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/.-])(?:(?<m1>" + MONTH + ")\\.? (?<d1>\\d{1,2})(?:st|nd|rd|th)?,? "
                    + "(?<y1>(?:19|20)\\d\\d)|(?<d2>\\d{1,2})(?:st|nd|rd|th)?[ -](?<m2>" + MONTH
                    + ")\\.?,?[ -](?<y2>(?:19|20)\\d\\d)|"
                    + "(?<y3>(?:19|20)\\d\\d)-(?<n3>\\d\\d)-(?<d3>\\d\\d))(?![\\d-])");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<!\\d)(?<h>\\d{1,2}):(?<m>[0-5]\\d)(?::(?<s>[0-5]\\d))?(?:\\.\\d+)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?"
                    + "(?:\\s*\\(?(?<zone>[A-Z]{3,4})\\b\\)?)?");
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)\\b(this article is from|first published|published|last updated|updated|last modified|modified|"
                    + "posted|date|on|at|by|the|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|monday|tuesday|wednesday|"
                    + "thursday|friday|saturday|sunday|gmt|utc|est|edt|et|pst|pdt|pt|ist|bst|cet|created|issued|"
                    + "release date|for immediate release|t|z|am|pm|a\\.m|p\\.m)\\b");
    private static final Pattern DATELINE = Pattern.compile("^[A-Z][A-Z .,'-]{2,40}[,:] ?(?:\\([A-Za-z ]+\\) ?)?$");
    private static final int LINES = 25;
    private static final int LONGEST = 160;

    private DateLines() {}

    /** The first line that dates the text, or null. */
    static @Nullable TimeExpression of(Document document) {
        String text = document.text();
        int begin = 0;
        int seen = 0;
        while (begin < text.length() && seen < LINES) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            if (end > begin && !text.substring(begin, end).isBlank()) {
                seen++;
                TimeExpression found = isBoilerplate(document.segments(), begin) ? null : dated(text, begin, end);
                if (found != null) {
                    return found;
                }
            }
            begin = end + 1;
        }
        return null;
    }

    private static boolean isBoilerplate(List<Segment> segments, int offset) {
        for (Segment segment : segments) {
            if (segment.kind() == SegmentKind.BOILERPLATE && segment.span().contains(offset)) {
                return segment.span().length() > LONGEST;
            }
        }
        return false;
    }

    private static @Nullable TimeExpression dated(String text, int begin, int end) {
        String line = text.substring(begin, Math.min(end, begin + LONGEST));
        Matcher date = DATE.matcher(line);
        if (!date.find()) {
            return null;
        }
        boolean dateline = DATELINE.matcher(line.substring(0, date.start())).matches();
        Matcher clock = CLOCK.matcher(line);
        boolean timed = !dateline && clock.find(date.end());
        if (!dateline && (end - begin > LONGEST || !isBare(line, date, clock, timed))) {
            return null;
        }
        LocalDate day = day(date);
        if (day == null) {
            return null;
        }
        Span span = new Span(begin + date.start(), begin + (timed ? clock.start() + bare(clock) : date.end()));
        Period period = timed ? moment(day, clock) : Period.day(day);
        return new TimeExpression(span, period, null, null, dateline ? "published.dateline" : "published.line");
    }

    private static int bare(Matcher clock) {
        return clock.group().stripTrailing().length();
    }

    private static boolean isBare(String line, Matcher date, Matcher clock, boolean timed) {
        String rest = line.substring(0, date.start()) + " "
                + (timed
                        ? line.substring(date.end(), clock.start()) + " " + line.substring(clock.end())
                        : line.substring(date.end()));
        String words = BESIDE.matcher(DATE.matcher(rest).replaceAll(" ")).replaceAll(" ");
        return CLOCK.matcher(words)
                        .replaceAll(" ")
                        .chars()
                        .filter(Character::isLetterOrDigit)
                        .count()
                == 0;
    }

    private static @Nullable LocalDate day(Matcher date) {
        String year = first(date, "y1", "y2", "y3");
        String day = first(date, "d1", "d2", "d3");
        int month = date.group("n3") != null
                ? Integer.parseInt(date.group("n3"))
                : CalendarWords.month(first(date, "m1", "m2", "m2"));
        Period period =
                month < 1 || month > 12 ? null : Periods.day(Integer.parseInt(year), month, Integer.parseInt(day));
        return period == null ? null : period.begin().toLocalDate();
    }

    private static String first(Matcher matcher, String... groups) {
        for (String group : groups) {
            String found = matcher.group(group);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    private static Period moment(LocalDate day, Matcher clock) {
        int hour = Integer.parseInt(clock.group("h"));
        String half = clock.group("half");
        if (half != null && hour <= 12) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        if (hour > 23) {
            return Period.day(day);
        }
        String second = clock.group("s");
        String zone = clock.group("zone");
        return new ClockTime(
                        0,
                        0,
                        hour,
                        Integer.parseInt(clock.group("m")),
                        second == null ? 0 : Integer.parseInt(second),
                        second == null
                                ? org.tadmor.vocabulary.Precision.MINUTE
                                : org.tadmor.vocabulary.Precision.SECOND,
                        zone == null ? null : CalendarWords.zone(zone))
                .on(day);
    }
}
