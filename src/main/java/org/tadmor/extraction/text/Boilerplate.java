package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands on a page and belongs to no article: navigation, dumps of data, marks of the editors, addresses, legal formulae. */
final class Boilerplate {

    private static final int SHORT = 240;
    private static final int LONGEST_FORMULA = 240;
    private static final double SHARE_OF_CODE = 0.08;
    private static final int LEAST_CODE = 8;

    private static final Set<String> LINES = new HashSet<>();
    private static final List<String> BEGINNINGS = new ArrayList<>();
    private static final List<String> PARTS = new ArrayList<>();

    static {
        for (String[] row : Rows.of(Boilerplate.class, "boilerplate.tsv")) {
            switch (row[0]) {
                case "line" -> LINES.add(row[1]);
                case "begin" -> BEGINNINGS.add(row[1]);
                case "in" -> PARTS.add(row[1]);
                default -> throw new IllegalStateException("boilerplate.tsv: " + row[0]);
            }
        }
    }

    private static final Pattern ADDRESS = Pattern.compile("<?(?:https?://|www\\.|pic\\.twitter\\.com/)\\S+>?");
    private static final Pattern INITIALS = Pattern.compile("\\(?\\p{L}{1,4}(?:/\\p{L}{1,4}){1,3}(?: \\d{1,4})?\\)?");
    private static final Pattern NUMBERED = Pattern.compile("[\\p{L} ]{2,25}(?::|#|№|no\\.) ?#?[\\d/-]{2,20}");
    private static final Pattern DUMP = Pattern.compile(
            "(?:string|array|object|int|bool)\\(\\S{1,20}\\) .*|function ?\\(.*|(?:var|let|const) \\w+ ?= ?.*|.*</?(?:div|script|span|iframe|img)\\b.*");

    private static final String BANNED = "(?:banned|outlawed|prohibited|forbidden|proscribed|illegal|blacklisted)";
    private static final String GROUP =
            "(?:terrorists?|extremists?|undesirable) (?:and \\w+ )?(?:organi[sz]ations?|groups?|movements?|entit(?:y|ies)|formations?)";
    private static final String TERRITORY =
            "(?:(?:in|by|on the territory of|across|under the laws? of) (?:the )?\\p{Lu}[\\p{L}.]*(?:,? (?:and |the )?\\p{Lu}[\\p{L}.]*){0,4}"
                    + "(?: and (?:in )?(?:several |some |many |a number of |most )?other (?:countries|states))?)";
    private static final String BODY_OF_PEOPLE = "(?:organi[sz]ations?|groups?|movements?|networks?|parties|party)";
    private static final Pattern FORMULA = Pattern.compile(
            "(?:\\*+ ?)?[^,;:\"“”().]{2,80}?(?:,| -| –| —)? ?(?:(?:is|are|has been|have been) )?(?:an? |the |)(?:"
                    + GROUP + ",? (?:that (?:is|are) |which (?:is|are) )?" + BANNED + " " + TERRITORY
                    + "|" + BANNED + " (?:as (?:an? )?)?" + GROUP + " " + TERRITORY
                    + "|" + BANNED + " " + TERRITORY + " as (?:an? )?" + GROUP
                    + "|(?:recogni[sz]ed|designated|listed|labell?ed) (?:as )?(?:an? )?(?:" + GROUP
                    + "|foreign agents?) " + TERRITORY
                    + ")\\.?");
    private static final Pattern PARENTHESIS = Pattern.compile(
            "[(\\[](?:\\*+ ?)?(?:[\\p{Lu}*][\\p{L}*. -]{0,40}, )?(?:(?:it |which |that )?(?:is|are) )?(?:an? |the |)(?:"
                    + "(?:" + GROUP + "|" + BODY_OF_PEOPLE
                    + "),? )?(?:that is |which is |and |officially )?"
                    + "(?:" + BANNED + "(?: (?:as (?:an? )?)?(?:" + GROUP + "|" + BODY_OF_PEOPLE
                    + "))?|(?:recogni[sz]ed|designated|listed|labell?ed) (?:as )?(?:an? )?(?:" + GROUP
                    + "|foreign agents?)) "
                    + TERRITORY + "[)\\]]");

    private Boilerplate() {}

    static boolean is(Line line) {
        return isCode(line) || !line.isLong() && (isFurniture(line) || isMark(line));
    }

    private static boolean isFurniture(Line line) {
        String words = line.lower();
        if (LINES.contains(words) || LINES.contains(words.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))) {
            return true;
        }
        if (words.length() > SHORT) {
            return false;
        }
        for (String beginning : BEGINNINGS) {
            if (words.startsWith(beginning) && !words.startsWith(beginning + "'")) {
                return true;
            }
        }
        for (String part : PARTS) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(Line line) {
        String text = line.text();
        return Line.key(text).isEmpty() && text.codePoints().allMatch(c -> c < 0x2600)
                || text.length() <= 30
                        && (INITIALS.matcher(text).matches()
                                || NUMBERED.matcher(line.lower()).matches())
                || ADDRESS.matcher(text).matches();
    }

    /** Whether the line is data or a program: full of brackets, quoted keys and operators. */
    private static boolean isCode(Line line) {
        String text = line.text();
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks += "{}[]<>=\\|_;^~".indexOf(c) >= 0 || c == '"' && i > 0 && ":,{[".indexOf(text.charAt(i - 1)) >= 0
                    ? 1
                    : 0;
        }
        return marks >= LEAST_CODE && marks >= SHARE_OF_CODE * text.length()
                || marks >= 2 && DUMP.matcher(line.lower()).matches();
    }

    /** Whether a sentence only says that the law bans a group, which some states make their press repeat. */
    static boolean isFormula(String sentence) {
        return sentence.length() <= LONGEST_FORMULA
                && mentionsBan(sentence)
                && FORMULA.matcher(sentence).matches();
    }

    /** Where a parenthesis in the text begins that is such a formula; -1 where none does from there on. */
    static Pattern parenthesis() {
        return PARENTHESIS;
    }

    static boolean mentionsBan(String text) {
        return text.contains("anned")
                || text.contains("utlawed")
                || text.contains("rohibited")
                || text.contains("orbidden")
                || text.contains("roscribed")
                || text.contains("llegal")
                || text.contains("lacklisted")
                || text.contains("erroris")
                || text.contains("xtremis")
                || text.contains("oreign agent")
                || text.contains("ndesirable");
    }
}
