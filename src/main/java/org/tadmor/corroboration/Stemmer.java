package org.tadmor.corroboration;

/** English stems after Porter (1980, "An algorithm for suffix stripping"), for words in lower case. */
final class Stemmer {

    private static final String[][] SECOND = {
        {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"abli", "able"},
        {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
        {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},
        {"iviti", "ive"}, {"biliti", "ble"}
    };
    private static final String[][] THIRD = {
        {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}
    };
    private static final String[] FOURTH = {
        "ement", "ment", "ance", "ence", "able", "ible", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al",
        "er", "ic", "ou"
    };

    private Stemmer() {}

    static String stem(String word) {
        if (word.length() < 3) {
            return word;
        }
        String stem = vowelY(past(plural(word)));
        stem = replace(stem, SECOND);
        stem = replace(stem, THIRD);
        return last(fourth(stem));
    }

    private static String plural(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String past(String word) {
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        String base = null;
        if (word.endsWith("ed") && hasVowel(cut(word, 2))) {
            base = cut(word, 2);
        } else if (word.endsWith("ing") && hasVowel(cut(word, 3))) {
            base = cut(word, 3);
        }
        return base == null ? word : mended(base);
    }

    private static String mended(String base) {
        if (base.endsWith("at") || base.endsWith("bl") || base.endsWith("iz")) {
            return base + "e";
        }
        int n = base.length();
        if (n > 1
                && base.charAt(n - 1) == base.charAt(n - 2)
                && consonant(base, n - 1)
                && "lsz".indexOf(base.charAt(n - 1)) < 0) {
            return cut(base, 1);
        }
        return measure(base) == 1 && shortEnd(base) ? base + "e" : base;
    }

    private static String vowelY(String word) {
        return word.endsWith("y") && hasVowel(cut(word, 1)) ? cut(word, 1) + "i" : word;
    }

    private static String replace(String word, String[][] suffixes) {
        for (String[] suffix : suffixes) {
            if (word.endsWith(suffix[0])) {
                String base = cut(word, suffix[0].length());
                return measure(base) > 0 ? base + suffix[1] : word;
            }
        }
        return word;
    }

    private static String fourth(String word) {
        if (word.endsWith("ion") && word.length() > 4 && "st".indexOf(word.charAt(word.length() - 4)) >= 0) {
            return measure(cut(word, 3)) > 1 ? cut(word, 3) : word;
        }
        for (String suffix : FOURTH) {
            if (word.endsWith(suffix)) {
                String base = cut(word, suffix.length());
                return measure(base) > 1 ? base : word;
            }
        }
        return word;
    }

    private static String last(String word) {
        String stem = word;
        if (stem.endsWith("e")) {
            String base = cut(stem, 1);
            int m = measure(base);
            if (m > 1 || m == 1 && !shortEnd(base)) {
                stem = base;
            }
        }
        return stem.endsWith("ll") && measure(stem) > 1 ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int count) {
        return word.substring(0, word.length() - count);
    }

    private static boolean consonant(String word, int i) {
        return switch (word.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> i == 0 || !consonant(word, i - 1);
            default -> true;
        };
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!consonant(word, i)) {
                return true;
            }
        }
        return false;
    }

    private static int measure(String word) {
        int m = 0;
        boolean vowel = false;
        for (int i = 0; i < word.length(); i++) {
            boolean consonant = consonant(word, i);
            if (consonant && vowel) {
                m++;
            }
            vowel = !consonant;
        }
        return m;
    }

    private static boolean shortEnd(String word) {
        int n = word.length();
        return n >= 3
                && consonant(word, n - 1)
                && !consonant(word, n - 2)
                && consonant(word, n - 3)
                && "wxy".indexOf(word.charAt(n - 1)) < 0;
    }
}
