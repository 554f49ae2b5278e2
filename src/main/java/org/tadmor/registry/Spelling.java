package org.tadmor.registry;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings names to the form in which they are compared: no diacritics, no case, no full stops or apostrophes, hyphens as
 * spaces, no leading article. A short word in capitals keeps them, so that "US" is not "us" and "WHO" not "who".
 */
public final class Spelling {

    private static final int LONGEST_ACRONYM = 6;

    private Spelling() {}

    /** The folded form of a name of one or more words; empty where nothing is left. */
    public static String fold(String name) {
        String words = name.trim();
        if (isAcronym(words)) {
            return withoutStops(words);
        }
        String folded = lower(words);
        return folded.startsWith("the ") && folded.indexOf(' ', 4) > 0 ? folded.substring(4) : folded;
    }

    /** The folded form in lower case, whatever the name looks like. */
    public static String lower(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > '~' && Character.isLetter(c)) {
                return lowerAscii(plain(name));
            }
            append(folded, c);
        }
        return folded.toString().trim();
    }

    private static String lowerAscii(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            append(folded, name.charAt(i));
        }
        return folded.toString().trim();
    }

    private static void append(StringBuilder folded, char c) {
        if (Character.isLetterOrDigit(c) || c == '&') {
            folded.append(Character.toLowerCase(c));
        } else if ((Character.isWhitespace(c) || c == '-' || c == '‐' || c == '–' || c == ',' || c == '/')
                && !folded.isEmpty()
                && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static String plain(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'ø', 'Ø' -> plain.append('o');
                case 'ł', 'Ł' -> plain.append('l');
                case 'đ', 'Đ' -> plain.append('d');
                case 'ß' -> plain.append("ss");
                case 'æ', 'Æ' -> plain.append("ae");
                case 'ı' -> plain.append('i');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether this is one short word in capitals, with or without full stops. */
    public static boolean isAcronym(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                letters++;
            } else if (c != '.' && !Character.isDigit(c) && c != '-') {
                return false;
            }
        }
        return letters >= 2 && word.length() <= 2 * LONGEST_ACRONYM && letters <= LONGEST_ACRONYM;
    }

    private static String withoutStops(String acronym) {
        return acronym.indexOf('.') < 0 ? acronym : acronym.replace(".", "");
    }

    /** Whether two words differ by one letter added, left out, changed or swapped with its neighbour, or not at all. */
    public static boolean nearlyEqual(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        if (left.length() > right.length()) {
            return nearlyEqual(right, left);
        }
        if (right.length() - left.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < left.length() && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        if (left.length() < right.length()) {
            return left.substring(at).equals(right.substring(at + 1));
        }
        return left.substring(at + 1).equals(right.substring(at + 1)) || swapped(left, right, at);
    }

    private static boolean swapped(String left, String right, int at) {
        return at + 1 < left.length()
                && left.charAt(at) == right.charAt(at + 1)
                && left.charAt(at + 1) == right.charAt(at)
                && left.substring(at + 2).equals(right.substring(at + 2));
    }
}
