package org.tadmor.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of an invented knowledge base, table by table; every quote is what stands in its article. */
final class InventedRows {

    private static final int CLAIMS_AN_ARTICLE = 10;
    private static final int SOME = 1_000;
    private static final String NOW = "2017-01-01T00:00:00Z";

    private final Invention world;
    private final TableCopies tables;
    private final int[] appearances;
    private final int[] lastArticle;
    private final BitSet[] outletsOfEvent;
    private final int[] reportsOfEvent;
    private long evidence;
    private long mentions;
    private long referents;
    private long eventMentions;

    InventedRows(Invention world, TableCopies tables) {
        this.world = world;
        this.tables = tables;
        this.appearances = new int[world.propositions()];
        this.lastArticle = new int[world.propositions()];
        this.outletsOfEvent = new BitSet[world.events()];
        this.reportsOfEvent = new int[world.events()];
    }

    void write(int claims) throws SQLException, IOException {
        outlets();
        actors();
        places();
        int articles = (claims + CLAIMS_AN_ARTICLE - 1) / CLAIMS_AN_ARTICLE;
        for (int article = 0; article < articles; article++) {
            int first = article * CLAIMS_AN_ARTICLE;
            article(article, first, Math.min(claims, first + CLAIMS_AN_ARTICLE));
        }
        events();
        propositions();
        disagreements(Math.min(claims / 100, SOME * 10));
    }

    private void outlets() throws SQLException, IOException {
        for (int outlet = 0; outlet < world.outlets(); outlet++) {
            tables.row(
                    "outlet (id, public_id, name, domain, kind, country)",
                    SOME * SOME + outlet,
                    world.id("outlet", outlet),
                    world.outletName(outlet),
                    "outlet" + outlet + ".example",
                    outlet % 5 == 0 ? "broadcaster" : "newspaper",
                    outlet % 3 == 0 ? "GB" : outlet % 3 == 1 ? "IN" : null);
        }
    }

    private static long outletRow(int outlet) {
        return SOME * SOME + outlet;
    }

    private void actors() throws SQLException, IOException {
        for (int actor = 0; actor < world.actors(); actor++) {
            tables.row(
                    "actor (public_id, kind, name, aliases, identities, links, state)",
                    world.id("actor", actor),
                    actor % 4 == 0 ? "organisation" : "person",
                    world.actorName(actor),
                    "{\"" + world.actorName(actor) + "\"}",
                    "{}",
                    "[]",
                    actor % 2 == 0 ? "ru" : null);
        }
    }

    private void places() throws SQLException, IOException {
        for (int place = 0; place < SOME; place++) {
            SplittableRandom random = world.random("place", place);
            String name = world.placeName(place);
            tables.row(
                    "place (public_id, key, name, names, country, latitude, longitude, precision)",
                    world.id("place", place),
                    "name:invented " + place,
                    name,
                    "{\"" + name.toLowerCase(java.util.Locale.ROOT) + "\"}",
                    place % 2 == 0 ? "SY" : "IQ",
                    30 + random.nextDouble() * 8,
                    35 + random.nextDouble() * 10,
                    "city");
        }
    }

    private void article(int number, int first, int end) throws SQLException, IOException {
        Invention.Article article = world.article(number);
        ArticleText text = new ArticleText(article.title());
        String id = world.id("article", number);
        long row = number + 1L;
        tables.row("extraction_run (id, article_id, engine, created_at)", row, row, "invented", NOW);
        for (int claim = first; claim < end; claim++) {
            claim(claim, claim - first, number, article, text);
        }
        String body = text.text();
        LocalDate day = article.day();
        tables.row(
                "article (id, public_id, outlet_id, kind, title, language, published_begin, published_end,"
                        + " published_precision, published_basis, received_at, media_type, raw, sha256, text)",
                row,
                id,
                outletRow(article.outlet()),
                "report",
                article.title(),
                "en",
                day,
                day == null ? null : day.plusDays(1),
                day == null ? null : "day",
                day == null ? null : "supplied",
                NOW,
                "text/plain",
                "",
                sha256(id),
                body);
        tables.row("segment (run_id, begin_offset, end_offset, kind)", row, 0, body.length(), "body");
    }

