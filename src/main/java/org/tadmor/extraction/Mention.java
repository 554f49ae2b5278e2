package org.tadmor.extraction;

import java.io.Serializable;
import org.tadmor.vocabulary.Span;

/**
 * The words that name an actor or a place.
 *
 * @param referent index into {@link Extraction#referents()} of what they mean, or -1 where that stays unknown
 * @param rule what found the mention and decided its referent
 */
public record Mention(Span span, Form form, int referent, String rule) implements Serializable { // for Spark jobs

    /** How a mention refers. */
    public enum Form {
        NAME,
        ROLE,
        PRONOUN,
        METONYM
    }
}
