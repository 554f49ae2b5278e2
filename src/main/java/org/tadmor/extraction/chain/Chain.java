package org.tadmor.extraction.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.VoiceMention;

/**
 * Through whom the content of one attribution came.
 *
 * @param speakers whom the words are credited to, more than one where they speak jointly
 * @param informant the outermost voice that vouches, the speaker where nobody stands between; null where unknown
 * @param relays agencies and broadcasters credited with carrying the informant's words, nearest the informant first
 * @param addressee whom it was said to
 * @param carries whether the attribution only carries the one nested in it
 */
public record Chain(
        List<VoiceMention> speakers,
        @Nullable VoiceMention informant,
        List<VoiceMention> relays,
        @Nullable VoiceMention addressee,
        boolean carries) {

    public Chain {
        speakers = List.copyOf(speakers);
        relays = List.copyOf(relays);
    }
}
