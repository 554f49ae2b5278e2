package org.tadmor.commandline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.commandline.LedgerLine.Read;
import org.tadmor.derivation.MemoryLedger;
import org.tadmor.derivation.Reading;
import org.tadmor.derivation.Row;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.vocabulary.Basis;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Term;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A knowledge base as JSON objects, one a row: articles by the ids that they came with, actors by their names (their ids
 * beside them), spans as pairs of offsets in code points.
 */
final class LedgerJson {

    private final MemoryLedger ledger;
    private final Map<String, Read> articles;
    private final Map<String, CodePoints> offsets = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param articles what was read, by the public ids of the articles, in the order in which it came */
    LedgerJson(MemoryLedger ledger, Map<String, Read> articles) {
        this.ledger = ledger;
        this.articles = articles;
        articles.forEach(
                (id, read) -> offsets.put(id, new CodePoints(reading(id).text())));
        for (Row row : ledger.rows(Row.Kind.ACTOR)) {
            names.put(row.id(), ((Row.Actor) row).name());
        }
    }

    List<ObjectNode> rows() {
        List<ObjectNode> rows = new ArrayList<>();
        Map<String, Row.Article> byId = new HashMap<>();
        ledger.rows(Row.Kind.ARTICLE).forEach(row -> byId.put(row.id(), (Row.Article) row));
        articles.keySet().forEach(id -> rows.add(article(Objects.requireNonNull(byId.get(id)))));
        ledger.rows(Row.Kind.ACTOR).forEach(row -> rows.add(actor((Row.Actor) row)));
        ledger.rows(Row.Kind.CLAIM).forEach(row -> rows.add(claim((Row.Claim) row)));
        ledger.rows(Row.Kind.PROPOSITION).forEach(row -> rows.add(proposition((Row.Proposition) row)));
        ledger.rows(Row.Kind.EVENT).forEach(row -> rows.add(event((Row.Event) row)));
        ledger.rows(Row.Kind.DISAGREEMENT).forEach(row -> rows.add(disagreement((Row.Disagreement) row)));
        return rows;
    }

    private Reading reading(String article) {
        return Objects.requireNonNull(
                Objects.requireNonNull(articles.get(article)).reading());
    }

    private String given(String article) {
        return Objects.requireNonNull(articles.get(article)).id();
    }

    private String name(String actor) {
        return names.getOrDefault(actor, actor);
    }

