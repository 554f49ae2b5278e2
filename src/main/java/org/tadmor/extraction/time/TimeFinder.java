package org.tadmor.extraction.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.quantity.Words;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.Document;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.Span;

/**
 * Finds the words that say when, and what they mean. Relative words are seen from the publication date; where the
 * caller gave none, from the date that the text states of itself or, for a weekday, from a full date of that weekday in
 * the text, and then name those words as their anchor; without any of these they stay open.
 */
public final class TimeFinder {

    /** The times of a text, in its order. */
    public List<TimeExpression> find(ParsedDocument parsed) {
        Document document = parsed.document();
        TimeExpression stated = document.source().published() == null ? DateLines.of(document) : null;
        Period published = stated == null ? document.source().published() : stated.period();
        Reference reference = Reference.of(published);
        Span anchor = stated == null ? null : stated.span();
        List<TimeExpression> found = new ArrayList<>();
        for (Tree tree : parsed.trees()) {
            find(tree, reference, anchor, found);
        }
        return reference == null ? pinned(found, document.text()) : List.copyOf(found);
    }

    /** The words that date the text itself ("Published March 3, 2014"), or null. */
    public @Nullable TimeExpression published(Document document) {
        return DateLines.of(document);
    }

    private static void find(
            Tree tree, @Nullable Reference reference, @Nullable Span anchor, List<TimeExpression> found) {
        Words words = new Words(tree);
        int at = 0;
        while (at < words.size()) {
            Reading reading = mayBegin(words, at) ? TimeGrammar.at(words, at) : null;
            if (reading == null) {
                at++;
            } else {
                found.add(expression(words, reading, reference, anchor));
                at = reading.end();
            }
        }
    }

    private static boolean mayBegin(Words words, int at) {
        char first = words.form(at).charAt(0);
        return Character.isLetterOrDigit(first);
    }

    private static TimeExpression expression(
            Words words, Reading reading, @Nullable Reference reference, @Nullable Span anchor) {
        Period without = reading.meaning().from(null);
        Reference seen = reference == null || without != null
                ? null
                : reference.looking(Outlook.of(words.tree(), words.token(reading.begin())));
        Period period = seen == null ? without : reading.meaning().from(seen);
        return new TimeExpression(
                words.span(reading.begin(), reading.end()),
                period,
                reading.duration(),
                without == null && period != null ? anchor : null,
                "time." + reading.rule());
    }

    /** Gives a weekday without a date the day of the one full date of that weekday in the text. */
    private static List<TimeExpression> pinned(List<TimeExpression> times, String text) {
        Map<DayOfWeek, TimeExpression> named = new EnumMap<>(DayOfWeek.class);
        for (TimeExpression time : times) {
            DayOfWeek day = CalendarWords.day(firstWord(time.span().in(text)));
            Period period = time.period();
            if (day != null
                    && period != null
                    && period.precision() == Precision.DAY
                    && period.begin().getDayOfWeek() == day) {
                named.putIfAbsent(day, time);
            }
        }
        if (named.isEmpty()) {
            return List.copyOf(times);
        }
        List<TimeExpression> pinned = new ArrayList<>(times.size());
        for (TimeExpression time : times) {
            DayOfWeek day = CalendarWords.day(time.span().in(text));
            TimeExpression pin = day == null || time.period() != null ? null : named.get(day);
            pinned.add(
                    pin == null
                            ? time
                            : new TimeExpression(time.span(), pin.period(), null, pin.span(), "time.weekday.pinned"));
        }
        return List.copyOf(pinned);
    }

    private static String firstWord(String words) {
        int end = 0;
        while (end < words.length() && Character.isLetter(words.charAt(end))) {
            end++;
        }
        return words.substring(0, end);
    }
}
