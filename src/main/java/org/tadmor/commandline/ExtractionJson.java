package org.tadmor.commandline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.registry.Place;
import org.tadmor.resolution.PlaceResolver;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Term;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An extraction as JSON: spans as pairs of offsets in code points, voices by the best full name in the article, terms by their tokens. */
public final class ExtractionJson {

    private final Extraction extraction;
    private final String text;
    private final CodePoints offsets;
    private final Map<Integer, Place> places;

    private ExtractionJson(String text, Extraction extraction) {
        this.text = text;
        this.extraction = extraction;
        this.offsets = new CodePoints(text);
        this.places = PlaceResolver.load().places(text, extraction);
    }

    /** What was found in this text. */
    public static ObjectNode of(String text, Extraction extraction) {
        return new ExtractionJson(text, extraction).all();
    }

    private ObjectNode all() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("language", extraction.language());
        ArrayNode attributions = all.putArray("attributions");
        extraction.attributions().forEach(attribution -> add(attributions.addObject(), attribution));
        ArrayNode mentions = all.putArray("mentions");
        extraction.mentions().forEach(mention -> add(mentions.addObject(), mention));
        ArrayNode times = all.putArray("times");
        extraction.times().forEach(time -> add(times.addObject(), time));
        ArrayNode quantities = all.putArray("quantities");
        extraction.quantities().forEach(quantity -> add(quantities.addObject(), quantity));
        ArrayNode events = all.putArray("events");
        extraction.events().forEach(event -> add(events.addObject(), event));
        addPage(all);
        return all;
    }

    private void addPage(ObjectNode all) {
        ArrayNode boilerplate = all.putArray("boilerplate");
        ArrayNode segments = all.putArray("segments");
        for (Segment segment : extraction.segments()) {
            if (segment.kind() == SegmentKind.BOILERPLATE) {
                add(boilerplate, segment.span());
            } else {
                ObjectNode part = segments.addObject();
                put(part, "kind", segment.kind());
                put(part, "span", segment.span());
            }
        }
        if (extraction.credit() != null) {
            ObjectNode credit = all.putObject("credit");
            put(credit, "span", extraction.credit().words());
            credit.put("agency", extraction.credit().agency());
            credit.put("partial", extraction.credit().partial());
        }
        if (extraction.published() != null) {
            add(all.putObject("published"), extraction.published());
        }
    }

    private void add(ObjectNode node, Attribution attribution) {
        put(node, "source", attribution.source());
        put(node, "cue", attribution.cue());
        put(node, "content", attribution.content());
        put(node, "quotation", attribution.quotation());
        put(node, "act", attribution.act());
        node.put(
                "voice",
                attribution.speakers().isEmpty()
                        ? null
                        : attribution.speakers().get(0).voice().token());
        node.put(
                "speaker",
                attribution.speakers().isEmpty()
                        ? null
                        : name(attribution.speakers().get(0)));
        if (attribution.speakers().size() > 1) {
            ArrayNode speakers = node.putArray("speakers");
            attribution.speakers().forEach(speaker -> speakers.add(name(speaker)));
        }
        node.put("informant", name(attribution.informant()));
        ArrayNode relays = node.putArray("relays");
        attribution.relays().forEach(relay -> relays.add(name(relay)));
        node.put("addressee", name(attribution.addressee()));
        node.put("parent", attribution.parent() < 0 ? null : Integer.valueOf(attribution.parent()));
        node.put("carries", attribution.carries());
        put(node, "polarity", attribution.stance().polarity());
        put(node, "certainty", attribution.stance().certainty());
        put(node, "tense", attribution.stance().tense());
        put(node, "approximators", attribution.stance().approximators());
        put(node, "segment", attribution.segment());
        node.put("confidence", rounded(attribution.confidence()));
        node.put("rule", attribution.rule());
    }

    private void add(ObjectNode node, Mention mention) {
        put(node, "span", mention.span());
        node.put("form", mention.form().name().toLowerCase(java.util.Locale.ROOT));
        Referent referent =
                mention.referent() < 0 ? null : extraction.referents().get(mention.referent());
        node.put("name", referent == null ? null : referent.name());
        node.put("referent", mention.referent() < 0 ? null : Integer.valueOf(mention.referent()));
        node.put(
                "kind",
                referent == null
                        ? null
                        : referent.kind() == null ? "place" : referent.kind().token());
        Place place = places.get(mention.referent());
        if (place != null) {
            PlaceJson.put(node, "place", place);
        }
        node.put("rule", mention.rule());
    }

    private void add(ObjectNode node, TimeExpression time) {
        put(node, "span", time.span());
        Period period = time.period();
        node.put("begin", period == null ? null : period.begin().toString());
        node.put("end", period == null ? null : period.end().toString());
        node.put("precision", period == null ? null : period.precision().token());
        node.put(
                "zone",
                period == null || period.zone() == null ? null : period.zone().getId());
        if (time.anchor() != null) {
            put(node, "anchor", time.anchor());
        }
        node.put("rule", time.rule());
    }

    private void add(ObjectNode node, Quantity quantity) {
        put(node, "span", quantity.span());
        node.put("low", quantity.low());
        node.put("high", quantity.high());
        node.put("unit", quantity.unit());
        put(node, "approximator", quantity.approximator());
        node.put("counted", quantity.counted());
        if (quantity.countedWords() != null) {
            put(node, "countedWords", quantity.countedWords());
        }
        node.put("window", quantity.window() < 0 ? null : Integer.valueOf(quantity.window()));
        node.put("area", quantity.area() < 0 ? null : Integer.valueOf(quantity.area()));
        node.put("rule", quantity.rule());
    }

    private void add(ObjectNode node, EventMention event) {
        put(node, "trigger", event.trigger());
        put(node, "type", event.type());
        node.put("name", event.name());
        ArrayNode participants = node.putArray("participants");
        for (EventMention.Participant participant : event.participants()) {
            ObjectNode part = participants.addObject();
            put(part, "role", participant.role());
            put(part, "span", participant.words());
            node(part, participant.referent());
        }
        node.put("time", event.time() < 0 ? null : Integer.valueOf(event.time()));
        node.put("place", event.place() < 0 ? null : Integer.valueOf(event.place()));
        put(node, "actuality", event.actuality());
        node.put("attribution", event.attribution() < 0 ? null : Integer.valueOf(event.attribution()));
        ArrayNode quantities = node.putArray("quantities");
        event.quantities().forEach(quantities::add);
        node.put("confidence", rounded(event.confidence()));
        node.put("rule", event.rule());
    }

    private void node(ObjectNode part, int referent) {
        part.put(
                "name",
                referent < 0 ? null : extraction.referents().get(referent).name());
    }

    /** The best full name in the article; the words themselves where nobody is known to be meant. */
    private @Nullable String name(@Nullable VoiceMention voice) {
        if (voice == null) {
            return null;
        }
        if (voice.referent() >= 0) {
            return extraction.referents().get(voice.referent()).name();
        }
        StringBuilder words = new StringBuilder();
        for (Span span : voice.words()) {
            words.append(words.isEmpty() ? "" : " ").append(span.in(text));
        }
        return words.isEmpty() ? null : words.toString();
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 10_000) / 10_000.0;
    }

    private static void put(ObjectNode node, String name, Term term) {
        node.put(name, term.token());
    }

    private void put(ObjectNode node, String name, Span span) {
        Span points = offsets.fromUtf16(span);
        node.putArray(name).add(points.begin()).add(points.end());
    }

    private void put(ObjectNode node, String name, List<Span> spans) {
        ArrayNode array = node.putArray(name);
        spans.forEach(span -> add(array, span));
    }

    private void add(ArrayNode array, Span span) {
        Span points = offsets.fromUtf16(span);
        array.addArray().add(points.begin()).add(points.end());
    }
}
