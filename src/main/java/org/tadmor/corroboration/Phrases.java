package org.tadmor.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frozen phrases of several words, each with what it stands for, found at their first word. */
final class Phrases {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private record Phrase(List<String> words, String meaning) {}

    /** A phrase found, and where it ends. */
    record Found(String meaning, int end) {}

    Phrases(List<String[]> rows) {
        for (String[] row : rows) {
            List<String> words = List.of(row[0].split(" "));
            byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(new Phrase(words, row[1]));
        }
        byFirstWord
                .values()
                .forEach(own -> own.sort(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().size())
                        .reversed()));
    }

    /** The longest phrase that begins with the word between these offsets, or null. */
    @Nullable
    Found at(String text, int begin, int end, int limit) {
        String first = text.substring(begin, end).toLowerCase(Locale.ROOT);
        for (Phrase phrase : byFirstWord.getOrDefault(first, List.of())) {
            int at = end;
            for (int i = 1; i < phrase.words().size() && at >= 0; i++) {
                at = next(text, at, limit, phrase.words().get(i));
            }
            if (at >= 0) {
                return new Found(phrase.meaning(), at);
            }
        }
        return null;
    }

    /** Where this word ends if it stands next, or -1. */
    private static int next(String text, int from, int limit, String word) {
        int begin = from;
        while (begin < limit && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        int end = begin + word.length();
        boolean there = begin > from && end <= limit && text.regionMatches(true, begin, word, 0, word.length());
        return there && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) ? end : -1;
    }
}
