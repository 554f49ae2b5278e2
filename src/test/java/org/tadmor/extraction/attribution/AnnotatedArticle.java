package org.tadmor.extraction.attribution;

import java.util.BitSet;
import java.util.List;

/** An article with the attributions that people marked in it. */
record AnnotatedArticle(String id, String outlet, Words words, List<Annotation> annotations) {

    /** One attribution, as sets of words; content and source without punctuation. */
    record Annotation(BitSet source, BitSet cue, BitSet content, boolean reporting) {

        /** F1 of the candidate's words against this content's. */
        double agreement(Candidate candidate, Words words) {
            int count = 0;
            int common = 0;
            for (int r = 0; r < candidate.ranges().length; r += 2) {
                for (int i = candidate.ranges()[r]; i < candidate.ranges()[r + 1]; i++) {
                    if (words.wordlike[i]) {
                        count++;
                        common += content.get(i) ? 1 : 0;
                    }
                }
            }
            return common == 0 ? 0 : 2.0 * common / (count + content.cardinality());
        }

        boolean isSource(int word) {
            return word < 0 ? source.isEmpty() : source.get(word);
        }
    }
}