    private static ObjectNode node(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private ObjectNode article(Row.Article row) {
        ObjectNode node = node("article").put("id", given(row.id()));
        node.put("publicId", row.id());
        node.put("outlet", row.outletName());
        node.put("published", begin(row.published()));
        node.put("state", row.state().token());
        node.put("wire", row.wire());
        node.put("text", row.text());
        node.put("event", row.event());
        node.put("story", row.story());
        return node;
    }

    private static @Nullable String begin(@Nullable Period period) {
        return period == null ? null : period.begin().toString();
    }

    private ObjectNode actor(Row.Actor row) {
        ObjectNode node = node("actor").put("id", row.id());
        node.put("name", row.name());
        node.put("type", row.actor().token());
        node.put("registry", row.registryKey());
        node.put("body", row.body());
        node.put("state", row.state());
        strings(node.putArray("aliases"), row.aliases());
        return node;
    }

    private ObjectNode claim(Row.Claim row) {
        Reading reading = reading(row.article());
        Attribution attribution = reading.extraction().attributions().get(row.index());
        ObjectNode node = node("claim").put("id", row.id());
        node.put("article", given(row.article()));
        spans(node.putArray("content"), row.article(), attribution.content());
        node.put(
                "speaker",
                row.speakers().isEmpty()
                        ? words(reading, attribution)
                        : name(row.speakers().get(0)));
        node.put("speakerId", row.speakers().isEmpty() ? null : row.speakers().get(0));
        if (row.speakers().size() > 1) {
            names(node.putArray("speakers"), row.speakers());
        }
        node.put("informant", row.informant() == null ? null : name(row.informant()));
        node.put("informantId", row.informant());
        names(node.putArray("relays"), row.relays());
        node.put("wire", row.wire());
        node.put("addressee", row.addressee() == null ? null : name(row.addressee()));
        node.put("outlet", reading.facts().outletName());
        node.put("act", attribution.act().token());
        node.put("quotation", attribution.quotation().token());
        node.put("segment", attribution.segment().token());
        node.put("carries", attribution.carries());
        node.put("proposition", row.proposition());
        node.put("echo", row.echo() == null ? null : row.echo().token());
        node.put("saidFirst", row.saidFirst()).put("saidLast", row.saidLast()).put("saidStated", row.said());
        strings(node.putArray("events"), row.events());
        node.put("speech", row.speech());
        node.put(
                "withdrawnBy",
                row.withdrawnBy() == null ? null : given(row.withdrawnBy().article()));
        return node;
    }

    /** The words that name a voice that nobody is known to be. */
    private static @Nullable String words(Reading reading, Attribution attribution) {
        StringBuilder words = new StringBuilder();
        for (VoiceMention speaker : attribution.speakers()) {
            for (Span span : speaker.words()) {
                words.append(words.isEmpty() ? "" : " ").append(span.in(reading.text()));
            }
        }
        return words.isEmpty() ? null : words.toString();
    }

    private ObjectNode proposition(Row.Proposition row) {
        ObjectNode node = node("proposition").put("id", row.id());
        node.put("text", row.text());
        node.put("act", row.act().token());
        names(node.putArray("speakers"), row.speakers());
        strings(node.putArray("claims"), row.claims());
        ArrayNode appearances = node.putArray("appearances");
        for (Row.Appearance appearance : row.appearances()) {
            ObjectNode one = appearances.addObject().put("article", given(appearance.article()));
            one.put("outlet", reading(appearance.article()).facts().outletName());
            one.put("echo", appearance.echo() == null ? null : appearance.echo().token());
            strings(one.putArray("claims"), appearance.claims());
        }
        origins(node.putArray("origins"), row.origins());
        names(node.putArray("principals"), row.principals());
        names(node.putArray("states"), row.states());
        node.put("standing", row.standing().token());
        ArrayNode lineage = node.putArray("lineage");
        for (Row.LineageEdge edge : row.lineage()) {
            ObjectNode step =
                    lineage.addObject().put("from", station(edge.from())).put("to", station(edge.to()));
            put(step, "basis", edge.basis());
            put(step, "how", edge.how());
            step.put("claim", edge.claim()).put("evidence", edge.evidence());
        }
        links(node.putArray("links"), row.links());
        return node;
    }

    /** A station of a lineage with the name of the outlet, agency or actor there. */
    private String station(String key) {
        int colon = key.lastIndexOf(':');
        String id = key.substring(colon + 1);
        String outlet = articles.values().stream()
                .map(read -> Objects.requireNonNull(read.reading()).facts())
                .filter(facts -> facts.outlet().equals(id))
                .map(facts -> facts.outletName())
                .findFirst()
                .orElse(name(id));
        return key.substring(0, key.indexOf(':') + 1) + outlet;
    }

    private void origins(ArrayNode array, List<Row.Origin> origins) {
        for (Row.Origin origin : origins) {
            ObjectNode node = array.addObject();
            node.put("informant", origin.informant() == null ? null : name(origin.informant()));
            node.put("informantId", origin.informant());
            node.put("voice", origin.voice().token());
            node.put("occasion", origin.occasion());
            ArrayNode in = node.putArray("articles");
            origin.articles().forEach(article -> in.add(given(article)));
            ArrayNode basis = node.putArray("basis");
            origin.basis().stream().map(Basis::token).forEach(basis::add);
        }
    }

    private static void links(ArrayNode array, List<Row.Link> links) {
        for (Row.Link link : links) {
            array.addObject()
                    .put("relation", link.relation())
                    .put("to", link.to())
                    .put("score", link.score())
                    .put("rule", link.rule());
        }
    }

    private ObjectNode event(Row.Event row) {
        ObjectNode node = node("event").put("id", row.id());
        node.put("name", row.name());
        put(node, "type", row.type());
        node.put("title", row.title());
        Period time = row.time();
        if (time == null) {
            node.putNull("time");
        } else {
            ObjectNode period = node.putObject("time");
            period.put("begin", time.begin().toString()).put("end", time.end().toString());
            put(period, "precision", time.precision());
        }
        PlaceJson.put(node, "place", row.place());
        put(node, "actuality", row.actuality());
        ArrayNode in = node.putArray("articles");
        row.articles().forEach(article -> in.add(given(article)));
        ArrayNode unattributed = node.putArray("unattributed");
        for (Row.UnattributedReport report : row.unattributed()) {
            ObjectNode one = unattributed.addObject().put("source", report.source());
            ArrayNode reports = one.putArray("articles");
            report.articles().forEach(article -> reports.add(given(article)));
        }
        origins(node.putArray("origins"), row.origins());
        names(node.putArray("principals"), row.principals());
        names(node.putArray("states"), row.states());
        put(node, "standing", row.standing());
        links(
                node.putArray("relations"),
                row.links().stream()
                        .filter(link -> !link.relation().equals("same"))
                        .toList());
        ArrayNode mentions = node.putArray("mentions");
        for (Row.EventMentionRef mention : row.mentions()) {
            EventMention found =
                    reading(mention.article()).extraction().events().get(mention.index());
            ObjectNode one = mentions.addObject().put("article", given(mention.article()));
            one.put("report", PublicId.of("report", mention.article() + "#" + mention.index()));
            spans(one.putArray("trigger"), mention.article(), List.of(found.trigger()));
            put(one, "actuality", mention.actuality());
            one.put("claim", mention.claim());
        }
        return node;
    }

    private ObjectNode disagreement(Row.Disagreement row) {
        ObjectNode node = node("disagreement").put("id", row.id());
        node.put("a", row.a().claim() == null ? row.a().report() : row.a().claim());
        node.put("b", row.b().claim() == null ? row.b().report() : row.b().claim());
        put(node, "type", row.type());
        put(node, "verdict", row.verdict());
        strings(node.putArray("why"), row.why());
        side(node.putObject("left"), row.a());
        side(node.putObject("right"), row.b());
        node.put("event", row.event());
        node.put("samePrincipal", row.samePrincipal());
        node.put("sameState", row.sameState());
        return node;
    }

    private void side(ObjectNode node, Row.Side side) {
        node.put("article", given(side.article()));
        spans(node.putArray("words"), side.article(), List.of(side.words()));
        node.put("value", side.value());
    }

    private static void put(ObjectNode node, String name, Term term) {
        node.put(name, term.token());
    }

    private static void strings(ArrayNode array, Collection<String> strings) {
        strings.forEach(array::add);
    }

    private void names(ArrayNode array, Collection<String> actors) {
        actors.forEach(actor -> array.add(name(actor)));
    }

    private void spans(ArrayNode array, String article, List<Span> spans) {
        CodePoints points = Objects.requireNonNull(offsets.get(article));
        for (Span span : spans) {
            Span converted = points.fromUtf16(span);
            array.addArray().add(converted.begin()).add(converted.end());
        }
    }
}
