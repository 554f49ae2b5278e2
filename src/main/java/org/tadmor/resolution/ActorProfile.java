package org.tadmor.resolution;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Referent;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Voice;

/**
 * What one article knows of an actor.
 *
 * @param registryKey the key of the registry's entry, or null
 * @param roles the titles the article gives it
 * @param published when the article was published
 * @param article the public id of the article
 * @param referent index of the referent in the article's extraction
 */
public record ActorProfile(
        ActorKind kind,
        String name,
        Voice voice,
        @Nullable String registryKey,
        List<Referent.Role> roles,
        @Nullable Period published,
        String article,
        int referent)
        implements Serializable { // for Spark jobs

    public ActorProfile {
        roles = List.copyOf(roles);
    }
}
