package org.tadmor.extraction.syntax;

import java.util.List;
import org.tadmor.extraction.text.Sentence;

/** Gives sentences their grammar. Deterministic and safe for use by several threads at once. */
public interface Parser {

    /** The trees of these sentences, in their order. */
    List<Tree> parse(List<Sentence> sentences);
}
