package org.tadmor.corroboration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in one content where what came of something ends and what it came of begins. */
final class CauseReader {

    private static final Set<String> CAUSING = Set.of("=cause", "=reason", "=result", "=responsibility");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been");
    /** What breaks out, or is fought, "over" something. */
    private static final Set<String> DISPUTES = Set.of(
            "=begin",
            "strike",
            "=strike",
            "=protest",
            "=resign",
            "riot",
            "clash",
            "=fight",
            "=war",
            "disput",
            "row",
            "quarrel",
            "=unrest",
            "=violence");

    private final List<Term> terms;
    private int at;
    private boolean causeFirst;
    private boolean named;

    /** @param terms those of the content, as they are read */
    CauseReader(List<Term> terms) {
        this.terms = terms;
    }

    /**
     * Takes a phrase of causing that begins here, if one does.
     *
     * @param suffered whether it is a passive verb that only looks like one: "was destroyed in the fire"
     */
    void phrase(Phrases.@Nullable Found found, boolean suffered) {
        if (found != null && at == 0 && !suffered) {
            at = terms.size();
            causeFirst = found.meaning().equals("<");
            named |= causeFirst && at == 0;
        }
    }

    /**
     * Takes the next word: "the riot broke out over …", "the cause of the fire was …".
     *
     * @param number whether a number follows it
     */
    void word(String word, boolean number) {
        boolean over = word.equals("over")
                && !number
                && !terms.isEmpty()
                && DISPUTES.contains(terms.get(terms.size() - 1).key());
        boolean told = named && BE.contains(word) && !terms.isEmpty();
        if (at == 0 && (over || told)) {
            at = terms.size();
            causeFirst = false;
        }
    }

    @Nullable
    Cause cause() {
        if (at == 0 || at >= terms.size()) {
            return null;
        }
        List<String> first = words(0, at);
        List<String> second = words(at, terms.size());
        return causeFirst ? new Cause(second, first) : new Cause(first, second);
    }

    private List<String> words(int from, int to) {
        return terms.subList(from, to).stream()
                .map(Term::key)
                .filter(key -> !CAUSING.contains(key))
                .toList();
    }
}
