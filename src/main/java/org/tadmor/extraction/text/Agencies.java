package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.registry.Registry;

/** The news agencies that articles are credited to. */
final class Agencies {

    private static final Map<String, String> NAMES = Registry.shared().credits();

    /** Matches the words for an agency; short forms only as they are written. */
    static final String WORDS = alternatives();

    private static final Pattern FIND = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + WORDS + ")(?![\\p{L}\\p{N}])");

    private Agencies() {}

    /** The first agency named in the text; null where none is. */
    static @Nullable String in(CharSequence text) {
        Matcher matcher = FIND.matcher(text);
        return matcher.find() ? named(matcher.group()) : null;
    }

    static @Nullable String named(String words) {
        String name = NAMES.get(words);
        return name == null ? NAMES.get(capitalised(words)) : name;
    }

    private static String capitalised(String words) {
        StringBuilder name = new StringBuilder(words.length());
        boolean first = true;
        for (char c : words.toCharArray()) {
            name.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
            first = !Character.isLetter(c);
        }
        return name.toString();
    }

    private static String alternatives() {
        List<String> words = new ArrayList<>(NAMES.keySet());
        words.sort(Comparator.comparingInt((String word) -> -word.length()).thenComparing(word -> word));
        StringBuilder pattern = new StringBuilder();
        for (String word : words) {
            pattern.append(pattern.isEmpty() ? "" : "|")
                    .append(word.length() > 5 ? "(?i:" + Pattern.quote(word) + ")" : Pattern.quote(word));
        }
        return pattern.toString();
    }
}
