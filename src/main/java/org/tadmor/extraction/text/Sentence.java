package org.tadmor.extraction.text;

import java.util.List;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/**
 * A sentence, a headline or another stretch of text that is parsed as one; never empty.
 *
 * @param index its position among the document's sentences
 * @param paragraph the position of its paragraph among the document's paragraphs
 */
public record Sentence(int index, int paragraph, SegmentKind segment, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has tokens");
        }
    }

    public int begin() {
        return tokens.get(0).begin();
    }

    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    public Span span() {
        return new Span(begin(), end());
    }
}
