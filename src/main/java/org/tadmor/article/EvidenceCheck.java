package org.tadmor.article;

import java.util.List;

/**
 * Whether the evidence of an article is its text.
 *
 * @param article its public id
 * @param checked how many spans were compared
 * @param wrong the spans whose stored words are not what stands there; never any, while the database keeps its rules
 */
public record EvidenceCheck(String article, long checked, List<WrongSpan> wrong) {

    public EvidenceCheck {
        wrong = List.copyOf(wrong);
    }

    /** A span whose stored words differ from the text; offsets are Unicode code points. */
    public record WrongSpan(int begin, int end, String stored, String found) {}
}
