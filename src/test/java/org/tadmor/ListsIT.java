package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tadmor.benchmark.Crowd;
import org.tadmor.benchmark.Queries;
import tools.jackson.databind.JsonNode;

/** Lists of an invented knowledge base of 50,000 claims, over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tadmor.listing.exports=1", "tadmor.web.max-stream=1MB"})
@Import({PostgresTestConfiguration.class, InventedKnowledge.class})
class ListsIT {

    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (\\w+)");
    private static final int LARGE = 10_000;

    @LocalServerPort
    int port;

    @Autowired
    InventedKnowledge.PlannedJdbcTemplate jdbc;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void answersEachMeasuredQueryWithoutReadingALargeTableThrough() {
        Set<String> large = new HashSet<>(jdbc.queryForList(
                "select relname::text from pg_class where relkind = 'r' and reltuples > ?", String.class, LARGE));
        List<String> wrong = new ArrayList<>();

        for (Queries.Query query : new Queries(InventedKnowledge.CLAIMS, InventedKnowledge.SEED).all()) {
            List<String> plans = jdbc.plansOf(() ->
                    assertThat(api.get(query.path()).status()).as(query.path()).isEqualTo(200));
            for (String plan : plans) {
                Matcher scan = SCANNED.matcher(plan);
                while (scan.find()) {
                    boolean own = query.path().startsWith("/articles")
                            && scan.group(1).equals("article");
                    if (own || large.contains(scan.group(1))) {
                        wrong.add(query.name() + " reads all of " + scan.group(1) + ":\n" + plan);
                    }
                }
            }
        }

        assertThat(large).contains("claim_entry", "claim", "evidence", "proposition");
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsClaimsByWhatTheirRowsSay() {
        String differing = """
                select count(*)
                from claim_entry entry full join claim_entry_source source using (claim_id)
                where (entry.article, entry.outlet_id, entry.published, entry.rank, entry.published_range, entry.said,
                        entry.happened, entry.act, entry.quotation, entry.voice, entry.segment, entry.kind,
                        entry.confidence, entry.proposition, entry.echo, entry.found_by, strip(entry.words))
                    is distinct from (source.article, source.outlet_id, source.published, source.rank,
                        source.published_range, source.said, source.happened, source.act, source.quotation,
                        source.voice, source.segment, source.kind, source.confidence, source.proposition, source.echo,
                        source.found_by, strip(source.words))
                """;

        assertThat(jdbc.queryForObject(differing, Long.class)).isZero();
    }

    @Test
    void showsInListsWhatSingleClaimsShow() {
        List<String> ids = jdbc.queryForList(
                "select claim_id from claim_entry order by entry % 97, claim_id limit 60", String.class);
        ids.addAll(jdbc.queryForList(
                "select claim_id from claim_entry where echo is not null order by claim_id limit 20", String.class));

        for (String id : ids) {
            JsonNode claim = api.get("/claims/" + id).json();
            String article = claim.get("article").get("id").asString();
            assertThat(api.get("/claims?limit=500&article=" + article).json().get("items"))
                    .contains(claim);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    act=pledge                               | act = 'pledge'
                    act=pledge&act=deny                      | act in ('pledge', 'deny')
                    act=pledge&quotation=direct              | act = 'pledge' and quotation = 'direct'
                    outlet=outlet1.example                   | outlet_id = 1000001
                    outlet=Outlet1.EXAMPLE&outlet=outlet2.example | outlet_id in (1000001, 1000002)
                    standing=multi_origin                    | proposition in (select public_id from proposition where standing = 'multi_origin')
                    publishedFrom=2015-06-01&publishedTo=2015-06-02 | published between '2015-06-01' and '2015-06-02'
                    publishedTo=2015-01-10                   | published between '2015-01-01' and '2015-01-10'
                    saidFrom=2016-12-20                      | upper(said) > '2016-12-20'
                    eventFrom=2015-03-01&eventTo=2015-03-01  | happened && tsrange('2015-03-01', '2015-03-02')
                    echo=credited&voice=anonymous            | echo = 'credited' and voice = 'anonymous'
                    speaker=nobody of that name              | false
                    """)
    void narrows(String query, String condition) {
        long expected = jdbc.queryForObject("select count(*) from claim_entry where " + condition, Long.class);

        JsonNode total = api.get("/claims?limit=1&" + query).json().get("page").get("total");

        assertThat(total.get("value").asLong()).isEqualTo(Math.min(10_000, expected));
        assertThat(total.get("relation").asString()).isEqualTo(expected > 10_000 ? "gte" : "eq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker", "informant", "relay", "addressee"})
    void findsAnActorInItsPartOfTheChain(String part) {
        String filter = part.equals("speaker") || part.equals("addressee") ? part : "via";
        String actor = jdbc.queryForObject(
                "select actor_id from claim_actor where part = ? group by 1 order by count(*), 1 limit 1",
                String.class,
                part);
        String name = jdbc.queryForObject("select upper(name) from actor where public_id = ?", String.class, actor);
        String parts = filter.equals("via") ? "part in ('speaker', 'informant', 'relay')" : "part = '" + part + "'";
        Set<String> expected = new HashSet<>(jdbc.queryForList(
                "select claim_id from claim_actor join actor on public_id = actor_id where upper(name) = ? and "
                        + parts,
                String.class,
                name));

        assertThat(api.all("/claims?fields=id&" + filter + "=" + name))
                .extracting(claim -> claim.get("id").asString())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    published            | published desc, article desc, rank desc
                    published:asc        | published, article, rank
                    confidence           | confidence desc, claim_id desc
                    said,confidence:asc  | coalesce(lower(said), '-infinity') desc, confidence, claim_id
                    confidence:asc,published:desc | confidence, published desc, article desc, rank desc
                    """)
    void leadsThroughAListInOrderOnce(String sort, String order) {
        List<String> expected = jdbc.queryForList(
                "select claim_id from claim_entry where outlet_id = 1000003 order by " + order, String.class);

        List<String> seen = new ArrayList<>();
        String path = "/claims?outlet=outlet3.example&fields=id&limit=97&sort=" + sort;
        JsonNode page = api.get(path).json();
        while (true) {
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            assertThat(page.get("page").get("total").get("value").asInt()).isEqualTo(expected.size());
            JsonNode next = page.get("page").get("next");
            if (next == null || next.isNull()) {
                break;
            }
            page = api.get(path + "&cursor=" + next.asString()).json();
        }

        assertThat(seen).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    published            | published desc, article desc, rank desc
                    confidence:asc,published:desc | confidence, published desc, article desc, rank desc
                    """)
    void ordersAndCountsWhatMeetsSeveralConditions(String sort, String order) {
        String condition = " from claim_entry where outlet_id = 1000003 and act = 'assert' and voice = 'named'";
        List<String> expected = jdbc.queryForList("select claim_id" + condition + " order by " + order, String.class);
        String path = "/claims?outlet=outlet3.example&act=assert&voice=named&fields=id&limit=60&sort=" + sort;

        JsonNode first = api.get(path).json();
        JsonNode second = api.get(
                        path + "&cursor=" + first.get("page").get("next").asString())
                .json();

        assertThat(expected).hasSizeGreaterThan(120);
        assertThat(first.get("page").get("total").get("value").asInt()).isEqualTo(expected.size());
        assertThat(first.get("items"))
                .extracting(claim -> claim.get("id").asString())
                .containsExactlyElementsOf(expected.subList(0, 60));
        assertThat(second.get("items"))
                .extracting(claim -> claim.get("id").asString())
                .containsExactlyElementsOf(expected.subList(60, 120));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /claims?spaeker=x              | ?spaeker | did you mean 'speaker'
                    /claims?act=shout              | ?act     | assert, pledge
                    /claims?speaker=               | ?speaker | has no value
                    /claims?speaker=a%00b          | ?speaker | U+0000
                    /claims?publishedFrom=soon     | ?publishedFrom | 2016-03-27
                    /claims?publishedFrom=2016-02-02&publishedTo=2016-02-01 | ?publishedTo | before
                    /claims?publishedFrom=2016-02-02&publishedFrom=2016-02-01 | ?publishedFrom | 2 times
                    /claims?sort=loudness          | ?sort    | published, said, confidence
                    /claims?sort=published:up      | ?sort    | asc or desc
                    /claims?sort=relevance         | ?sort    | add q=
                    /claims?fields=id,nonsense     | ?fields  | speakers.actor.name
                    /claims?include=weather        | ?include | article, outlet
                    /claims?facets=colour          | ?facets  | speaker
                    /claims?sample=501             | ?sample  | from 1 to 500
                    /claims?seed=3                 | ?seed    | sample=50
                    /claims?sample=5&limit=5       | ?limit   | does not go with sample
                    /claims?cursor=abc             | ?cursor  | page.next
                    /events?near=91,0,5            | ?near    | latitude,longitude,kilometres
                    /events?near=1,2               | ?near    | latitude,longitude,kilometres
                    /events?bbox=1,5,2,4           | ?bbox    | south below north
                    /outlets?kind=blog             | ?kind    | newspaper
                    """)
    void saysWhatIsWrongAndWhatWouldBeRight(String path, String pointer, String hint) {
        Api.Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(400);
        JsonNode error = answer.json().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("detail").asString()).contains(hint);
    }

    @Test
    void refusesACursorOfAnotherListOrSort() {
        String next = api.get("/claims?act=deny&limit=2")
                .json()
                .get("page")
                .get("next")
                .asString();

        assertThat(api.get("/claims?act=deny&limit=7&fields=id&cursor=" + next).status())
                .isEqualTo(200);
        assertThat(api.get("/claims?act=pledge&cursor=" + next).status()).isEqualTo(400);
        assertThat(api.get("/claims?act=deny&sort=confidence&cursor=" + next).status())
                .isEqualTo(400);
    }

    @Test
    void showsWhereItFoundWords() {
        String content = jdbc.queryForObject(
                "select content from claim where public_id = (select min(public_id) from claim)", String.class);
        String[] words = content.split(" ");
        String phrase = words[words.length - 2] + " " + words[words.length - 1];

        JsonNode claims = api.get("/claims?q=%22" + phrase + "%22").json().get("items");

        assertThat(claims).isNotEmpty();
        for (JsonNode claim : claims) {
            String text = api.get("/articles/" + claim.get("article").get("id").asString())
                    .json()
                    .get("text")
                    .asString();
            assertThat(claim.get("highlights").get(0).get("matches"))
                    .allSatisfy(match -> assertThat(phrase)
                            .contains(text.substring(
                                    match.get(0).asInt(), match.get(1).asInt())));
        }
        assertThat(api.get("/claims?q=" + words[1] + "%20-" + words[1]).json().get("items"))
                .isEmpty();
        JsonNode articles =
                api.get("/articles?limit=3&q=" + words[words.length - 1]).json().get("items");
        for (JsonNode article : articles) {
            String text = api.get("/articles/" + article.get("id").asString())
                    .json()
                    .get("text")
                    .asString();
            for (JsonNode highlight : article.get("highlights")) {
                String sentence = text.substring(
                        highlight.get("begin").asInt(), highlight.get("end").asInt());
                assertThat(sentence.toLowerCase(Locale.ROOT)).contains(words[words.length - 1]);
            }
        }
    }

    @Test
    void putsWhatFitsBestFirst() {
        String rare = api.get("/claims?limit=1&outlet=outlet3.example")
                .json()
                .get("items")
                .get(0)
                .get("content")
                .asString()
                .split(" ")[3];
        List<String> pages = new ArrayList<>();

        api.all("/claims?fields=id&q=" + rare)
                .forEach(claim -> pages.add(claim.get("id").asString()));

        assertThat(pages).doesNotHaveDuplicates().isNotEmpty();
        assertThat(api.get("/claims?q=" + rare + "&sort=relevance").json().get("items"))
                .isEqualTo(api.get("/claims?q=" + rare).json().get("items"));
    }

    @Test
    void findsNamesInSpiteOfSlips() {
        String name = jdbc.queryForObject("select min(name) from actor where kind = 'person'", String.class);
        String slip = name.substring(0, 3) + name.substring(4);

        assertThat(api.get("/actors?q=" + slip).json().get("items"))
                .anySatisfy(actor -> assertThat(actor.get("name").asString()).isEqualTo(name));
        assertThat(api.get("/actors?name=" + name.substring(2, 8).toUpperCase(Locale.ROOT))
                        .json()
                        .get("items"))
                .anySatisfy(actor -> assertThat(actor.get("name").asString()).isEqualTo(name));
    }

    @Test
    void countsTheMatchesByValue() {
        JsonNode facets = api.get("/claims?outlet=outlet5.example&limit=1&facets=act,speaker,echo")
                .json()
                .get("facets");

        jdbc.query("select act, count(*) from claim_entry where outlet_id = 1000005 group by 1", row -> {
            assertThat(facets.get("act").get("values")).anySatisfy(value -> {
                if (value.get("value").asString().equals(row.getString(1))) {
                    assertThat(value.get("count").asLong()).isEqualTo(row.getLong(2));
                }
            });
        });
        long unknown = jdbc.queryForObject(
                "select count(*) from claim_entry where outlet_id = 1000005 and echo is null", Long.class);
        assertThat(facets.get("echo").get("values")).anySatisfy(value -> {
            assertThat(value.get("value").isNull()).isTrue();
            assertThat(value.get("count").asLong()).isEqualTo(unknown);
        });
        assertThat(facets.get("speaker").get("values").get(0).get("label").asString())
                .isNotBlank();
        assertThat(facets.get("act").get("relation").asString()).isEqualTo("eq");
        assertThat(api.get("/claims?limit=1&facets=act")
                        .json()
                        .get("facets")
                        .get("act")
                        .get("relation")
                        .asString())
                .isEqualTo("gte");
    }

    @Test
    void drawsTheSameSampleForTheSameSeed() {
        String path = "/claims?act=accuse&fields=id,act&sample=40&seed=";

        JsonNode first = api.get(path + 7).json().get("items");

        assertThat(first)
                .hasSize(40)
                .allSatisfy(claim -> assertThat(claim.get("act").asString()).isEqualTo("accuse"));
        assertThat(api.get(path + 7).json().get("items")).isEqualTo(first);
        assertThat(api.get(path + 8).json().get("items")).isNotEqualTo(first);
    }

    /** Of 5,000 articles in 50 samples of all claims, each is hit as often as chance has it, and no two samples are alike. */
    @Test
    void drawsEachMatchAsLikelyAsAnyOther() {
        Map<String, Integer> hits = new HashMap<>();
        Set<String> claims = new HashSet<>();
        for (int seed = 1; seed <= 50; seed++) {
            api.get("/claims?fields=id,outlet.domain&sample=200&seed=" + seed)
                    .json()
                    .get("items")
                    .forEach(claim -> {
                        claims.add(claim.get("id").asString());
                        hits.merge(claim.get("outlet").get("domain").asString(), 1, Integer::sum);
                    });
        }
        Map<String, Double> expected = new HashMap<>();
        jdbc.query("select domain, count(*) from claim_entry join outlet on id = outlet_id group by 1", row -> {
            expected.put(row.getString(1), row.getLong(2) * 10_000.0 / InventedKnowledge.CLAIMS);
        });
        double chiSquare = 0;
        int classes = 0;
        for (Map.Entry<String, Double> outlet : expected.entrySet()) {
            if (outlet.getValue() >= 5) {
                double difference = hits.getOrDefault(outlet.getKey(), 0) - outlet.getValue();
                chiSquare += difference * difference / outlet.getValue();
                classes++;
            }
        }

        assertThat(hits.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
        assertThat(classes).isGreaterThan(20);
        assertThat(chiSquare).isLessThan(classes + 4 * Math.sqrt(2.0 * classes));
        double distinct = InventedKnowledge.CLAIMS * (1 - Math.pow(1 - 200.0 / InventedKnowledge.CLAIMS, 50));
        assertThat((double) claims.size()).isBetween(distinct - 150, distinct + 150);
    }

    @Test
    void drawsOfManyMatchesAndOrdersWhatItDrew() throws Exception {
        String path = "/claims?voice=named&sort=confidence&fields=id,voice,confidence&sample=120&seed=7";
        JsonNode page = api.get(path + "&facets=voice").json();

        assertThat(page.get("page").get("total").get("relation").asString()).isEqualTo("gte");
        assertThat(page.get("items"))
                .hasSize(120)
                .allSatisfy(claim -> assertThat(claim.get("voice").asString()).isEqualTo("named"));
        assertThat(page.get("items"))
                .extracting(claim -> claim.get("confidence").asDouble())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(export(path, "application/x-ndjson").body().lines().map(Api::read))
                .containsExactlyElementsOf(page.get("items"));
        assertThat(api.get(path).json().get("items")).isEqualTo(page.get("items"));
    }

    @Test
    void showsTheFieldsAskedForAndWhatIsIncluded() {
        JsonNode claim = api.get(
                        "/claims?limit=1&standing=multi_origin&fields=id,outlet.name&include=article,proposition")
                .json()
                .get("items")
                .get(0);

        assertThat(claim.propertyNames()).containsExactly("id", "outlet", "included");
        assertThat(claim.get("outlet").propertyNames()).containsExactly("name");
        assertThat(claim.get("included").get("article").get("outlet").get("name"))
                .isEqualTo(claim.get("outlet").get("name"));
        assertThat(claim.get("included").get("proposition").get("origins").asInt())
                .isPositive();
        assertThat(api.get("/outlets?limit=1&include=counts&outlets=x").status())
                .isEqualTo(400);
        assertThat(api.get("/events?limit=1&include=counts")
                        .json()
                        .get("items")
                        .get(0)
                        .get("included")
                        .get("counts")
                        .get("claims")
                        .asInt())
                .isPositive();
    }

    @Test
    void findsEventsByWhereTheyHappened() {
        JsonNode place = api.get("/events?limit=1").json().get("items").get(0).get("place");
        String at =
                place.get("latitude").asDouble() + "," + place.get("longitude").asDouble();
        String name = place.get("name").asString();
        double west = place.get("longitude").asDouble() - 0.001;
        double south = place.get("latitude").asDouble() - 0.001;

        for (String filter : List.of(
                "place=" + name,
                "place=" + place.get("id").asString(),
                "near=" + at + ",1",
                "bbox=%.4f,%.4f,%.4f,%.4f".formatted(west, south, west + 0.002, south + 0.002))) {
            assertThat(api.get("/events?limit=100&" + filter).json().get("items"))
                    .as(filter)
                    .isNotEmpty()
                    .allSatisfy(
                            event -> assertThat(event.get("place").get("name").asString())
                                    .isEqualTo(name));
        }
        assertThat(api.get("/events?near=-80,0,100").json().get("items")).isEmpty();
    }

    @Test
    void exportsEverythingThatMatches() throws Exception {
        long expected = jdbc.queryForObject("select count(*) from claim_entry where act = 'accuse'", Long.class);

        HttpResponse<String> lines = export("/claims?act=accuse", "application/x-ndjson");
        HttpResponse<String> table = export("/claims?act=accuse&fields=id,content", "text/csv");
        HttpResponse<String> graph = export("/claims?sample=30", "application/ld+json");
        HttpResponse<String> features = export("/events?type=assault", "application/geo+json");

        assertThat(lines.body().lines()).hasSize((int) expected).doesNotHaveDuplicates();
        assertThat(table.body().lines()).hasSize((int) expected + 1).first().isEqualTo("id,content");
        assertThat(Api.read(graph.body()).get("@graph")).hasSize(30).allSatisfy(claim -> {
            assertThat(claim.get("schema:text").asString()).isNotBlank();
            assertThat(claim.get("schema:firstAppearance").get("@id").asString())
                    .startsWith("/articles/");
        });
        assertThat(Api.read(features.body()).get("features"))
                .isNotEmpty()
                .allSatisfy(feature -> assertThat(
                                feature.get("geometry").get("type").asString())
                        .isEqualTo("Point"));
        assertThat(export("/claims", "text/turtle").statusCode()).isEqualTo(406);
        assertThat(export("/claims?limit=3", "text/csv").statusCode()).isEqualTo(400);
        assertThat(lines.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).containsIgnoringCase("accept"));
    }

    @Test
    void runsNoMoreExportsAtOnceThanItMay() throws Exception {
        HttpClient slow = HttpClient.newHttpClient();
        HttpResponse<InputStream> open = slow.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/claims"))
                        .header("Accept", "application/x-ndjson")
                        .build(),
                BodyHandlers.ofInputStream());

        HttpResponse<String> second = export("/claims?act=deny", "application/x-ndjson");
        open.body().close();

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();
        seeAbandonedExportsEnd();
    }

    /** As the benchmark command has it, with more clients than connections; two of them read slowly. */
    @Test
    void answersACrowd() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Crowd crowd = new Crowd("http://127.0.0.1:" + port, new PrintStream(said, true, StandardCharsets.UTF_8));

        boolean well = crowd.run(new Queries(InventedKnowledge.CLAIMS, InventedKnowledge.SEED), 40, 2, 5, 0);
        seeAbandonedExportsEnd();

        assertThat(well).as(said.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("| 200 application/json |")
                .doesNotContain("| 503");
    }

    @Test
    void tellsTheFirstClaimsOfAPropositionThatManyCarry() {
        String often = jdbc.queryForObject(
                "select proposition_id from claim_reading where proposition_id is not null"
                        + " group by 1 order by count(*) desc limit 1",
                String.class);

        JsonNode told = api.get("/propositions/" + often).json();

        int carried = told.get("numbers").get("appearances").asInt();
        int shown = told.get("appearances").size();
        int renderings = 0;
        for (JsonNode appearance : told.get("appearances")) {
            assertThat(appearance.get("renderings")).isNotEmpty();
            renderings += appearance.get("renderings").size();
        }
        assertThat(renderings).isEqualTo(150);
        assertThat(carried).isGreaterThan(shown);
        assertThat(told.get("account").asString()).contains("the first " + shown + " articles");
        assertThat(told.get("last").get("article"))
                .as("over all of them")
                .isNotEqualTo(told.get("appearances").get(shown - 1).get("article"));
    }

    @Test
    void publishesItsVocabulary() throws Exception {
        JsonNode terms = api.get("/vocabulary").json().get("terms");

        assertThat(terms).anySatisfy(term -> {
            assertThat(term.get("term").asString()).isEqualTo("pledge");
            assertThat(term.get("of").asString()).isEqualTo("act");
        });
        assertThat(Api.read(export("/vocabulary", "application/ld+json").body()).get("@graph"))
                .hasSize(terms.size());
    }

    /** No test leaves one behind: it would take the place of the next test's, and be seen among the plans. */
    private void seeAbandonedExportsEnd() throws Exception {
        long patience = System.nanoTime() + 20_000_000_000L;
        int status = 429;
        while (status == 429 && System.nanoTime() < patience) {
            Thread.sleep(200);
            status = export("/claims?sample=1", "application/x-ndjson").statusCode();
        }
        assertThat(status).as("the work of clients that have gone ends").isEqualTo(200);
    }

    private HttpResponse<String> export(String path, String type) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Accept", type)
                                .build(),
                        BodyHandlers.ofString());
    }
}
