package org.tadmor.extraction.attribution;

import java.util.Locale;

/** How the words of a content are connected with their cue. */
enum Construction {
    COMPLEMENT,
    PASSIVE,
    ENCLOSING_CLAUSE,
    BEFORE,
    AFTER,
    AROUND,
    QUOTATION,
    CONTINUED_QUOTATION,
    NEXT_PARAGRAPH,
    QUOTED_AS_SAYING,
    SPEAKER_LABEL,
    SIGNED_BELOW;

    /** Whether the form of the page says who speaks, without a word for it. */
    boolean isLabel() {
        return this == SPEAKER_LABEL || this == SIGNED_BELOW;
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
