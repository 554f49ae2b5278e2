package org.tadmor.extraction.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Credit;
import org.tadmor.vocabulary.Span;

/** Lines and parentheses that credit an article, or part of it, to an agency. */
final class Credits {

    private static final int LONGEST = 260;
    private static final Pattern PARTIAL = Pattern.compile(
            "(?i).*\\b(?:contributed (?:reporting|to (?:this|the) (?:report|article|story))|with (?:additional )?(?:reporting|inputs?|files|material|information) (?:by|from)"
                    + "|with (?:agency|agencies|wire)\\b|with (?:agency |wire )(?:reports?|inputs?)|additional (?:reporting|material) (?:by|from)"
                    + "|compiled from|agencies contributed|contains (?:information|material) from).*");
    private static final Pattern PARTIAL_LEAD =
            Pattern.compile("(?i)[(\\[—–*-]* ?(?:with|additional|compiled|the|this|agencies|staff|information|"
                    + Agencies.WORDS + ").*");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)[(\\[—–-]* ?(?:©|\\(c\\)|copyright|source ?:|sources ?:|via:?|credit ?:|agency ?:).*");
    private static final Pattern ALONE = Pattern.compile("[(\\[—–/|-]* ?(?:The |the )?(?:" + Agencies.WORDS
            + ")(?: news agency| News Agency| News)?(?:[,/&]| and)? ?(?:" + Agencies.WORDS
            + "|staff|Staff|agencies|Agencies)?[)\\].]*(?: ?\\d{4})?");
    private static final Pattern SIGN_OFF =
            Pattern.compile("(?i)[(\\[]? ?(?:reporting|writing|editing|additional reporting) by \\p{Lu}.*");
    private static final Pattern AGENCIES =
            Pattern.compile("(?i)[(\\[—–-]* ?(?:agencies|news agencies|wire services|wires)[)\\].]*");
    private static final Pattern AT_END = Pattern.compile(" ?(?:[(\\[—–-]+) ?((?:" + Agencies.WORDS + ")(?:[/,] ?(?:"
            + Agencies.WORDS + "|agencies|Agencies))?)[)\\]]?\\.?$");

    private Credits() {}

    /** Whether the line is a credit; one that names no agency is a credit too. */
    static boolean is(Line line) {
        if (line.span().length() > LONGEST) {
            return false;
        }
        String text = line.text();
        return isPartial(line)
                || COPYRIGHT.matcher(text).matches() && Agencies.in(text) != null
                || ALONE.matcher(text).matches()
                || AGENCIES.matcher(text).matches()
                || SIGN_OFF.matcher(text).matches() && Character.isUpperCase(firstName(text));
    }

    private static boolean isPartial(Line line) {
        return line.words() <= 30
                && PARTIAL_LEAD.matcher(line.text()).matches()
                && PARTIAL.matcher(line.text()).matches();
    }

    private static char firstName(String text) {
        int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("by ") + 3;
        return at < text.length() ? text.charAt(at) : ' ';
    }

    /** The agency that a credit line names; null where it names none. */
    static @Nullable Credit of(Line line) {
        String agency = Agencies.in(line.text());
        return agency == null ? null : new Credit(line.span(), agency, isPartial(line));
    }

    /** The agency in a dateline or byline ("BEIRUT (Reuters) -", "By A. Lee, Associated Press"). */
    static @Nullable Credit within(String page, Span words) {
        String agency = Agencies.in(words.in(page));
        return agency == null ? null : new Credit(words, agency, false);
    }

    /** Where in the last characters of a paragraph a credit begins ("… he said. (AP)"); -1 where none does. */
    static int atEnd(String page, Span paragraph) {
        int from = Math.max(paragraph.begin(), paragraph.end() - 40);
        Matcher matcher = AT_END.matcher(page.substring(from, paragraph.end()));
        if (!matcher.find() || from + matcher.start() <= paragraph.begin()) {
            return -1;
        }
        int at = from + matcher.start();
        return Line.endsSentence(page, new Span(paragraph.begin(), at)) ? at : -1;
    }
}
