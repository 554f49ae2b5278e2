package org.tadmor.extraction.text;

import org.tadmor.vocabulary.Span;

/** A word or punctuation mark with its place in the text. */
public record Token(String form, int begin, int end) {

    public Span span() {
        return new Span(begin, end);
    }
}