    private void claim(int claim, int position, int article, Invention.Article in, ArticleText text)
            throws SQLException, IOException {
        int said = world.propositionOf(claim);
        Invention.Proposition proposition = world.proposition(said);
        SplittableRandom random = world.random("claim words", claim);
        long row = claim + 1L;
        long articleRow = article + 1L;
        String id = world.id("claim", claim);
        boolean anew = appearances[said] == 0 || lastArticle[said] != article;
        long source = words(articleRow, text, world.actorName(proposition.speaker()));
        text.space();
        long cue = words(articleRow, text, "said");
        text.space();
        int begin = text.length();
        long content = words(articleRow, text, content(proposition));
        long referent = referent(articleRow, text, proposition.speaker(), source);
        if (proposition.topic() >= 0) {
            String name = world.actorName(proposition.topic());
            referent(articleRow, text, proposition.topic(), evidence(articleRow, begin + 5, name));
        }
        int relay = random.nextInt(5) == 0 ? Invention.often(random, world.actors(), 4) : -1;
        long relayed = -1;
        long relayReferent = -1;
        if (relay >= 0 && relay != proposition.speaker()) {
            text.add(", ");
            relayed = words(articleRow, text, world.actorName(relay));
            relayReferent = referent(articleRow, text, relay, relayed);
            text.add(" reported");
        }
        text.add(".\n");
        String quotation = random.nextInt(3) == 0 ? "direct" : "indirect";
        tables.row(
                "claim (id, public_id, run_id, article_id, outlet_id, position, carries, content, cue, quotation, act,"
                        + " voice, polarity, certainty, tense, segment, confidence, rule)",
                row,
                id,
                articleRow,
                articleRow,
                outletRow(in.outlet()),
                position,
                false,
                content(proposition),
                "said",
                quotation,
                proposition.act(),
                random.nextInt(10) == 0 ? "anonymous" : "named",
                "positive",
                "certain",
                "past",
                position == 0 ? "headline" : "body",
                Math.round(random.nextDouble() * SOME) / (double) SOME,
                "invented");
        voices(row, referent, relayReferent, new long[] {source, cue, content}, relayed);
        LocalDate day = in.day() == null || random.nextInt(3) == 0 ? null : in.day();
        int through = relayReferent < 0 ? -1 : relay;
        reading(claim, id, articleRow, said, proposition, day, through);
        entry(claim, position, article, in, said, proposition, day, through);
        if (proposition.event() >= 0) {
            report(row, id, articleRow, position, proposition.event(), content, in.outlet());
        }
        if (anew) {
            appearances[said]++;
            lastArticle[said] = article;
            tables.row(
                    "appearance (proposition_id, article_id, echo, origin_id)",
                    world.id("proposition", said),
                    articleRow,
                    appearances[said] == 1 ? null : "credited",
                    "o1");
        }
    }

    private String content(Invention.Proposition proposition) {
        return proposition.topic() < 0
                ? proposition.content()
                : "that " + world.actorName(proposition.topic())
                        + proposition.content().substring("that".length());
    }

    private long words(long article, ArticleText text, String words) throws SQLException, IOException {
        int begin = text.length();
        text.add(words);
        return evidence(article, begin, words);
    }

    private long evidence(long article, int begin, String words) throws SQLException, IOException {
        tables.row(
                "evidence (id, article_id, begin_offset, end_offset, quote)",
                ++evidence,
                article,
                begin,
                begin + words.length(),
                words);
        return evidence;
    }

    /** The referent of an actor in an article, made where it is new there, with a mention of it. */
    private long referent(long article, ArticleText text, int actor, long words) throws SQLException, IOException {
        Long known = text.referents.get(actor);
        long referent = known == null ? ++referents : known;
        if (known == null) {
            int position = text.referents.size();
            text.referents.put(actor, referent);
            tables.row(
                    "referent (id, run_id, position, kind, name, voice)",
                    referent,
                    article,
                    position,
                    "person",
                    world.actorName(actor),
                    "named");
            tables.row("referent_actor (article_id, position, actor_id)", article, position, world.id("actor", actor));
        }
        tables.row(
                "mention (id, run_id, position, evidence_id, form, referent_id, rule)",
                ++mentions,
                article,
                text.mentions++,
                words,
                "name",
                referent,
                "invented");
        return referent;
    }

