package org.tadmor.corroboration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadmor.vocabulary.Span;

/** Takes contents apart where one clause ends and another is joined to it. */
final class Clauses {

    private static final Pattern SEAM = Pattern.compile(
            ",?\\s+(?:and|but|while)\\s+that\\s+|,\\s+(?:and|but|while|whereas)\\s+|[;:.!?][\"'”’]?\\s+",
            Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /** The words of each clause; one for what has no seam. */
    static List<List<Span>> of(String text, List<Span> spans) {
        List<List<Span>> clauses = new ArrayList<>(List.of(new ArrayList<>()));
        for (Span span : spans) {
            int from = span.begin();
            Matcher seam = SEAM.matcher(text).region(span.begin(), span.end());
            while (seam.find()) {
                if (seam.start() > from) {
                    clauses.get(clauses.size() - 1).add(new Span(from, seam.start()));
                }
                clauses.add(new ArrayList<>());
                from = seam.end();
            }
            if (from < span.end()) {
                clauses.get(clauses.size() - 1).add(new Span(from, span.end()));
            }
        }
        clauses.removeIf(List::isEmpty);
        return clauses;
    }
}
