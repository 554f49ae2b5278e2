package org.tadmor.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Brings words of two contents together that can mean the same, where neither content has the other's word. */
final class Kin {

    private static final Lexicon LEXICON = Lexicon.ENGLISH;

    private Kin() {}

    /** The key of the left content's word that a word of the right one stands for, by the key of the latter. */
    static Map<String, String> of(Content left, Content right) {
        Set<String> mine = alone(left, right);
        Set<String> theirs = alone(right, left);
        Map<String, String> kin = new HashMap<>();
        for (String word : theirs) {
            for (String own : mine) {
                if (LEXICON.kin(own, word)) {
                    kin.put(word, own);
                    mine.remove(own);
                    break;
                }
            }
        }
        return kin;
    }

    private static Set<String> alone(Content content, Content other) {
        Set<String> alone = new TreeSet<>();
        for (Term term : content.terms()) {
            if (!term.actor() && !term.key().startsWith("#")) {
                alone.add(term.key());
            }
        }
        other.terms().forEach(term -> alone.remove(term.key()));
        return alone;
    }

    /** The content in the keys of the words that its own stand for. */
    static Content renamed(Content content, Map<String, String> keys) {
        if (keys.isEmpty()) {
            return content;
        }
        List<Term> terms = new ArrayList<>();
        for (Term term : content.terms()) {
            terms.add(term.as(keys.getOrDefault(term.key(), term.key())));
        }
        return content.with(terms);
    }
}
