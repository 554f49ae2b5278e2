package org.tadmor.extraction.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadmor.extraction.text.Rows;
import org.tadmor.vocabulary.Span;

/** Finds the words of a content that say it holds only about so: "nearly", "the bulk", "over" before a number. */
final class ApproximatorFinder {

    private static final int LONGEST = 3;

    private final Map<String, Boolean> onlyBeforeNumbers = new HashMap<>();

    static ApproximatorFinder load() {
        ApproximatorFinder finder = new ApproximatorFinder();
        for (String[] row : Rows.of(ApproximatorFinder.class, "approximators.tsv")) {
            finder.onlyBeforeNumbers.put(row[0], row[1].equals("number"));
        }
        return finder;
    }

    List<Span> find(List<Words.Word> content) {
        List<Span> found = new ArrayList<>();
        int i = 0;
        while (i < content.size()) {
            int length = longest(content, i);
            if (length > 0) {
                found.add(new Span(
                        content.get(i).span().begin(),
                        content.get(i + length - 1).span().end()));
            }
            i += Math.max(1, length);
        }
        return found;
    }

    private int longest(List<Words.Word> content, int from) {
        for (int length = Math.min(LONGEST, content.size() - from); length > 0; length--) {
            StringBuilder words = new StringBuilder();
            for (Words.Word word : content.subList(from, from + length)) {
                words.append(words.isEmpty() ? "" : " ").append(word.lower());
            }
            Boolean beforeNumber = onlyBeforeNumbers.get(words.toString());
            if (beforeNumber != null && (!beforeNumber || isNumber(content, from + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isNumber(List<Words.Word> content, int at) {
        return at < content.size()
                && (content.get(at).tag().equals("CD") || content.get(at).tag().equals("$"));
    }
}
