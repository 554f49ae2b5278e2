package org.tadmor.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;

/** Reads off an article's words what it tells. */
public final class StoryReader {

    private static final int BODY = 300;
    private static final int LEAD = 120;
    private static final int SHORTEST = 3;

    private StoryReader() {}

    public static StoryProfile read(String article, @Nullable Period published, String title, String body) {
        List<Word> headline = words(title, Integer.MAX_VALUE);
        List<Word> told = words(body, BODY);
        TreeSet<String> lead = new TreeSet<>();
        headline.forEach(word -> lead.add(word.stem()));
        told.subList(0, Math.min(LEAD, told.size())).forEach(word -> lead.add(word.stem()));
        TreeSet<String> names = new TreeSet<>();
        told.stream().filter(Word::name).forEach(word -> names.add(word.stem()));
        return new StoryProfile(article, published, bag(headline), bag(told), List.copyOf(lead), List.copyOf(names));
    }

    private static StoryProfile.Bag bag(List<Word> words) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
        return new StoryProfile.Bag(List.copyOf(counts.keySet()), List.copyOf(counts.values()));
    }

    /** @param name whether it is capitalised, and not for beginning a sentence */
    private record Word(String stem, boolean name) {}

    private static List<Word> words(String text, int most) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && words.size() < most) {
            int begin = at;
            while (at < text.length() && isPart(text, begin, at)) {
                at++;
            }
            if (at > begin) {
                int end = text.charAt(at - 1) == '-' ? at - 1 : at;
                boolean name = Character.isUpperCase(text.charAt(begin)) && !beginsSentence(text, begin);
                words.add(new Word(stem(text.substring(begin, end).toLowerCase(Locale.ROOT)), name));
                at = behindGenitive(text, at);
            } else {
                at++;
            }
        }
        return words;
    }

    private static boolean isPart(String text, int begin, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || c == '-' && at > begin;
    }

    private static int behindGenitive(String text, int at) {
        boolean genitive = at + 1 < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && text.charAt(at + 1) == 's'
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
        return genitive ? at + 2 : at;
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && " \t\u00a0".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before < 0 || ".!?\"“”:\n'‘".indexOf(text.charAt(before)) >= 0;
    }

    /** A word without its commonest endings; the same for all its forms more often than not, which is enough here. */
    static String stem(String word) {
        String stem = word;
        if (!word.endsWith("ss")) {
            stem = ending(word);
        }
        return stem.endsWith("e") && stem.length() > SHORTEST + 1 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String ending(String word) {
        if (word.endsWith("ies") && word.length() >= SHORTEST + 3) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (String ending : new String[] {"ing", "ed", "es", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
