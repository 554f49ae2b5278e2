package org.tadmor.corroboration;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Voice;

/**
 * A claim as far as it can be compared. Actors are given by their public ids.
 *
 * @param id the claim's public id
 * @param article the public id of its article
 * @param speakers whom the words are credited to; empty where nobody can be told
 * @param titles what the speakers are called, in one word each: "official", last names
 * @param bodies the bodies that the speakers speak for, or are
 * @param informant who vouches for it, where he can be told
 * @param addressee whom it was said to, or null
 * @param frame telling stems of the report's beginning, sorted: what the report is about
 * @param said when it was said
 */
public record ClaimProfile(
        String id,
        String article,
        List<String> speakers,
        List<String> titles,
        List<String> bodies,
        @Nullable String informant,
        @Nullable String addressee,
        Voice voice,
        Act act,
        List<String> frame,
        Occasion said,
        Content content)
        implements Serializable { // for Spark jobs

    public ClaimProfile {
        speakers = List.copyOf(speakers);
        titles = List.copyOf(titles);
        bodies = List.copyOf(bodies);
        frame = List.copyOf(frame);
    }

    /** A claim of each clause of the content; the claim itself, where that is one. */
    List<ClaimProfile> parts() {
        return content.clauses().isEmpty()
                ? List.of(this)
                : content.clauses().stream().map(this::saying).toList();
    }

    private ClaimProfile saying(Content clause) {
        return new ClaimProfile(
                id, article, speakers, titles, bodies, informant, addressee, voice, act, frame, said, clause);
    }
}
