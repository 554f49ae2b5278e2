package org.tadmor.resolution;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whom a voice speaks for.
 *
 * @param body the ministry, force, party or office, as a registry key or normalised name, or null where nobody says
 * @param state the state or movement that the body belongs to, as a registry key or normalised name, or null
 */
public record Affiliation(@Nullable String body, @Nullable String state) implements Serializable { // for Spark jobs

    public static final Affiliation NONE = new Affiliation(null, null);
}
