package org.tadmor.extraction.attribution;

import java.util.List;

/**
 * Finds what could be the content of one cue. From the tree: each complement, complements of complements, neighbouring
 * complements together, the clause that a cue is inserted into. From the text: what stands before, after and around
 * cue and source up to the ends of the sentence. From the quotation marks: each quotation near by, alone, together,
 * united with the clause it begins or ends in, and with the sentences that carry it on. Then each of these with its right
 * edge moved to where a dependent, a quotation or the sentence ends.
 */
final class Contents {

    private Contents() {}

    /** Candidates in a fixed order, a few dozen, never more than a list of them takes. */
    static List<Candidate> of(Words words, int cue) {
        CandidateList candidates = new CandidateList(words, cue);
        List<Candidate> found = candidates.found();
        new TreeContents(candidates).find();
        new TextContents(candidates).find();
        QuotedContents quoted = new QuotedContents(candidates);
        quoted.find();
        RightEdges edges = new RightEdges(candidates);
        int bases = found.size();
        for (int i = 0; i < bases; i++) {
            edges.move(found.get(i));
        }
        bases = found.size();
        for (int i = 0; i < bases; i++) {
            quoted.carryOn(found.get(i));
        }
        return found;
    }
}
