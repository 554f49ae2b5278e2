package org.tadmor.registry;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ActorKind;

/**
 * An actor that stands in the registry.
 *
 * @param key its key, stable for good: "ru", "ru.defence-ministry", "tass"
 * @param name the name it is shown under
 * @param aliases its other names
 * @param state the key of the state it belongs to, its own for a state
 * @param principal the key of the body or movement it belongs to
 * @param medium "agency", "broadcaster", "newspaper", "magazine" or "site"; null for what is none
 * @param domain where a medium publishes
 * @param wikidata its id there, only where certain
 */
public record KnownActor(
        String key,
        ActorKind kind,
        String name,
        List<String> aliases,
        @Nullable String state,
        @Nullable String principal,
        @Nullable String medium,
        @Nullable String domain,
        @Nullable String wikidata)
        implements Serializable { // for Spark jobs

    public KnownActor {
        aliases = List.copyOf(aliases);
    }

    /** Whether it reports news for a living, as an agency or an outlet. */
    public boolean isMedium() {
        return kind == ActorKind.AGENCY || kind == ActorKind.OUTLET;
    }
}