    private void voices(long claim, long speaker, long relay, long[] parts, long relayed)
            throws SQLException, IOException {
        String voice = "claim_voice (claim_id, position, part, referent_id, voice)";
        String evidenceOf = "claim_evidence (claim_id, position, part, voice_position, evidence_id)";
        tables.row(voice, claim, 0, "speaker", speaker, "named");
        tables.row(voice, claim, 1, "informant", speaker, "named");
        tables.row(evidenceOf, claim, 0, "source", null, parts[0]);
        tables.row(evidenceOf, claim, 1, "cue", null, parts[1]);
        tables.row(evidenceOf, claim, 2, "content", null, parts[2]);
        tables.row(evidenceOf, claim, 3, "voice", 0, parts[0]);
        tables.row(evidenceOf, claim, 4, "voice", 1, parts[0]);
        if (relay >= 0) {
            tables.row(voice, claim, 2, "relay", relay, "named");
            tables.row(evidenceOf, claim, 5, "voice", 2, relayed);
        }
    }

    private void reading(
            int claim,
            String id,
            long article,
            int said,
            Invention.Proposition proposition,
            @Nullable LocalDate day,
            int relay)
            throws SQLException, IOException {
        tables.row(
                "claim_reading (claim_id, article_id, proposition_id, echo, said_first, said_last, said_stated)",
                id,
                article,
                world.id("proposition", said),
                claim % 10 < 3 ? null : "credited",
                day,
                day,
                false);
        String actor = "claim_actor (claim_id, part, position, actor_id)";
        tables.row(actor, id, "speaker", 0, world.id("actor", proposition.speaker()));
        tables.row(actor, id, "informant", 1, world.id("actor", proposition.speaker()));
        if (relay >= 0) {
            tables.row(actor, id, "relay", 2, world.id("actor", relay));
        }
        if (proposition.addressee() >= 0) {
            tables.row(actor, id, "addressee", 3, world.id("actor", proposition.addressee()));
        }
    }

    /** What lists find the claim by, as far as its claim's row does not say it; the same as the database would make. */
    private void entry(
            int claim,
            int position,
            int article,
            Invention.Article in,
            int said,
            Invention.Proposition proposition,
            @Nullable LocalDate day,
            int relay)
            throws SQLException, IOException {
        TreeSet<String> found = new TreeSet<>();
        String speaker = world.id("actor", proposition.speaker());
        found.add("speaker:" + speaker);
        found.add("via:" + speaker);
        StringBuilder names = new StringBuilder("said ").append(world.outletName(in.outlet()));
        names.append(' ').append(world.actorName(proposition.speaker()));
        if (relay >= 0) {
            found.add("via:" + world.id("actor", relay));
            names.append(' ').append(world.actorName(relay));
        }
        if (proposition.addressee() >= 0) {
            found.add("addressee:" + world.id("actor", proposition.addressee()));
            names.append(' ').append(world.actorName(proposition.addressee()));
        }
        if (proposition.topic() >= 0) {
            found.add("about:" + world.id("actor", proposition.topic()));
        }
        int event = proposition.event();
        if (event >= 0) {
            found.add("event:" + world.id("event", event));
        }
        LocalDate happened = event < 0 ? null : dayOf(event);
        tables.row(
                "invented_entry",
                claim + 1,
                world.id("article", article),
                in.day() == null ? "-infinity" : in.day(),
                -position,
                in.day() == null ? null : "[" + in.day() + "," + in.day().plusDays(1) + ")",
                day == null ? null : "[" + day + "," + day + "]",
                happened == null ? null : "{[" + happened + "," + happened.plusDays(1) + ")}",
                world.id("proposition", said),
                claim % 10 < 3 ? null : "credited",
                "{\"" + String.join("\",\"", found) + "\"}",
                names);
    }

    private @Nullable LocalDate dayOf(int event) {
        return event % 10 == 0 ? null : world.eventDay(event);
    }

