package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** People's decisions, articles taken back, and everything made anew, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=ledger-journey")
@Import(PostgresTestConfiguration.class)
class LedgerJourneyIT {

    private static final String JSON = "application/json";

    private static final List<String> TABLES = List.of(
            "actor",
            "referent_actor",
            "event",
            "event_actor",
            "event_report",
            "claim_reading",
            "claim_actor",
            "claim_event",
            "proposition",
            "proposition_speaker",
            "appearance",
            "origin",
            "disagreement",
            "disagreement_side",
            "ledger_node",
            "ledger_node_key",
            "ledger_edge");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @AfterEach
    void listsShowWhatIsKnown() {
        assertThat(jdbc.queryForList("""
                        select claim_id from claim_entry entry
                        full join claim_shown shown using (claim_id)
                        full join claim_shown_source source using (claim_id)
                        where entry is null or shown.document::text is distinct from source.document::text
                        """, String.class)).isEmpty();
        assertThat(jdbc.queryForList("""
                        (select to_jsonb(source)::text from claim_entry_source source
                            except select (to_jsonb(listed) - 'entry')::text from claim_entry listed)
                        union all
                        (select (to_jsonb(listed) - 'entry')::text from claim_entry listed
                            except select to_jsonb(source)::text from claim_entry_source source)
                        """, String.class)).isEmpty();
    }

    @Test
    void joinsWhatAPersonSaysIsOneAndTakesItApartAgain() {
        String left = claim("one.example", "\"The tunnel needs two more years,\" engineer Maro Kessel said on Monday.");
        String right = claim(
                "two.example", "Engineer Maro Kessel said on Monday that nobody will drive under the bay before 2027.");
        String before = proposition(right);
        assertThat(before).isNotEqualTo(proposition(left));

        Api.Answer made = decide("proposition", left, right, "same");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode decision = made.json();
        assertThat(decision.get("state").asString()).isEqualTo("in_force");
        assertThat(decision.get("left").get("quote").asString()).contains("two more years");
        assertThat(proposition(left)).isEqualTo(proposition(right));
        String lost = proposition(left).equals(before) ? "" : before;
        if (!lost.isEmpty()) {
            Api.Answer moved = api.get("/propositions/" + lost);
            assertThat(moved.status()).isEqualTo(308);
            assertThat(moved.response().headers().firstValue("Location"))
                    .contains("/propositions/" + proposition(left));
        }

        assertThat(withdraw(decision.get("id").asString()).status()).isEqualTo(204);

        assertThat(proposition(right)).isEqualTo(before);
        assertThat(api.get("/propositions/" + before).status()).isEqualTo(200);
        assertThat(api.get("/decisions/" + decision.get("id").asString()).status())
                .isEqualTo(410);
        assertThat(api.all("/decisions?state=withdrawn"))
                .extracting(each -> each.get("id"))
                .contains(decision.get("id"));
    }

    @Test
    void keepsApartWhatAPersonSaysIsNot() {
        String words = "\"The ice on the lake is safe,\" ranger Ilo Vand said on Friday, 5 January 2024.";
        String left = claim("ice-a.example", words);
        String right = claim("ice-b.example", "GRENA - " + words + " He was speaking at the pier.");
        assertThat(proposition(left)).isEqualTo(proposition(right));

        String first =
                decide("proposition", left, right, "not_same").json().get("id").asString();

        assertThat(proposition(left)).isNotEqualTo(proposition(right));

        String second =
                decide("proposition", left, right, "same").json().get("id").asString();

        assertThat(proposition(left)).isEqualTo(proposition(right));
        JsonNode overridden = api.get("/decisions/" + first).json();
        assertThat(overridden.get("state").asString()).isEqualTo("overridden");
        assertThat(overridden.get("overriddenBy").asString()).isEqualTo(second);
        assertThat(overrides(second)).containsExactly(first);
        assertThat(contradicted()).contains(first, second);

        withdraw(second);

        assertThat(proposition(left)).isNotEqualTo(proposition(right));
        assertThat(api.get("/decisions/" + first).json().get("state").asString())
                .isEqualTo("in_force");
        assertThat(contradicted()).doesNotContain(first, second);
        withdraw(first);
    }

