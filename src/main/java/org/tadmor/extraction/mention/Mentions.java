package org.tadmor.extraction.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/**
 * The mentions of one text, in its order and without overlaps, and the referents they point to by index.
 *
 * <p>Pronouns are among the mentions; those that {@link MentionFinder} cannot resolve have the referent -1.
 *
 * @param voices for each mention, the voice that its words have
 * @param agreements for each referent, which pronouns can stand for it
 */
public record Mentions(
        List<Mention> mentions, List<Referent> referents, List<Voice> voices, List<Agreement> agreements) {

    public Mentions {
        mentions = List.copyOf(mentions);
        referents = List.copyOf(referents);
        voices = List.copyOf(voices);
        agreements = List.copyOf(agreements);
    }

    /** The index of the mention that holds the character at this offset, or -1. */
    public int at(int offset) {
        int low = 0;
        int high = mentions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = mentions.get(middle).span();
            if (span.contains(offset)) {
                return middle;
            }
            if (span.begin() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    /** The index of the first mention that begins at or after this offset; their number where none does. */
    public int from(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What a mention means, or null where that is unknown. */
    public @Nullable Referent referentOf(int mention) {
        int referent = mentions.get(mention).referent();
        return referent < 0 ? null : referents.get(referent);
    }
}
