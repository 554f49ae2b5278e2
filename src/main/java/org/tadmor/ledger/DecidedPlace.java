package org.tadmor.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tadmor.registry.Place;
import org.tadmor.vocabulary.PublicId;

/**
 * A place that a decision is about.
 *
 * @param id as events have it
 * @param key its name in the gazetteer
 */
@Schema(description = "A place of the gazetteer.")
record DecidedPlace(
        @Schema(example = "p2v7kq0d5m9x3w6c") String id,
        @Schema(example = "geonames:163808") String key,
        @Schema(example = "Tadmur") String name,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "SY") @Nullable
        String country) {

    static DecidedPlace of(Place place) {
        return new DecidedPlace(PublicId.of("place", place.key()), place.key(), place.name(), place.countryCode());
    }
}
