package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a stretch of text into tokens in the manner of the OntoNotes corpus, from which the parser learned: contractions
 * and hyphenated compounds are split ("do|n't", "U.S.|-|led"), prefixes ("anti-terrorist"), initials, abbreviations,
 * numbers, addresses and handles are kept whole, each quotation mark is a token.
 *
 * <p>One pass from left to right; each character is looked at a bounded number of times.
 */
final class Tokenizer {

    private static final Set<String> PREFIXES = Set.of(
            "anti", "arch", "bi", "bio", "co", "counter", "crypto", "de", "e", "ex", "extra", "hyper", "infra", "inter",
            "intra", "macro", "mega", "micro", "mid", "mini", "mis", "multi", "neo", "non", "pan", "para", "poly",
            "post", "pre", "pro", "proto", "pseudo", "quasi", "re", "semi", "sub", "super", "trans", "tri", "ultra",
            "un", "uni");
    private static final Set<String> ARTICLES_OF_NAMES =
            Set.of("abd", "abu", "ad", "al", "ar", "as", "ash", "at", "az", "bin", "el", "es", "ez", "ibn", "ul");
    private static final Set<String> CLITICS = Set.of("s", "m", "d", "re", "ve", "ll");
    private static final Set<String> ELISIONS = Set.of("em", "til", "tis", "twas", "cause", "bout", "round");
    private static final Set<String> UNITS =
            Set.of("am", "cm", "ft", "hrs", "kg", "km", "km2", "kph", "lb", "lbs", "mm", "mph", "pm", "sq");
    private static final Set<String> DOMAINS = Set.of(
            "com", "org", "net", "gov", "edu", "mil", "int", "info", "io", "co", "uk", "ru", "ir", "tv", "me", "us",
            "eu", "de", "fr", "il", "sy", "tr", "news");
    private static final Set<String> FUSED = Set.of("cannot", "gonna", "gotta", "wanna", "gimme", "lemme");
    private static final int LONGEST_NUMBER_GROUP = 3;

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, int begin, int end) {
        this.text = text;
        this.end = end;
        this.at = begin;
    }

    /** The tokens of {@code text} in {@code [begin, end)}. */
    static List<Token> tokens(String text, int begin, int end) {
        Tokenizer tokenizer = new Tokenizer(text, begin, end);
        while (tokenizer.at < end) {
            tokenizer.step();
        }
        return tokenizer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (Letters.isBlank(c)) {
            at++;
        } else if (isAddress()) {
            address();
        } else if (Letters.isWord(text, at)) {
            word();
        } else if ((c == '@' || c == '#') && wordAt(at + 1)) {
            handle();
        } else if (Letters.isApostrophe(c)) {
            apostrophe();
        } else if ((c == '-' || c == '−' || c == '+') && digitAt(at + 1) && !wordAt(at - 1) && !afterNumber()) {
            at++;
            word(at - 1);
        } else {
            mark(c);
        }
    }

    private void mark(char c) {
        int length = 1;
        if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '=' || c == '_') {
            length = c == '.' ? dots() : run(c == '!' || c == '?' ? "!?" : String.valueOf(c));
        } else if (Character.isHighSurrogate(c) || isPictograph(c)) {
            length = pictograph();
        }
        add(at, at + length);
    }

    /** Periods written together or with single spaces between them, three or more, are one ellipsis. */
    private int dots() {
        int solid = run(".");
        if (solid > 1) {
            return solid;
        }
        int last = at;
        while (last + 2 < end && text.charAt(last + 1) == ' ' && text.charAt(last + 2) == '.') {
            last += 2;
        }
        return last - at >= 4 ? last + 1 - at : 1;
    }

    private int run(String marks) {
        int to = at + 1;
        while (to < end && marks.indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return to - at;
    }

    private static boolean isPictograph(char c) {
        return c >= 0x2600 && c <= 0x27bf;
    }

    private int pictograph() {
        int to = at + Character.charCount(text.codePointAt(at));
        while (to < end) {
            int point = text.codePointAt(to);
            boolean joined = to > at && text.charAt(to - 1) == 0x200d && point > 0x2000;
            if (!joined && point != 0x200d && point != 0xfe0f && (point < 0x1f3fb || point > 0x1f3ff)) {
                break;
            }
            to += Character.charCount(point);
        }
        return Math.min(to, end) - at;
    }

    private boolean isAddress() {
        char c = text.charAt(at);
        return (c == 'h' || c == 'H')
                        && (text.regionMatches(true, at, "http://", 0, 7)
                                || text.regionMatches(true, at, "https://", 0, 8))
                || (c == 'w' || c == 'W') && text.regionMatches(true, at, "www.", 0, 4);
    }

    private void address() {
        int to = at;
        while (to < end && !Letters.isBlank(text.charAt(to)) && "<>\"“”«»".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        while (to > at + 1 && ".,;:!?)]}'’".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        add(at, to);
    }

    private void handle() {
        int to = at + 1;
        while (wordAt(to)) {
            to += Character.charCount(text.codePointAt(to));
        }
        add(at, to);
    }

    private void apostrophe() {
        char c = text.charAt(at);
        if (at + 1 < end && (c == '`' || c == '\'') && text.charAt(at + 1) == c) {
            add(at, at + 2);
        } else if (wordAt(at - 1) && CLITICS.contains(letters(at + 1)) || digitAt(at + 1) && decade(at + 1)) {
            at++;
            run(at - 1);
        } else if (ELISIONS.contains(letters(at + 1))) {
            at++;
            run(at - 1);
        } else {
            add(at, at + 1);
        }
    }

    private boolean decade(int from) {
        return digitAt(from + 1) && from + 2 < end && text.charAt(from + 2) == 's' && !wordAt(from + 3);
    }

    /** Adds the token from {@code begin} to the end of the letters and digits at the current place. */
    private void run(int begin) {
        while (wordAt(at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        add(begin, at);
    }

    private void word() {
        word(at);
    }

    private void word(int begin) {
        int piece = at;
        while (at < end) {
            if (wordAt(at)) {
                at += Character.charCount(text.codePointAt(at));
            } else if (joins(piece)) {
                piece = ++at;
            } else {
                break;
            }
        }
        int negation = negation(begin);
        if (negation > begin) {
            int to = at;
            add(begin, negation);
            add(negation, to);
        } else {
            finish(begin);
        }
    }

    /** Whether the mark at the current place holds the pieces on both sides together as one word. */
    private boolean joins(int piece) {
        if (!wordAt(at + 1) || at == piece) {
            return false;
        }
        char c = text.charAt(at);
        boolean digits = digitAt(at - 1) && digitAt(at + 1);
        if (c == '.') {
            return digits || joinsByPeriod(piece);
        }
        if (c == ',') {
            return digits && digitRun(at + 1) == LONGEST_NUMBER_GROUP;
        }
        if (c == ':' || c == '/') {
            return digits;
        }
        if (c == '&') {
            return at - piece <= 2 && Character.isUpperCase(text.charAt(at - 1));
        }
        if (c == '@') {
            return true;
        }
        if (Letters.isHyphen(c)) {
            return joinsByHyphen(piece, digits);
        }
        return Letters.isApostrophe(c) && c != '`' && joinsByApostrophe();
    }

    private boolean joinsByPeriod(int piece) {
        if (at - piece == 1 && Letters.isLetter(text, at - 1) && Letters.isLetter(text, at + 1)) {
            return letters(at + 1).length() <= 2;
        }
        if (text.startsWith("Ph.D", piece)) {
            return true;
        }
        return DOMAINS.contains(letters(at + 1)) && Character.isLowerCase(text.charAt(at + 1));
    }

    private boolean joinsByHyphen(int piece, boolean digits) {
        if (digits) {
            return at - piece != 4 || digitRun(at + 1) != 4;
        }
        if (digitAt(at + 1)) {
            return Letters.isLetter(text, at - 1) && Character.isUpperCase(text.charAt(piece));
        }
        if (at - piece > 8) {
            return false;
        }
        String left = text.substring(piece, at).toLowerCase(Locale.ROOT);
        return PREFIXES.contains(left)
                || ARTICLES_OF_NAMES.contains(left) && Character.isUpperCase(text.charAt(at + 1))
                || left.length() == 1 && !digitAt(piece);
    }

    private boolean joinsByApostrophe() {
        if (!Letters.isLetter(text, at + 1)) {
            return false;
        }
        String right = letters(at + 1);
        return !CLITICS.contains(right);
    }

    /** Where "n't" begins in the word that ends at the current place, or -1. */
    private int negation(int begin) {
        int from = at - 3;
        if (from > begin
                && (text.charAt(from) == 'n' || text.charAt(from) == 'N')
                && Letters.isApostrophe(text.charAt(from + 1))
                && (text.charAt(from + 2) == 't' || text.charAt(from + 2) == 'T')) {
            return from;
        }
        return -1;
    }

    private void finish(int begin) {
        int to = at;
        int unit = unit(begin, to);
        if (unit > begin) {
            add(begin, unit);
            add(unit, to);
        } else if (to - begin <= 6 && FUSED.contains(text.substring(begin, to).toLowerCase(Locale.ROOT))) {
            add(begin, begin + 3);
            add(begin + 3, to);
        } else if (takesPeriod(begin, to)) {
            add(begin, to + 1);
        } else {
            add(begin, to);
        }
    }

    private int unit(int begin, int to) {
        int digits = begin;
        while (digits < to && (digitAt(digits) || ".,:".indexOf(text.charAt(digits)) >= 0)) {
            digits++;
        }
        boolean found = digits > begin && to - digits <= 3 && UNITS.contains(text.substring(digits, to));
        return found ? digits : -1;
    }

    private boolean takesPeriod(int begin, int to) {
        if (to >= end || text.charAt(to) != '.' || to + 1 < end && text.charAt(to + 1) == '.') {
            return false;
        }
        int length = to - begin;
        if (length == 1) {
            return Letters.isLetter(text, begin) && Character.isUpperCase(text.charAt(begin))
                    || text.charAt(begin) == 'v' && to + 2 < end && Character.isUpperCase(text.charAt(to + 2));
        }
        if (length > 12 || !Letters.isLetter(text, begin)) {
            return false;
        }
        String letters = text.substring(begin, to);
        Abbreviations.Kind kind = Abbreviations.of(letters);
        if (kind == null) {
            return isDottedInitials(letters);
        }
        return switch (kind) {
            case NUMBER -> digitAfter(to + 1);
            case MONTH -> Character.isUpperCase(letters.charAt(0)) && (digitAfter(to + 1) || afterNumber());
            case TITLE -> Character.isUpperCase(letters.charAt(0)) || letters.indexOf('.') > 0 || letters.equals("vs");
            case WORD, END -> true;
        };
    }

    private static boolean isDottedInitials(String letters) {
        for (int i = 1; i < letters.length(); i += 2) {
            if (letters.charAt(i) != '.') {
                return false;
            }
        }
        return letters.length() % 2 == 1 && letters.length() > 1;
    }

    private boolean digitAfter(int from) {
        int next = from;
        while (next < end && next < from + 3 && text.charAt(next) == ' ') {
            next++;
        }
        return digitAt(next) || next + 1 < end && text.charAt(next) == '#';
    }

    private boolean afterNumber() {
        return !tokens.isEmpty()
                && Letters.isDigit(text.charAt(tokens.get(tokens.size() - 1).begin()));
    }

    private int digitRun(int from) {
        int to = from;
        while (to < end && to < from + 6 && digitAt(to)) {
            to++;
        }
        return to - from;
    }

    /** The letters from here on in lower case, as far as eight go. */
    private String letters(int from) {
        int to = from;
        while (to < end && to < from + 8 && Letters.isLetter(text, to)) {
            to++;
        }
        return to > from ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
    }

    private boolean wordAt(int offset) {
        return offset >= 0 && offset < end && Letters.isWord(text, offset);
    }

    private boolean digitAt(int offset) {
        return offset >= 0 && offset < end && Letters.isDigit(text.charAt(offset));
    }

    private void add(int begin, int to) {
        tokens.add(new Token(form(text.substring(begin, to)), begin, to));
        at = to;
    }

    private static String form(String word) {
        return word.length() > 1 && word.indexOf('’') >= 0 ? word.replace('’', '\'') : word;
    }
}
