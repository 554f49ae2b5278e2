package org.tadmor.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ActorKind;

/**
 * An actor.
 *
 * @param id its public id
 * @param body the ministry, force, party or office it speaks for, or null where nobody says
 * @param state the state or movement that the body belongs to, or null
 * @param aliases the names it was seen under, sorted
 */
public record ActorSummary(
        String id,
        ActorKind kind,
        String name,
        @Nullable String registryKey,
        @Nullable String body,
        @Nullable String state,
        List<String> aliases) {

    public ActorSummary {
        aliases = List.copyOf(aliases);
    }
}
