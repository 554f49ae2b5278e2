package org.tadmor.extraction;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Stance;

/**
 * Words of a text credited to a voice, after PARC and PolNeAR (Pareti 2012; Newell et al. 2018): source, cue and
 * content, with the chain through which they came. Ordered by the first span of the content.
 *
 * @param source the words that name the voice, in order; may be empty
 * @param cue the words that link source and content, in order; may be empty
 * @param content the words credited, in order, possibly discontinuous
 * @param speakers whom the words are credited to, more than one where they speak jointly
 * @param informant the outermost voice that vouches, the speaker where nobody stands between; null where unknown
 * @param relays agencies and broadcasters credited with carrying the informant's words, nearest the informant first
 * @param addressee whom it was said to
 * @param parent index of the attribution in whose content this one stands, or -1
 * @param carries whether this one only carries the one nested in it
 * @param confidence calibrated probability that source, cue and content are right
 * @param rule the rule or model that decided
 */
public record Attribution(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        Quotation quotation,
        Act act,
        Stance stance,
        List<VoiceMention> speakers,
        @Nullable VoiceMention informant,
        List<VoiceMention> relays,
        @Nullable VoiceMention addressee,
        int parent,
        boolean carries,
        SegmentKind segment,
        double confidence,
        String rule)
        implements Serializable { // for Spark jobs

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        speakers = List.copyOf(speakers);
        relays = List.copyOf(relays);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution has a content");
        }
    }

    /** The same inside another; -1 for none. */
    Attribution within(int other) {
        return other == parent
                ? this
                : new Attribution(
                        source,
                        cue,
                        content,
                        quotation,
                        act,
                        stance,
                        speakers,
                        informant,
                        relays,
                        addressee,
                        other,
                        carries,
                        segment,
                        confidence,
                        rule);
    }
}