    private void report(long claim, String id, long article, int position, int event, long words, int outlet)
            throws SQLException, IOException {
        String eventId = world.id("event", event);
        tables.row("claim_event (claim_id, event_id)", id, eventId);
        tables.row(
                "event_mention (id, run_id, article_id, position, trigger_evidence_id, type, name, actuality, confidence,"
                        + " rule)",
                ++eventMentions,
                article,
                article,
                position,
                words,
                world.eventType(event),
                world.eventType(event),
                "actual",
                1,
                "invented");
        tables.row("claim_event_mention (claim_id, event_mention_id)", claim, eventMentions);
        tables.row(
                "event_report (event_id, article_id, position, claim_id, actuality)",
                eventId,
                article,
                position,
                id,
                "actual");
        if (outletsOfEvent[event] == null) {
            outletsOfEvent[event] = new BitSet();
        }
        outletsOfEvent[event].set(outlet);
        reportsOfEvent[event]++;
    }

    private void events() throws SQLException, IOException {
        for (int event = 0; event < world.events(); event++) {
            LocalDate day = dayOf(event);
            int place = event % SOME;
            BitSet outlets = outletsOfEvent[event];
            int count = outlets == null ? 0 : outlets.cardinality();
            String id = world.id("event", event);
            String type = world.eventType(event);
            tables.row(
                    "event (public_id, type, name, title, begin_at, end_at, precision, place_id, actuality, standing,"
                            + " outlet_count, article_count, unattributed_count, origin_count, principals, states,"
                            + " unattributed, origins, links)",
                    id,
                    type,
                    type,
                    "Event of " + type + " in " + world.placeName(place),
                    day,
                    day == null ? null : day.plusDays(1),
                    day == null ? null : "day",
                    world.id("place", place),
                    "actual",
                    count > 1 ? "multi_origin" : "single_origin",
                    count,
                    reportsOfEvent[event],
                    0,
                    Math.max(1, count / 2),
                    "{}",
                    "{}",
                    "[]",
                    "[]",
                    "[]");
            SplittableRandom random = world.random("participants", event);
            for (int actor : new TreeSet<>(java.util.List.of(
                    Invention.often(random, world.actors(), 2), Invention.often(random, world.actors(), 2)))) {
                tables.row("event_actor (event_id, role, actor_id)", id, "agent", world.id("actor", actor));
            }
        }
    }

    private void propositions() throws SQLException, IOException {
        for (int number = 0; number < world.propositions(); number++) {
            Invention.Proposition proposition = world.proposition(number);
            String id = world.id("proposition", number);
            int shows = appearances[number];
            int origins = Math.max(1, Math.min(proposition.origins(), shows));
            tables.row(
                    "proposition (public_id, act, text, standing, appearance_count, outlet_count, origin_count,"
                            + " unnamed_count, principals, states, lineage, links, joins)",
                    id,
                    proposition.act(),
                    content(proposition),
                    origins > 1 ? "multi_origin" : "single_origin",
                    shows,
                    shows,
                    origins,
                    0,
                    "{}",
                    "{}",
                    "[]",
                    "[]",
                    "[]");
            String speaker = world.id("actor", proposition.speaker());
            tables.row("proposition_speaker (proposition_id, actor_id)", id, speaker);
            for (int origin = 1; origin <= origins; origin++) {
                tables.row(
                        "origin (proposition_id, id, informant_id, voice, articles, claims, basis)",
                        id,
                        "o" + origin,
                        speaker,
                        "named",
                        "{}",
                        "{}",
                        "{}");
            }
        }
    }

    private void disagreements(int count) throws SQLException, IOException {
        for (int number = 0; number < count; number++) {
            tables.row(
                    "disagreement (public_id, type, verdict, why, event_id)",
                    world.id("disagreement", number),
                    number % 3 == 0 ? "value" : "time",
                    number % 4 == 0 ? "conflict" : "compatible",
                    "{}",
                    world.id("event", Invention.often(world.random("disagreement", number), world.events(), 2)));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An article's text while it is written, and whom it has named so far. */
    private static final class ArticleText {

        private final StringBuilder text;
        private final Map<Integer, Long> referents = new HashMap<>();
        private int mentions;

        ArticleText(@Nullable String title) {
            this.text = new StringBuilder(title == null ? "" : title + "\n\n");
        }

        int length() {
            return text.length();
        }

        void add(String words) {
            text.append(words);
        }

        void space() {
            text.append(' ');
        }

        String text() {
            return text.toString();
        }
    }
}
