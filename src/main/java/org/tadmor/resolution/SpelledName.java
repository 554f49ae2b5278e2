package org.tadmor.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadmor.registry.Spelling;

/**
 * A person's name in a form that different transcriptions share: "Bashar al-Assad" and "Bachar el Asad".
 *
 * @param given the words before the family name, folded
 * @param family the last word, folded, without an Arabic article
 * @param suffix "jr" and the like, or empty
 */
record SpelledName(List<String> given, String family, String suffix) {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "as", "ash", "ar", "ad", "an");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> HONORIFICS =
            Set.of("mr", "mrs", "ms", "dr", "sir", "lord", "lady", "dame", "prof", "hon", "rev");
    private static final String[][] SOUNDS = {
        {"shch", "sh"},
        {"tch", "sh"},
        {"ch", "sh"},
        {"dzh", "j"},
        {"dj", "j"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"zh", "j"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"ei", "i"},
        {"ey", "i"},
        {"ai", "i"},
        {"ay", "i"},
        {"iy", "i"},
        {"ij", "i"},
        {"yi", "i"},
        {"ye", "e"},
        {"ie", "e"},
        {"yu", "iu"},
        {"ya", "ia"},
        {"q", "k"},
        {"ck", "k"},
        {"w", "v"},
        {"y", "i"},
        {"c", "k"},
        {"x", "ks"},
        {"dh", "d"},
        {"th", "t"}
    };

    static SpelledName of(String name) {
        List<String> parts = new ArrayList<>();
        String suffix = "";
        for (String part : Spelling.lower(name).split(" ")) {
            if (SUFFIXES.contains(part) && !parts.isEmpty()) {
                suffix = part;
            } else if (!part.isEmpty()
                    && !HONORIFICS.contains(part)
                    && !(ARTICLES.contains(part) && !parts.isEmpty())) {
                parts.add(part);
            }
        }
        if (parts.size() > 1 && ARTICLES.contains(parts.get(0))) {
            parts.remove(0);
        }
        String family = parts.isEmpty() ? "" : parts.remove(parts.size() - 1);
        return new SpelledName(List.copyOf(parts), family, suffix);
    }

    boolean isFull() {
        return !given.isEmpty();
    }

    /** First name and family name as they are written, without middle names. */
    String written() {
        return (isFull() ? given.get(0) + " " : "") + family + (suffix.isEmpty() ? "" : " " + suffix);
    }

    /** The sound of a word as transcriptions share it: one letter for each sound, none doubled. */
    static String sound(String word) {
        String sound = word;
        for (String[] pair : SOUNDS) {
            sound = sound.replace(pair[0], pair[1]);
        }
        StringBuilder single = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
                single.append(sound.charAt(i));
            }
        }
        return single.toString();
    }

    /** The sound without vowels but a leading one: "mhmd" for Mohammed, Muhammad and Mohamed. */
    static String skeleton(String word) {
        String sound = sound(word);
        StringBuilder consonants = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            boolean repeated = !consonants.isEmpty() && consonants.charAt(consonants.length() - 1) == c;
            if ((i == 0 || "aeiou".indexOf(c) < 0) && !repeated) {
                consonants.append(c);
            }
        }
        return consonants.toString();
    }
}
