package org.tadmor.outlet;

import org.jspecify.annotations.Nullable;

/**
 * An outlet.
 *
 * @param id its public id
 * @param country ISO 3166-1 alpha-2, or null where not known
 * @param backer who stands behind it, or null where not known
 */
public record OutletSummary(
        String id,
        String name,
        @Nullable String domain,
        OutletKind kind,
        @Nullable String country,
        @Nullable String backer) {}
