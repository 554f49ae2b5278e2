package org.tadmor.event;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actor.ActorReference;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.PlacePrecision;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.Standing;

/**
 * An event with its numbers, each apart.
 *
 * @param id its public id
 * @param type its root category, after PLOVER
 * @param name its readable kind
 * @param title in neutral words made by rule
 * @param time when it happened as far as reports say, or null
 * @param place where, or null
 */
public record EventSummary(
        String id,
        EventType type,
        String name,
        String title,
        @Nullable Time time,
        @Nullable Place place,
        Actuality actuality,
        Standing standing,
        Numbers numbers,
        List<Participant> participants) {

    /** When: half-open, local to the zone, which is null where not known. */
    public record Time(
            LocalDateTime begin,
            LocalDateTime end,
            Precision precision,
            @Nullable String zone) {}

    /**
     * Where, as far as the reports say.
     *
     * @param name that English readers know it by, or as the reports write it where it is not known
     * @param country ISO 3166-1 alpha-2, or null where not known
     * @param latitude degrees north, or null where not known; with {@code longitude}, degrees east
     * @param precision how near that is
     */
    public record Place(
            String id,
            String name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            PlacePrecision precision) {}

    /**
     * The numbers behind it.
     *
     * @param outlets that report it as actual
     * @param articles that do
     * @param unattributed reports in an outlet's own voice, reprints of one text together
     * @param origins of the claims that state or presuppose it as actual
     * @param principals the bodies these speak for
     * @param states the states or movements behind these bodies
     */
    public record Numbers(int outlets, int articles, int unattributed, int origins, int principals, int states) {}

    /** An actor's part in it. */
    public record Participant(String role, ActorReference actor) {}
}
