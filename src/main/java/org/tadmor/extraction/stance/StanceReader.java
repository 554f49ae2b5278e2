package org.tadmor.extraction.stance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Certainty;
import org.tadmor.vocabulary.Polarity;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Stance;
import org.tadmor.vocabulary.Tense;

/**
 * Reads what a voice does by its words and how: the cue tells the act and a first measure of certainty, the content's
 * main clause polarity, tense and the rest. A promise needs a cue that promises: "said it will" asserts.
 */
public final class StanceReader {

    private static final Set<Act> OF_THE_FUTURE =
            Set.of(Act.PLEDGE, Act.PROPOSE, Act.REQUEST, Act.THREATEN, Act.EXPECT, Act.INTEND, Act.REFUSE);
    private static final Set<Act> OF_THE_PAST =
            Set.of(Act.PRAISE, Act.CONGRATULATE, Act.THANK, Act.CONDOLE, Act.ACCUSE);
    private static final Set<String> DOUBTS = Set.of("doubt", "doubtful", "sceptical", "skeptical");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "without");

    private final Acts acts = Acts.load();
    private final ApproximatorFinder approximators = ApproximatorFinder.load();

    /** The stance of one attribution; its cue may be empty. */
    public StanceReading read(ParsedDocument parsed, List<Span> cue, List<Span> content) {
        List<Words.Word> cueWords = Words.of(parsed, cue);
        List<Words.Word> contentWords = Words.of(parsed, content);
        ClauseReader clause = ClauseReader.of(contentWords);
        Acts.Entry entry = acts.of(cueWords, contentWords, clause.isSubjunctive());
        Quotation quotation = Quotations.of(parsed, content);
        boolean refused = entry.act() == Act.DENY || doubts(cueWords);
        boolean negated = clause.isNegated() ^ isNegated(cueWords) ^ refused;
        boolean backshifted = quotation != Quotation.DIRECT && isPast(cueWords) && clause.mayLast(contentWords);
        Tense said = backshifted ? Tense.PRESENT : clause.isSubjunctive() ? null : clause.tense();
        Stance stance = new Stance(
                negated ? Polarity.NEGATIVE : Polarity.POSITIVE,
                weaker(entry.certainty(), clause.certainty()),
                tense(said, entry.act(), contentWords),
                approximators.find(contentWords));
        return new StanceReading(entry.act(), stance, quotation);
    }

    private static boolean doubts(List<Words.Word> cue) {
        return cue.stream().anyMatch(word -> DOUBTS.contains(word.lemma()));
    }

    private static boolean isPast(List<Words.Word> cue) {
        return cue.stream()
                .anyMatch(word -> word.tag().equals("VBD") || word.tag().equals("VBN"));
    }

    /** Whether the cue says that the voice does not hold the content: "does not believe". */
    private static boolean isNegated(List<Words.Word> cue) {
        for (Words.Word word : cue) {
            if (Words.isVerb(word)) {
                for (int child : word.tree().children(word.index())) {
                    if (NEGATIONS.contains(word.tree().form(child).toLowerCase(Locale.ROOT))
                            && word.tree().label(child).equals("neg")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Certainty weaker(Certainty one, Certainty other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Tense tense(@Nullable Tense said, Act act, List<Words.Word> content) {
        boolean infinitive = !content.isEmpty()
                && (content.get(0).tag().equals("TO") || content.get(0).tag().equals("VB"));
        if (said != null && !infinitive) {
            return said;
        }
        if (OF_THE_FUTURE.contains(act)) {
            return Tense.FUTURE;
        }
        return OF_THE_PAST.contains(act) && !infinitive ? Tense.PAST : Tense.PRESENT;
    }
}
