package org.tadmor.extraction.syntax;

import java.util.List;
import org.tadmor.extraction.text.Document;

/** A document with one tree for each of its sentences, in their order. */
public record ParsedDocument(Document document, List<Tree> trees) {

    public ParsedDocument {
        trees = List.copyOf(trees);
        if (trees.size() != document.sentences().size()) {
            throw new IllegalArgumentException("one tree for each sentence");
        }
    }

    public String text() {
        return document.text();
    }
}
