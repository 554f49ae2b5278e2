package org.tadmor.corroboration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Brings the names of two contents together that were told to be different, or no names, and yet are written alike. */
final class Names {

    private Names() {}

    /** The right content, in the keys of the left one wherever a name of the one is a name or word of the other. */
    static Content aligned(Content left, Content right) {
        Map<String, String> renamed = new HashMap<>();
        Map<String, String> mine = alone(left, right);
        Map<String, String> theirs = alone(right, left);
        theirs.forEach((word, key) -> {
            String own = mine.get(word);
            if (own != null && (own.startsWith("@") || key.startsWith("@"))) {
                renamed.put(key, own);
            }
        });
        return Kin.renamed(right, renamed);
    }

    /** The stems of the last words of the terms that the other content lacks, with their keys. */
    private static Map<String, String> alone(Content content, Content other) {
        Set<String> there = new TreeSet<>();
        other.terms().forEach(term -> there.add(term.key()));
        Map<String, String> alone = new HashMap<>();
        for (Term term : content.terms()) {
            if (!there.contains(term.key()) && !term.key().startsWith("#") && written(term)) {
                alone.putIfAbsent(lastWord(term.word()), term.key());
            }
        }
        return alone;
    }

    private static boolean written(Term term) {
        return !term.word().isEmpty()
                && (!term.actor() || Character.isUpperCase(term.word().charAt(0)));
    }

    private static String lastWord(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        int apostrophe = Math.max(last.indexOf('\''), last.indexOf('’'));
        return Lexicon.ENGLISH.stem(apostrophe > 0 ? last.substring(0, apostrophe) : last);
    }
}
