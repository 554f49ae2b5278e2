package org.tadmor.extraction.quantity;

import java.util.List;
import org.tadmor.vocabulary.Approximator;

/** Reads the words that tell how a stated number relates to the real one: "nearly", "more than", "up to", "or so". */
final class Approximations {

    /**
     * Words before or after a number.
     *
     * @param edge the first word of those before the number, or the word after those behind it
     */
    record Found(Approximator approximator, int edge) {}

    private record Phrase(Approximator approximator, List<String> words) {}

    private static final List<Phrase> BEFORE = List.of(
            phrase(Approximator.OVER, "more than"),
            phrase(Approximator.OVER, "greater than"),
            phrase(Approximator.OVER, "in excess of"),
            phrase(Approximator.OVER, "well over"),
            phrase(Approximator.OVER, "over"),
            phrase(Approximator.OVER, "above"),
            phrase(Approximator.OVER, "upwards of"),
            phrase(Approximator.OVER, "exceeding"),
            phrase(Approximator.AT_LEAST, "at least"),
            phrase(Approximator.AT_LEAST, "no fewer than"),
            phrase(Approximator.AT_LEAST, "no less than"),
            phrase(Approximator.AT_LEAST, "not less than"),
            phrase(Approximator.AT_LEAST, "a minimum of"),
            phrase(Approximator.AT_MOST, "up to"),
            phrase(Approximator.AT_MOST, "at most"),
            phrase(Approximator.AT_MOST, "as many as"),
            phrase(Approximator.AT_MOST, "as much as"),
            phrase(Approximator.AT_MOST, "no more than"),
            phrase(Approximator.AT_MOST, "a maximum of"),
            phrase(Approximator.UNDER, "fewer than"),
            phrase(Approximator.UNDER, "less than"),
            phrase(Approximator.UNDER, "under"),
            phrase(Approximator.UNDER, "below"),
            phrase(Approximator.NEARLY, "nearly"),
            phrase(Approximator.NEARLY, "almost"),
            phrase(Approximator.NEARLY, "close to"),
            phrase(Approximator.NEARLY, "just under"),
            phrase(Approximator.NEARLY, "nearing"),
            phrase(Approximator.NEARLY, "approaching"),
            phrase(Approximator.ABOUT, "about"),
            phrase(Approximator.ABOUT, "around"),
            phrase(Approximator.ABOUT, "some"),
            phrase(Approximator.ABOUT, "roughly"),
            phrase(Approximator.ABOUT, "approximately"),
            phrase(Approximator.ABOUT, "an estimated"),
            phrase(Approximator.ABOUT, "estimated"),
            phrase(Approximator.ABOUT, "circa"),
            phrase(Approximator.ABOUT, "in the region of"));
    private static final List<Phrase> BEHIND = List.of(
            phrase(Approximator.ABOUT, "or so"),
            phrase(Approximator.ABOUT, "- odd"),
            phrase(Approximator.AT_LEAST, "or more"),
            phrase(Approximator.AT_MOST, "or fewer"),
            phrase(Approximator.AT_MOST, "or less"),
            phrase(Approximator.OVER, "- plus"),
            phrase(Approximator.OVER, "+"));

    private Approximations() {}

    /** The longest phrase that ends right before this word; exact where there is none. */
    static Found before(Words words, int at) {
        Found best = new Found(Approximator.EXACT, at);
        for (Phrase phrase : BEFORE) {
            int begin = at - phrase.words().size();
            if (begin < best.edge() && begin >= 0 && matches(words, begin, phrase.words())) {
                best = new Found(phrase.approximator(), begin);
            }
        }
        return best;
    }

    /** The phrase that begins at this word; exact where there is none. */
    static Found behind(Words words, int at) {
        for (Phrase phrase : BEHIND) {
            if (matches(words, at, phrase.words())) {
                return new Found(phrase.approximator(), at + phrase.words().size());
            }
        }
        return new Found(Approximator.EXACT, at);
    }

    private static boolean matches(Words words, int begin, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.is(begin + i, phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Phrase phrase(Approximator approximator, String words) {
        return new Phrase(approximator, List.of(words.split(" ")));
    }
}
