package org.tadmor.event;

import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tadmor.actor.ActorNames;
import org.tadmor.listing.Catalogue;
import org.tadmor.listing.Condition;
import org.tadmor.listing.Facet;
import org.tadmor.listing.Filter;
import org.tadmor.listing.Include;
import org.tadmor.listing.LinkedData;
import org.tadmor.listing.Search;
import org.tadmor.listing.Sort;
import org.tadmor.outlet.OutletNames;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.Standing;

/** What the list of events can do. */
@Configuration(proxyBeanMethods = false)
class EventCatalogue {

    private static final Sort MOST_REPORTED = new Sort(
            "outlets",
            "By how many outlets report it, then by its origins.",
            List.of(new Sort.Key("outlet_count", "integer"), new Sort.Key("origin_count", "integer")),
            false,
            true);

    @Bean
    Catalogue<EventSummary> eventList(EventSearch search) {
        return new Catalogue<>(
                        "events", EventSummary.class, "event", "public_id", "entry", search::load, EventSummary::id)
                .search(Search.words(
                        "Words of the title, the place, the participants and the reports.",
                        "words",
                        new Search.Highlighted<>(
                                "title",
                                events ->
                                        events.stream().map(EventSummary::title).toList(),
                                null)))
                .filters(
                        Filter.terms("type", "Root category, after PLOVER.", EventType.class, "type = any (?)"),
                        Filter.texts("name", "Readable kind.", "pledge", "name = any (?)"),
                        title(),
                        Filter.texts(
                                "related",
                                "An event, by id, that it is part of, builds on, follows or was said with, or the other"
                                        + " way round.",
                                "0123456789abcdef",
                                "public_id in (select link ->> 'to' from event other"
                                        + " cross join jsonb_array_elements(other.links) link"
                                        + " where other.public_id = any (?) and link ->> 'relation' <> 'same')"),
                        ActorNames.filter(
                                "participant",
                                "An actor that takes part, by id or name.",
                                "Vladimir Putin",
                                "found_by"),
                        OutletNames.linked("An outlet that reports it, by id, domain or name.", "found_by"),
                        Filter.terms(
                                "actuality",
                                "Whether it is said to have happened.",
                                Actuality.class,
                                "actuality = any (?)"),
                        Filter.terms(
                                "standing", "How many origins stand behind it.", Standing.class, "standing = any (?)"),
                        EventPlaces.named(),
                        EventPlaces.country(),
                        EventPlaces.near(),
                        EventPlaces.inBox(),
                        Filter.days(
                                "event",
                                "of the event",
                                "begin_at is not null and tsrange(begin_at, end_at)",
                                "tsrange",
                                "coalesce(begin_at, '-infinity')"))
                .sorts(
                        MOST_REPORTED,
                        Sort.by(
                                "time",
                                "By when it began, those without a date last.",
                                "coalesce(begin_at, '-infinity')",
                                "timestamp",
                                true),
                        Sort.by("origins", "By how many origins stand behind it.", "origin_count", "integer", true),
                        Sort.by("title", "By title.", "title", "text", false))
                .facets(
                        Facet.of("type", "Root category.", "type"),
                        Facet.of("name", "Readable kind.", "name"),
                        Facet.of("actuality", "Whether it is said to have happened.", "actuality"),
                        Facet.of("standing", "How many origins stand behind it.", "standing"),
                        Facet.of(
                                "place",
                                "Where.",
                                "place_id",
                                "select public_id, name from place where public_id = any (?)"),
                        Facet.linked("participant", "Who takes part.", "found_by", "participant", ActorNames.LABELS),
                        Facet.linked("outlet", "Who reports it.", "found_by", "outlet", OutletNames.LABELS))
                .includes(new Include<EventSummary>(
                        "counts",
                        "How many claims and disagreements there are about it.",
                        EventCounts.class,
                        search::counts))
                .columns(
                        "id",
                        "type",
                        "name",
                        "title",
                        "time.begin",
                        "time.end",
                        "time.precision",
                        "place.name",
                        "place.country",
                        "place.latitude",
                        "place.longitude",
                        "place.precision",
                        "actuality",
                        "standing",
                        "numbers.outlets",
                        "numbers.articles",
                        "numbers.unattributed",
                        "numbers.origins",
                        "numbers.principals",
                        "numbers.states",
                        "participants.actor.name")
                .linkedData(events -> events.stream()
                        .<Map<String, ?>>map(EventCatalogue::node)
                        .toList())
                .geometry(EventCatalogue::point);
    }

    /** Each part on its own, so that the index of trigrams serves them. */
    private static Filter title() {
        Filter.Parameter parameter =
                new Filter.Parameter("title", "Part of the title, in any case.", "palmyra", new StringSchema(), true);
        return Filter.of(parameter, (arguments, jdbc) -> {
            List<String> parts = arguments.all("title");
            return parts.isEmpty()
                    ? null
                    : new Condition(
                            String.join(" or ", Collections.nCopies(parts.size(), "title ilike ?"))
                                    .transform(any -> "(" + any + ")"),
                            parts.stream()
                                    .<Object>map(part -> "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                                    .toList());
        });
    }

    private static Map<String, ?> node(EventSummary event) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@id", LinkedData.id("events", event.id()));
        node.put("@type", List.of("schema:Event", "prov:Activity"));
        node.put("schema:name", event.title());
        node.put("schema:startDate", event.time() == null ? null : event.time().begin());
        node.put("schema:endDate", event.time() == null ? null : event.time().end());
        node.put("schema:location", place(event.place()));
        node.put(
                "prov:wasAssociatedWith",
                event.participants().stream()
                        .map(part -> Map.of(
                                "@id",
                                LinkedData.id("actors", part.actor().id()),
                                "schema:name",
                                part.actor().name(),
                                "tadmor:role",
                                part.role()))
                        .toList());
        node.put("tadmor:type", event.type());
        node.put("tadmor:kind", event.name());
        node.put("tadmor:actuality", event.actuality());
        node.put("tadmor:standing", event.standing());
        node.put("tadmor:outlets", event.numbers().outlets());
        node.put("tadmor:unattributed", event.numbers().unattributed());
        node.put("tadmor:origins", event.numbers().origins());
        return node;
    }

    private static @Nullable Map<String, ?> place(EventSummary.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("@type", "schema:Place");
        node.put("schema:name", place.name());
        node.put("schema:addressCountry", place.country());
        node.put("schema:latitude", place.latitude());
        node.put("schema:longitude", place.longitude());
        node.put("tadmor:precision", place.precision());
        return node;
    }

    private static @Nullable Map<String, ?> point(EventSummary event) {
        EventSummary.Place place = event.place();
        return place == null || place.latitude() == null || place.longitude() == null
                ? null
                : Map.of("type", "Point", "coordinates", List.of(place.longitude(), place.latitude()));
    }
}
