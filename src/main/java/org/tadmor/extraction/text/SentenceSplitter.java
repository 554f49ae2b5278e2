package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts the tokens of a paragraph into sentences. A mark that can end a sentence does so with the closing marks behind
 * it, unless what follows shows that the sentence goes on: "'Why?' he asked.", "Gen. Smith", "well ... perhaps". Sentences
 * of no reasonable length are cut at a comma or semicolon, or anywhere.
 */
final class SentenceSplitter {

    /** No sentence has more tokens; beyond it a parse says little and costs much. */
    static final int LONGEST = 160;

    private static final int LOOK_BACK = 60;

    private static final Set<String> REPORTING = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "added",
            "adds",
            "wrote",
            "writes",
            "told",
            "tweeted",
            "replied",
            "continued",
            "exclaimed",
            "joked",
            "concluded",
            "explained",
            "shouted",
            "quipped",
            "declared",
            "announced",
            "insisted",
            "answered",
            "responded",
            "noted",
            "recalled",
            "warned",
            "wondered",
            "demanded",
            "remarked");
    private static final Set<String> AFTER_REPORTING = Set.of(
            ".",
            ",",
            ":",
            "in",
            "on",
            "at",
            "to",
            "during",
            "when",
            "while",
            "as",
            "after",
            "before",
            "last",
            "this",
            "earlier",
            "later",
            "of",
            "about",
            "with",
            "by",
            "from",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "rhetorically",
            "then",
            "again",
            "angrily",
            "through",
            "via",
            "--",
            "—");
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "you",
            "this",
            "that",
            "these",
            "those",
            "there",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "but",
            "and",
            "or",
            "in",
            "on",
            "at",
            "for",
            "from",
            "by",
            "with",
            "as",
            "if",
            "when",
            "while",
            "after",
            "before",
            "although",
            "though",
            "however",
            "meanwhile",
            "according",
            "since",
            "what",
            "who",
            "how",
            "why",
            "where",
            "some",
            "many",
            "most",
            "no",
            "not",
            "so",
            "then",
            "now",
            "yet",
            "both",
            "another",
            "also",
            "despite",
            "under",
            "during",
            "last",
            "earlier",
            "later",
            "to");

    private final List<Token> tokens;
    private final List<List<Token>> sentences = new ArrayList<>();
    private boolean inStraight;

    private SentenceSplitter(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The sentences of a paragraph with these tokens; every token is in one. */
    static List<List<Token>> sentences(List<Token> paragraph) {
        SentenceSplitter splitter = new SentenceSplitter(paragraph);
        splitter.split();
        return splitter.sentences;
    }

    private void split() {
        int from = 0;
        int i = 0;
        while (i < tokens.size()) {
            toggle(i);
            int next = i + 1;
            if (mayEnd(i)) {
                next = afterClosingMarks(i + 1);
                if (next >= tokens.size() || ends(i, next) && !isNumbering(from, i)) {
                    add(from, next);
                    from = next;
                }
            }
            i = next;
        }
        if (from < tokens.size()) {
            add(from, tokens.size());
        }
    }

    /** Whether the mark only follows the number of an item: "1. Why now?" */
    private boolean isNumbering(int from, int i) {
        return i == from + 1
                && form(i).equals(".")
                && form(from).length() <= 2
                && Letters.isDigit(form(from).charAt(0));
    }

    private void toggle(int i) {
        if (form(i).equals("\"")) {
            inStraight = !inStraight;
        }
    }

    private boolean mayEnd(int i) {
        String form = form(i);
        char last = form.charAt(form.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || last == '。';
    }

    /** The first token that is no closing mark; straight marks close what is open or what they touch. */
    private int afterClosingMarks(int from) {
        int i = from;
        while (i < tokens.size() && closes(i)) {
            toggle(i);
            i++;
        }
        return i;
    }

    private boolean closes(int i) {
        String form = form(i);
        boolean touches = touches(i);
        return switch (form) {
            case "”", "»", ")", "]", "''" -> touches || !form.equals("]");
            case "\"" -> touches || inStraight && !touchesNext(i);
            case "'", "’" -> touches;
            case "!", "?", ".", "!!", "?!" -> touches;
            default -> false;
        };
    }

    private boolean touches(int i) {
        return i > 0 && tokens.get(i - 1).end() == tokens.get(i).begin();
    }

    private boolean touchesNext(int i) {
        return i + 1 < tokens.size() && touches(i + 1);
    }

    /** Whether the mark at {@code i}, with the closing marks up to {@code next}, ends a sentence. */
    private boolean ends(int i, int next) {
        String mark = form(i);
        boolean quoted = next > i + 1 && isMark(form(next - 1));
        int word = afterOpeningMarks(next);
        if (word >= tokens.size()) {
            return word > next;
        }
        boolean opened = word > next;
        String following = form(word);
        boolean capital = isCapital(following);
        if (mark.length() > 1 && Letters.isWord(mark, 0)) {
            return afterAbbreviation(i, following, opened && capital);
        }
        if (mark.startsWith("..") || mark.equals("…") || mark.startsWith(". ")) {
            return !touches(next) && (capital && !following.equals("I") || opened) && !isReporting(word, quoted);
        }
        if (following.charAt(0) == ',' || following.charAt(0) == ';' || following.charAt(0) == ')') {
            return false;
        }
        if (!capital && !opened) {
            return !Character.isLowerCase(following.codePointAt(0))
                    && !isDash(following)
                    && (!touches(next) || !Letters.isDigit(following.charAt(0)));
        }
        return !quoted || !isReporting(word, true);
    }

    private static boolean isMark(String form) {
        return Letters.isDoubleMark(form.charAt(0)) || form.equals("''") || form.equals("’") || form.equals("'");
    }

    private static boolean isDash(String form) {
        return Letters.isDash(form.charAt(0)) || form.charAt(0) == '-';
    }

    private int afterOpeningMarks(int from) {
        int i = from;
        while (i < tokens.size() && "\"“«„‘'([``".contains(form(i))) {
            i++;
        }
        return i;
    }

    private static boolean isCapital(String form) {
        int point = form.codePointAt(0);
        return Character.isUpperCase(point)
                || Character.isTitleCase(point)
                || Character.isLetter(point) && !Character.isLowerCase(point);
    }

    private boolean afterAbbreviation(int i, String following, boolean newQuotation) {
        String mark = form(i);
        if (!isCapital(following)) {
            return false;
        }
        boolean starter = STARTERS.contains(following.toLowerCase(Locale.ROOT));
        if (mark.equals("v.")) {
            return false;
        }
        if (mark.length() == 2) {
            return newQuotation || starter && !mark.equals("I.") && (i == 0 || !isCapital(form(i - 1)));
        }
        Abbreviations.Kind kind = Abbreviations.of(mark);
        if (kind == null) {
            return newQuotation || starter;
        }
        return switch (kind) {
            case TITLE, NUMBER -> false;
            case MONTH, WORD -> newQuotation || starter;
            case END -> !isZone(following);
        };
    }

    private static boolean isZone(String form) {
        return form.length() <= 4 && form.equals(form.toUpperCase(Locale.ROOT)) && form.length() > 1
                || form.endsWith("day")
                || form.equals("Eastern")
                || form.equals("Pacific")
                || form.equals("Central");
    }

    /** Whether a reporting clause follows that belongs to the quotation before it: "'Why?' Anna Petrova asked." */
    private boolean isReporting(int word, boolean quoted) {
        if (!quoted) {
            return false;
        }
        int i = word;
        int last = Math.min(tokens.size() - 1, word + 5);
        if (REPORTING.contains(form(i).toLowerCase(Locale.ROOT))) {
            return true;
        }
        while (i < last && !REPORTING.contains(form(i))) {
            if (!isCapital(form(i)) && Letters.isWord(form(i), 0)) {
                return false;
            }
            i++;
        }
        return REPORTING.contains(form(i))
                && (i + 1 >= tokens.size()
                        || AFTER_REPORTING.contains(form(i + 1).toLowerCase(Locale.ROOT)));
    }

    private void add(int from, int to) {
        int begin = from;
        while (to - begin > LONGEST) {
            int cut = cut(begin);
            sentences.add(List.copyOf(tokens.subList(begin, cut)));
            begin = cut;
        }
        sentences.add(List.copyOf(tokens.subList(begin, to)));
    }

    private int cut(int begin) {
        int most = begin + LONGEST;
        for (int i = most - 1; i > most - LOOK_BACK; i--) {
            if (form(i).equals(";") || form(i).equals(",") || mayEnd(i)) {
                return i + 1;
            }
        }
        return most;
    }

    private String form(int i) {
        return tokens.get(i).form();
    }
}