    @Test
    void refusesBlankValues() {
        assertThat(api.get("/decisions?state=%20").status()).isEqualTo(400);
        assertThat(api.get("/decisions?kind=,").status()).isEqualTo(400);
        assertThat(api.get("/decisions?contradicted=perhaps").status()).isEqualTo(400);
        assertThat(api.get("/decisions?who=a%00b").status()).isEqualTo(400);
    }

    @Test
    void showsWhereDecisionsContradictEachOtherByWayOfOthers() {
        String one = claim("buoy-a.example", "The buoy drifted north, pilot Ena Rask said on 3 May 2024.");
        String two = claim("buoy-b.example", "Nothing marks the reef now, pilot Ena Rask said on 3 May 2024.");
        String three = claim("buoy-c.example", "Ships must wait for the tide, pilot Ena Rask said on 3 May 2024.");
        String four = claim("buoy-d.example", "A tug is on its way, pilot Ena Rask said on 3 May 2024.");
        String first = id(decide("proposition", one, two, "same"));
        String second = id(decide("proposition", two, three, "same"));
        String third = id(decide("proposition", three, four, "same"));
        assertThat(proposition(one)).isEqualTo(proposition(four));

        String apart = id(decide("proposition", one, four, "not_same"));

        assertThat(proposition(one)).isNotEqualTo(proposition(four));
        assertThat(overrides(apart)).containsExactly(first);
        assertThat(api.get("/decisions/" + first).json().get("state").asString())
                .isEqualTo("overridden");
        assertThat(contradicted()).contains(first, apart).doesNotContain(second, third);

        String again = id(decide("proposition", one, two, "same"));

        assertThat(proposition(one)).isEqualTo(proposition(two)).isNotEqualTo(proposition(three));
        assertThat(proposition(three)).isEqualTo(proposition(four));
        assertThat(overrides(apart)).containsExactly(second);
        assertThat(contradicted()).contains(second, apart).doesNotContain(first, third, again);
        List.of(first, second, third, apart, again).forEach(this::withdraw);
        assertThat(contradicted()).isEmpty();
    }

    @Test
    void decidesWhoIsWhom() {
        String left = claim("who-a.example", "The mill will close, owner Tarek Ombo said.");
        String right = claim("who-b.example", "Wages will be paid, owner Tariq Umbo said.");
        String one = speaker(left);
        String other = speaker(right);
        assertThat(one).isNotEqualTo(other);

        String decision = decide("actor", left, right, "same").json().get("id").asString();

        assertThat(speaker(left)).isEqualTo(speaker(right));
        String lost = speaker(left).equals(one) ? other : one;
        assertThat(api.get("/actors/" + lost).status()).isEqualTo(308);

        withdraw(decision);

        assertThat(speaker(left)).isEqualTo(one);
        assertThat(speaker(right)).isEqualTo(other);
        assertThat(api.get("/actors/" + lost).status()).isEqualTo(200);
    }

    @Test
    void decidesWhichPlaceIsMeant() {
        String text = "BRUSK, March 3 (Reuters) - A fire broke out at a warehouse in Palmyra on Sunday, 3 March 2024,"
                + " killing four workers. Police in Palmyra arrested two men on Monday.";
        String article = ingest("place.example", text);
        String before = places(article);
        assertThat(before).contains("Palmyra");
        String words = "{\"article\":\"%s\",\"begin\":%d,\"end\":%d}"
                .formatted(article, text.indexOf("Palmyra"), text.indexOf("Palmyra") + 7);

        Api.Answer made = place(words, "geonames:5130441", "same");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("place").get("country").asString()).isEqualTo("US");
        assertThat(made.json().get("left").get("quote").asString()).isEqualTo("Palmyra");
        assertThat(places(article)).contains("Palmyra US").doesNotContain("Palmyra SY");
        assertThat(finished(api.post("/ledger:rebuild")).get("state").asString())
                .isEqualTo("done");
        assertThat(places(article)).contains("Palmyra US");
        String again = ingest("place.example", text);
        assertThat(again).isEqualTo(article);
        delete("/articles/" + article + "?reason=x", etag("/articles/" + article));
        assertThat(api.get("/decisions/" + id(made)).json().get("state").asString())
                .isEqualTo("anchor_gone");
        api.post("/articles/" + article + ":restore");
        assertThat(api.get("/decisions/" + id(made)).json().get("state").asString())
                .isEqualTo("in_force");
        assertThat(places(article)).contains("Palmyra US");

