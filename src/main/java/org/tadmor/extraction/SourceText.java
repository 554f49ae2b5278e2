package org.tadmor.extraction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;

/**
 * A text to read, and what is known of it from outside.
 *
 * @param text as received; every span of an extraction indexes it
 * @param title the headline as the outlet gave it, which the text may or may not hold
 * @param outlet the publisher's name
 * @param published when it was published
 * @param url its address, never fetched
 */
public record SourceText(
        String text,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable Period published,
        @Nullable String url) implements Serializable { // for Spark jobs

    /** A text of which nothing else is known. */
    public static SourceText of(String text) {
        return new SourceText(text, null, null, null, null);
    }
}
