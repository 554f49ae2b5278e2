package org.tadmor.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows what became of resources that are no longer there, and when anything changed last. */
public interface Whereabouts {

    /** What became of a resource; empty where it never was. */
    Optional<Fate> of(String kind, String id);

    /** When any resource changed last. */
    Optional<Instant> lastChange();

    /**
     * What became of a resource.
     *
     * @param survivor the id it has now, or null where it was removed
     * @param reason why it was removed, where somebody said
     */
    record Fate(@Nullable String survivor, @Nullable String reason) {}
}
