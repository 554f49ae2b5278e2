package org.tadmor.proposition;

import java.util.List;
import org.tadmor.actor.ActorReference;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Standing;

/**
 * A proposition: one thing said, by one voice on one occasion, in however many outlets and wordings.
 *
 * @param id its public id
 * @param text the wording that stands for it
 * @param numbers how widely it is carried, and how many origins that is
 */
public record PropositionSummary(
        String id, Act act, String text, List<ActorReference> speakers, Standing standing, Numbers numbers) {

    public PropositionSummary {
        speakers = List.copyOf(speakers);
    }

    /**
     * The numbers behind it, each apart.
     *
     * @param appearances articles in which it shows
     * @param outlets of these
     * @param origins points where it entered the public record
     * @param unnamed origins without a name
     * @param principals bodies its informants speak for
     * @param states states or movements behind these
     */
    public record Numbers(int appearances, int outlets, int origins, int unnamed, int principals, int states) {}
}