        Api.Answer not = place(words, "geonames:5130441", "not_same");

        assertThat(overrides(id(not))).containsExactly(id(made));
        assertThat(places(article)).doesNotContain("Palmyra US").isEqualTo(before);
        withdraw(id(not));
        assertThat(places(article)).contains("Palmyra US");
        withdraw(id(made));
        assertThat(places(article)).isEqualTo(before);
    }

    @Test
    void keepsAPlaceThatAPersonDecidedThroughReextraction() {
        String text = "Police in Tripoli arrested two men on Monday, 4 March 2024.";
        String article = ingest("harbour.example", text);
        String words = "{\"article\":\"%s\",\"begin\":%d,\"end\":%d}"
                .formatted(article, text.indexOf("Tripoli"), text.indexOf("Tripoli") + 7);
        String decision = id(place(words, "geonames:266826", "same"));
        assertThat(places(article)).contains("Tripoli LB");

        JsonNode job = finished(
                api.post("/articles:reextract", JSON, Api.json(Map.of("articles", List.of(article), "force", true))));

        assertThat(job.get("failed").asInt()).isZero();
        assertThat(places(article)).contains("Tripoli LB");
        assertThat(api.get("/decisions/" + decision).json().get("state").asString())
                .isEqualTo("in_force");
        withdraw(decision);
    }

    @Test
    void refusesPlacesThatAreNone() {
        String text = "The old mill in Tripoli burned on Tuesday, 5 March 2024.";
        String article = ingest("none-place.example", text);
        String words = "{\"article\":\"%s\",\"begin\":%d,\"end\":%d}";

        assertThat(place(words.formatted(article, 16, 23), "geonames:1", "same").status())
                .isEqualTo(422);
        assertThat(place(words.formatted(article, 4, 7), "geonames:266826", "same")
                        .status())
                .isEqualTo(422);
        assertThat(place(words.formatted(article, 16, 23000), "geonames:266826", "same")
                        .status())
                .isEqualTo(422);
        assertThat(place("\"nothing\"", "geonames:266826", "same").status()).isEqualTo(422);
        assertThat(api.all("/decisions?article=" + article)).isEmpty();
    }

    private Api.Answer place(String left, String place, String judgement) {
        return api.post(
                "/decisions",
                JSON,
                "{\"kind\":\"place\",\"left\":%s,\"right\":\"%s\",\"judgement\":\"%s\",\"reason\":\"It is so.\"}"
                        .formatted(left, place, judgement));
    }

    /** The places of an article's events, with their countries. */
    private String places(String article) {
        return jdbc.queryForList("""
                        select distinct concat_ws(' ', place.name, place.country)
                        from event_report report
                        join article on article.id = report.article_id
                        join event on event.public_id = report.event_id
                        join place on place.public_id = event.place_id
                        where article.public_id = ?
                        order by 1
                        """, String.class, article).toString();
    }

    @Test
    void refusesDecisionsThatNameNothing() {
        String claim = claim("none.example", "The kiln is cold, potter Ada Brun said.");

        assertThat(decide("proposition", "nothing", claim, "same").status()).isEqualTo(422);
        assertThat(decide("proposition", claim, claim, "same").status()).isEqualTo(422);
        assertThat(decide("proposition", claim, claim, "echo").status()).isEqualTo(422);
        assertThat(decide("weather", claim, claim, "same").status()).isEqualTo(422);
        assertThat(api.post("/decisions", JSON, "{}").status()).isEqualTo(422);
        assertThat(api.post(
                                "/decisions",
                                JSON,
                                "{\"kind\":\"actor\",\"left\":{\"article\":\"x\",\"begin\":-1,\"end\":5},"
                                        + "\"right\":\"y\",\"judgement\":\"same\",\"reason\":\"z\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void changesNothingWithoutTheStateThatIsChanged() {
        String article = ingest("match.example", "The lock is broken, keeper Una Falk said.");
        String etag = etag("/articles/" + article);

        assertThat(delete("/articles/" + article + "?reason=x", null).status()).isEqualTo(428);
        assertThat(delete("/articles/" + article + "?reason=x", "\"other\"").status())
                .isEqualTo(412);
        assertThat(delete("/articles/" + article, etag).status()).isEqualTo(400);
        assertThat(delete("/articles/" + article + "?reason=", etag).status()).isEqualTo(400);
        assertThat(delete("/articles/none?reason=x", etag).status()).isEqualTo(404);
        assertThat(delete("/articles/" + article + "?reason=x", etag).status()).isEqualTo(204);
        assertThat(delete("/articles/" + article + "?reason=x", etag).status()).isEqualTo(410);
    }

    @Test
    void takesAnArticleBackWithItsConsequences() {
        Map<String, List<String>> before = tables();
        String text = "\"The dam holds,\" warden Pia Lorne told reporters on Tuesday. The dam was closed on Monday.";
        String article = ingest("dam.example", text);
        String claim = claimOf(article);
        String actor = speaker(claim);

        Api.Answer gone =
                delete("/articles/" + article + "?reason=Invented%20by%20its%20author", etag("/articles/" + article));

        assertThat(gone.status()).isEqualTo(204);
        Api.Answer asked = api.get("/articles/" + article);
        assertThat(asked.status()).isEqualTo(410);
        assertThat(asked.json().get("detail").asString()).contains("Invented by its author");
        assertThat(api.get("/articles/" + article + "/raw").status()).isEqualTo(410);
        assertThat(api.get("/claims/" + claim).status()).isEqualTo(410);
        assertThat(api.get("/actors/" + actor).status()).isEqualTo(410);
        assertThat(api.all("/articles?outlet=dam.example")).isEmpty();
        assertThat(api.all("/articles?outlet=dam.example&state=retracted")).hasSize(1);
        assertThat(differences(before, tables())).isEmpty();

        Api.Answer again = api.post("/ingest", JSON, Api.json(Map.of("domain", "dam.example", "text", text)));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("status").asString()).isEqualTo("retracted");
        assertThat(api.get("/articles/" + article).status()).isEqualTo(410);

        assertThat(api.post("/articles/" + article + ":restore").status()).isEqualTo(200);
        assertThat(api.get("/articles/" + article).status()).isEqualTo(200);
        assertThat(api.get("/claims/" + claim).status()).isEqualTo(200);
        assertThat(speaker(claim)).isEqualTo(actor);
        assertThat(api.post("/articles/" + article + ":restore").status()).isEqualTo(409);
    }

    @Test
    void makesTheSameAnew() {
        api.post("/ingest/seeds");
        String left = claim("anew-a.example", "The lamps stay on, mayor Sia Toll said on 3 May 2024.");
        String right = claim("anew-b.example", "The street lights will burn on, mayor Sia Toll said on 3 May 2024.");
        decide("proposition", left, right, "same");
        Map<String, List<String>> before = tables();
        String cursor = latest();

        JsonNode job = finished(api.post("/ledger:rebuild"));

        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.get("done").asInt()).isEqualTo(job.get("total").asInt()).isPositive();
        assertThat(differences(before, tables())).isEmpty();
        assertThat(latest()).isEqualTo(cursor);
    }

    @Test
    void repairsWhatIsDerived() {
        api.post("/ingest/seeds");
        Map<String, List<String>> before = tables();
        jdbc.update("delete from disagreement");
        jdbc.update("update event set title = 'spoilt'");
        jdbc.update("delete from appearance");
        jdbc.update("delete from ledger_edge where kind = 'same'");
        jdbc.update("update resource set content = '{}' where kind = 'proposition'");

        JsonNode job = finished(api.post("/ledger:rebuild"));

        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(differences(before, tables())).isEmpty();
    }

    @Test
    void derivesAnewAtTheStartWhatAnotherVersionDerived() {
        api.post("/ingest/seeds");
        Map<String, List<String>> before = tables();
        jdbc.update("update ledger_version set version = 'another'");
        jdbc.update("delete from ledger_node_key");
        jdbc.update("delete from appearance");

        start();

        assertThat(finished("/ledger/rebuilds/" + rebuilds().get(0))
                        .get("state")
                        .asString())
                .isEqualTo("done");
        assertThat(differences(before, tables())).isEmpty();

        List<String> rebuilds = rebuilds();
        start();

        assertThat(rebuilds()).isEqualTo(rebuilds);
    }

    private void start() {
        context.publishEvent(
                new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ofSeconds(1)));
    }

    /** Newest first. */
    private List<String> rebuilds() {
        return jdbc.queryForList(
                "select public_id from job where kind = 'rebuild' order by asked_at desc", String.class);
    }

    @Test
    void readsAgainBesideTheOldClaimsAndKeepsDecisions() {
        String left = claim("again-a.example", "The quarry is flooded, foreman Bo Adler said on 7 June 2024.");
        String right = claim("again-b.example", "Water stands in the pit, foreman Bo Adler said on 7 June 2024.");
        String decision =
                decide("proposition", left, right, "same").json().get("id").asString();
        Map<String, List<String>> before = tables();
        Integer runs = count("extraction_run");

        JsonNode job = finished(api.post("/articles:reextract", JSON, "{\"force\": true}"));

        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.get("failed").asInt()).isZero();
        assertThat(count("extraction_run")).isEqualTo(runs + job.get("total").asInt());
        assertThat(jdbc.queryForObject("select count(*) from claim where public_id = ?", Integer.class, left))
                .isEqualTo(2);
        assertThat(api.get("/claims/" + left).json().get("superseded").asBoolean())
                .isFalse();
        assertThat(differences(before, tables())).isEmpty();
        assertThat(api.get("/decisions/" + decision).json().get("state").asString())
                .isEqualTo("in_force");
        assertThat(proposition(left)).isEqualTo(proposition(right));
        withdraw(decision);
    }

    @Test
    void listsADecisionWhoseWordsAreGone() {
        String left = claim("gone-a.example", "The bell is cracked, sexton Jon Hale said on 1 May 2024.");
        String right = claim("gone-b.example", "The bell will not ring, sexton Jon Hale said on 1 May 2024.");
        String decision =
                decide("proposition", left, right, "same").json().get("id").asString();
        String article =
                api.get("/claims/" + right).json().get("article").get("id").asString();

        delete("/articles/" + article + "?reason=x", etag("/articles/" + article));

        assertThat(api.get("/decisions/" + decision).json().get("state").asString())
                .isEqualTo("anchor_gone");
        assertThat(api.all("/decisions?state=anchor_gone"))
                .extracting(each -> each.get("id").asString())
                .contains(decision);

        api.post("/articles/" + article + ":restore");

        assertThat(api.get("/decisions/" + decision).json().get("state").asString())
                .isEqualTo("in_force");
        assertThat(proposition(left)).isEqualTo(proposition(right));
        withdraw(decision);
    }

    @Test
    void tellsFollowersEverything() {
        Copy follower = new Copy();
        String left = claim("copy-a.example", "\"The ferry sails at dawn,\" captain Rut Ilse said on 2 May 2024.");
        follower.follow(api);
        String right = claim("copy-b.example", "\"We leave at first light,\" captain Rut Ilse said on 2 May 2024.");
        String decision =
                decide("proposition", left, right, "same").json().get("id").asString();
        follower.follow(api);
        assertThat(follower.resources().get("decision " + decision)).isNotNull();
        withdraw(decision);
        String article =
                api.get("/claims/" + right).json().get("article").get("id").asString();
        delete("/articles/" + article + "?reason=x", etag("/articles/" + article));
        api.post("/ingest/seeds");
        finished(api.post("/ledger:rebuild"));

        follower.follow(api);

        assertThat(follower.resources()).isEqualTo(new Copy().follow(api).resources());
        for (String kind :
                List.of("event", "claim", "proposition", "disagreement", "actor", "outlet", "article", "decision")) {
            Map<String, JsonNode> served = new TreeMap<>();
            api.all("/" + kind + "s")
                    .forEach(each -> served.put(kind + " " + each.get("id").asString(), each));
            Map<String, JsonNode> copied = new TreeMap<>(follower.resources());
            copied.keySet().removeIf(key -> !key.startsWith(kind + " "));
            assertThat(copied.keySet()).as(kind).isEqualTo(served.keySet());
            for (String field :
                    List.of("name", "title", "content", "proposition", "text", "standing", "verdict", "state")) {
                copied.forEach((key, copy) -> {
                    JsonNode there = served.get(key).get(field);
                    if (copy.has(field) && there != null && there.isString() && !key.startsWith("actor ")) {
                        assertThat(copy.get(field)).as(key + " " + field).isEqualTo(there);
                    }
                });
            }
        }
        follower.went().forEach((key, into) -> {
            String path = "/" + key.replace(" ", "s/");
            assertThat(api.get(path).status()).as(path).isIn(into.isEmpty() ? List.of(410, 200) : List.of(308));
        });
    }

    @Test
    void endsWithTheSameCopyInEveryOrder() {
        String words = "\"The levee will stand,\" engineer Kai Osten said on Monday, 4 March 2024.";
        List<String> articles = List.of(
                ingest("order-a.example", words),
                ingest("order-b.example", "OSTEN - " + words + " Rain is forecast."),
                ingest("order-c.example", "\"The levee is leaking,\" resident Pim Vos said on Tuesday, 5 March 2024."));
        Copy follower = new Copy().follow(api);
        Map<String, JsonNode> first = new TreeMap<>(follower.resources());

        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            articles.forEach(id -> delete("/articles/" + id + "?reason=x", etag("/articles/" + id)));
            follower.follow(api);
            for (int i : order) {
                assertThat(api.post("/articles/" + articles.get(i) + ":restore").status())
                        .isEqualTo(200);
                follower.follow(api);
            }

            assertThat(follower.resources()).isEqualTo(first);
        }
        assertThat(new Copy().follow(api).resources()).isEqualTo(first);
    }

    private String latest() {
        return api.get("/changes?cursor=latest").json().get("page").get("next").asString();
    }

    private Integer count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private JsonNode finished(Api.Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return finished(accepted.response().headers().firstValue("Location").orElseThrow());
    }

    private JsonNode finished(String address) {
        JsonNode job = api.get(address).json();
        for (int i = 0; i < 600 && job.get("state").asString().equals("running"); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            job = api.get(address).json();
        }
        return job;
    }

    /** All rows but the number that says when a row came, which a row that comes back has anew. */
    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : TABLES) {
            tables.put(
                    table,
                    jdbc.queryForList(
                            "select (to_jsonb(t) - 'entry')::text from " + table + " t order by 1", String.class));
        }
        return tables;
    }

    private static List<String> differences(Map<String, List<String>> before, Map<String, List<String>> after) {
        List<String> differences = new ArrayList<>();
        before.forEach((table, rows) -> {
            List<String> gone = new ArrayList<>(rows);
            List<String> come = new ArrayList<>(after.get(table));
            gone.removeAll(after.get(table));
            come.removeAll(rows);
            gone.forEach(row -> differences.add(table + " lacks " + row));
            come.forEach(row -> differences.add(table + " has " + row));
        });
        return differences;
    }

    private Api.Answer decide(String kind, String left, String right, String judgement) {
        return api.post(
                "/decisions",
                JSON,
                Api.json(Map.of(
                        "kind", kind, "left", left, "right", right, "judgement", judgement, "reason", "It is so.")));
    }

    private Api.Answer withdraw(String decision) {
        String path = "/decisions/" + decision;
        return delete(path, etag(path));
    }

    private Api.Answer delete(String path, @Nullable String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(path)).DELETE();
        return api.send(etag == null ? request : request.header("If-Match", etag));
    }

    private String etag(String path) {
        return api.get(path).response().headers().firstValue("ETag").orElse("none");
    }

    private static String id(Api.Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private List<String> overrides(String decision) {
        List<String> overrides = new ArrayList<>();
        api.get("/decisions/" + decision).json().get("overrides").forEach(each -> overrides.add(each.asString()));
        return overrides;
    }

    private List<String> contradicted() {
        return api.all("/decisions?contradicted=true").stream()
                .map(each -> each.get("id").asString())
                .toList();
    }

    private String proposition(String claim) {
        return api.get("/claims/" + claim).json().get("proposition").asString();
    }

    private String speaker(String claim) {
        return api.get("/claims/" + claim)
                .json()
                .get("speakers")
                .get(0)
                .get("actor")
                .get("id")
                .asString();
    }

    private String claim(String domain, String text) {
        return claimOf(ingest(domain, text));
    }

    private String claimOf(String article) {
        List<JsonNode> claims = api.all("/claims?article=" + article);
        assertThat(claims).isNotEmpty();
        return claims.get(0).get("id").asString();
    }

    private String ingest(String domain, String text) {
        return api.post("/ingest", JSON, Api.json(Map.of("domain", domain, "text", text)))
                .json()
                .get("article")
                .asString();
    }
}
