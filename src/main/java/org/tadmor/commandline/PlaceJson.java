package org.tadmor.commandline;

import org.jspecify.annotations.Nullable;
import org.tadmor.registry.Place;
import org.tadmor.vocabulary.PublicId;
import tools.jackson.databind.node.ObjectNode;

/** A place as JSON: its id in the service, its name, its country and coordinates. */
final class PlaceJson {

    private PlaceJson() {}

    static void put(ObjectNode node, String name, @Nullable Place place) {
        if (place == null) {
            node.putNull(name);
            return;
        }
        ObjectNode where = node.putObject(name);
        where.put("id", PublicId.of("place", place.key()));
        where.put("name", place.name());
        where.put("country", place.countryCode());
        where.put("latitude", place.latitude()).put("longitude", place.longitude());
        where.put("precision", place.precision().token());
        where.put("geonames", place.geonames());
    }
}
