package org.tadmor.extraction;

import java.io.Serializable;
import java.util.List;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/**
 * A voice in the chain behind a claim.
 *
 * @param words the spans that name it, in order; empty where the chain follows from another claim's words
 * @param referent index into {@link Extraction#referents()}, or -1 where it stays unknown
 */
public record VoiceMention(List<Span> words, int referent, Voice voice) implements Serializable { // for Spark jobs

    public VoiceMention {
        words = List.copyOf(words);
    }
}
