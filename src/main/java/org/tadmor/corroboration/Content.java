package org.tadmor.corroboration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;

/**
 * What a content says, as far as it can be compared.
 *
 * @param terms in the order of the text
 * @param numbers its numbers in plain decimal notation, sorted, each once; dates are not among them
 * @param times what its words for times mean, where that is known
 * @param negations how many words deny
 * @param degrees how much of what its words tell, by the keys of these ("part")
 * @param says whether it tells of words that were said
 * @param cause what it says was caused by what, or null
 * @param loci what it says of where
 * @param clauses what each of its clauses says, where it has several: "that … and that …"
 */
public record Content(
        List<Term> terms,
        List<String> numbers,
        List<Period> times,
        int negations,
        Map<String, String> degrees,
        boolean says,
        @Nullable Cause cause,
        List<Locus> loci,
        List<Content> clauses)
        implements Serializable { // for Spark jobs

    public Content {
        terms = List.copyOf(terms);
        numbers = List.copyOf(numbers);
        times = List.copyOf(times);
        degrees = Map.copyOf(degrees);
        loci = List.copyOf(loci);
        clauses = List.copyOf(clauses);
    }

    /** The same content with these terms in the place of its own, one for one. */
    public Content with(List<Term> others) {
        return new Content(others, numbers, times, negations, degrees, says, cause, loci, clauses);
    }

    /** The same content with its clauses. */
    public Content in(List<Content> parts) {
        return new Content(terms, numbers, times, negations, degrees, says, cause, loci, parts);
    }

    /** The same content, as one that tells of words that were said. */
    public Content told() {
        return new Content(terms, numbers, times, negations, degrees, true, cause, loci, clauses);
    }

    /** The content with these terms in the place of its first. */
    Content beginning(List<Term> subject) {
        List<Term> all = new ArrayList<>(subject);
        all.addAll(terms.subList(1, terms.size()));
        int moved = subject.size() - 1;
        List<Locus> places = loci.stream()
                .map(locus -> new Locus(
                        locus.near(), locus.names(), locus.nouns(), locus.first() + moved, locus.end() + moved))
                .toList();
        return new Content(all, numbers, times, negations, degrees, says, cause, places, clauses);
    }

    /** The content without the terms that this holds for. */
    Content without(Predicate<Term> left) {
        return new Content(
                terms.stream().filter(left.negate()).toList(),
                numbers,
                times,
                negations,
                degrees,
                says,
                cause,
                List.of(),
                List.of());
    }

    /** The content without what it says of where. */
    Content placeless() {
        List<Term> kept = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            int at = i;
            if (loci.stream().noneMatch(locus -> locus.first() <= at && at < locus.end())) {
                kept.add(terms.get(i));
            }
        }
        return new Content(kept, numbers, times, negations, degrees, says, cause, List.of(), List.of());
    }
}
