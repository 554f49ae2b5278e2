package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whether propositions and events read like an account, and whether every word of it is where it is said to be. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=account")
@Import(PostgresTestConfiguration.class)
class AccountIT {

    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    private final Map<String, String> texts = new HashMap<>();

    Api api;

    @BeforeEach
    void load() {
        api = new Api(port);
        api.post("/ingest/seeds");
    }

    @Test
    void comparesEachWordingWithTheOneThatStandsForIt() {
        int compared = 0;
        for (JsonNode proposition : details("propositions")) {
            Map<String, String> words = new HashMap<>();
            List<JsonNode> renderings = new ArrayList<>();
            for (JsonNode appearance : proposition.get("appearances")) {
                for (JsonNode rendering : appearance.get("renderings")) {
                    renderings.add(rendering);
                    words.put(
                            rendering.get("claim").asString(),
                            rendering.get("words").asString());
                    assertThat(inText(appearance, rendering.get("spans")))
                            .isEqualTo(rendering.get("words").asString());
                }
            }
            String reference = words.get(proposition.get("reference").asString());
            assertThat(reference).isEqualTo(proposition.get("text").asString().replace(" … ", " "));
            for (JsonNode appearance : proposition.get("appearances")) {
                for (JsonNode rendering : appearance.get("renderings")) {
                    for (JsonNode stretch : rendering.get("differences")) {
                        compared++;
                        assertThat(sub(rendering.get("words").asString(), stretch, "begin", "end"))
                                .isEqualTo(stretch.get("words").asString());
                        assertThat(sub(reference, stretch, "referenceBegin", "referenceEnd"))
                                .isEqualTo(stretch.get("referenceWords").asString());
                        assertThat(inText(appearance, stretch.get("spans")))
                                .isEqualTo(stretch.get("words").asString());
                    }
                }
            }
            assertThat(renderings)
                    .filteredOn(rendering -> !rendering.get("claim").equals(proposition.get("reference")))
                    .allSatisfy(rendering ->
                            assertThat(rendering.get("differences")).isNotEmpty());
        }
        assertThat(compared).isPositive();
    }

    @Test
    void showsTheWordsThatEachStepRestsOn() {
        int shown = 0;
        for (JsonNode proposition : details("propositions")) {
            for (JsonNode origin : proposition.get("origins")) {
                assertThat(origin.get("evidence").size())
                        .isGreaterThanOrEqualTo(origin.get("claims").size());
                for (JsonNode step : origin.get("evidence")) {
                    for (JsonNode passage : step.get("passages")) {
                        shown++;
                        assertThat(inText(passage, passage.get("spans")))
                                .isEqualTo(passage.get("words").asString());
                    }
                    if (!step.get("basis").asString().equals("credit_line")) {
                        assertThat(step.get("passages"))
                                .as(proposition.get("id") + " " + step)
                                .isNotEmpty();
                    }
                }
            }
        }
        assertThat(shown).isPositive();
    }

    @Test
    void tellsInPlainWordsWhatSyriasPresidentIsReportedToHaveSaid() {
        JsonNode proposition = details("propositions?speaker=Bashar al-Assad").stream()
                .filter(each -> each.get("numbers").get("appearances").asInt() == 4)
                .findFirst()
                .orElseThrow();

        assertThat(proposition.get("account").asString())
                .startsWith("Bashar Assad is reported to have said: “that ")
                .contains("It appears in four articles of four outlets: ")
                .contains("All that goes back to one origin: Dmitry Peskov.")
                .contains("Behind that stand one principal and one state or movement.")
                .contains("It is not carried by Asharq Al-Awsat, which tells of the same.");
        assertThat(proposition.get("missing").get("outlets"))
                .extracting(outlet -> outlet.get("name").asString())
                .containsExactly("Asharq Al-Awsat");
        assertThat(proposition.get("through"))
                .extracting(through -> through.get("station").asString() + " "
                        + through.get("name").asString())
                .contains("informant Dmitry Peskov", "relay TASS", "wire Reuters");
        assertThat(proposition.get("first").get("published").get("begin").asString())
                .isLessThanOrEqualTo(
                        proposition.get("last").get("published").get("begin").asString());
    }

    @Test
    void tellsInPlainWordsWhoReportsTheRecapture() {
        JsonNode event =
                details("events?name=territory_retaken&actuality=actual").get(0);

        assertThat(event.get("account").asString())
                .startsWith("Recapture of Palmyra")
                .contains("Five outlets report that it happened, in five articles: ")
                .contains("Five reports are in an outlet's own voice")
                .contains("go back to ")
                .doesNotContain("null");
    }

    @Test
    void saysWhatIsMissing() {
        String words = "\"The weir at Talbo will be rebuilt by autumn,\" ";
        ingest("weir-a.example", words + "engineer Sana Lind said on Monday, 4 March 2024.", "2024-03-05");
        ingest("weir-b.example", "TALBO - " + words + "an official said on Monday, 4 March 2024.", "2024-03-06");
        String undated =
                ingest("weir-c.example", words + "engineer Sana Lind said on Monday, 4 March 2024. Rain fell.", null);

        JsonNode named = details("propositions?outlet=weir-c.example").get(0);
        JsonNode nameless = details("propositions?outlet=weir-b.example").get(0);

        assertThat(named.get("missing").get("undated"))
                .extracting(JsonNode::asString)
                .containsExactly(undated);
        assertThat(named.get("first").get("outlet").asString()).isEqualTo("weir-a.example");
        assertThat(named.get("account").asString())
                .contains("Lind is reported to have said: “The weir at Talbo will be rebuilt by autumn”.")
                .contains("It is worded in the same way each time.")
                .contains("One article has no known date.");
        assertThat(nameless.get("missing").get("unnamed"))
                .extracting(unnamed -> unnamed.get("words").get(0).asString())
                .containsExactly("an official");
        assertThat(nameless.get("account").asString()).contains("one origin, without a name");
    }

    @Test
    void showsWhatAnOutletTookBack() {
        String words = "\"The lighthouse at Korr will be sold next year,\" ";
        String first = ingest("light-a.example", words + "mayor Ida Holm said on Monday, 4 March 2024.", "2024-03-05");
        ingest("light-b.example", "KORR - " + words + "mayor Ida Holm said on Monday, 4 March 2024.", "2024-03-06");
        JsonNode claim = api.all("/claims?article=" + first).get(0);
        String proposition = "/propositions/" + claim.get("proposition").asString();
        assertThat(api.get(proposition).json().get("numbers").get("appearances").asInt())
                .isEqualTo(2);

        String sentence = "We have withdrawn our report that the lighthouse at Korr will be sold next year.";
        String note = ingest("light-a.example", "🗼 The council of Korr met on Thursday. " + sentence, "2024-03-08");

        JsonNode withdrawn = api.get("/claims/" + claim.get("id").asString()).json();
        JsonNode by = withdrawn.get("withdrawnBy");
        assertThat(by.get("article").asString()).isEqualTo(note);
        assertThat(by.get("words").asString()).isEqualTo(sentence);
        assertThat(sub(api.get("/articles/" + note).json().get("text").asString(), by, "begin", "end"))
                .isEqualTo(sentence);
        assertThat(api.all("/claims?withdrawn=true&article=" + first)).hasSize(1);
        assertThat(api.all("/claims?withdrawn=false&article=" + first)).isEmpty();
        assertThat(api.get("/claims?withdrawn=perhaps").status()).isEqualTo(400);
        JsonNode account = api.get(proposition).json();
        assertThat(account.get("numbers").get("appearances").asInt()).isEqualTo(1);
        assertThat(account.get("withdrawn").get(0).get("claim")).isEqualTo(claim.get("id"));
        assertThat(account.get("account").asString())
                .contains("It was withdrawn by light-a.example, and what is withdrawn does not count.");

        api.send(HttpRequest.newBuilder(api.uri("/articles/" + note + "?reason=x"))
                .header(
                        "If-Match",
                        api.get("/articles/" + note)
                                .response()
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow())
                .DELETE());

        assertThat(api.get("/claims/" + claim.get("id").asString())
                        .json()
                        .get("withdrawnBy")
                        .isNull())
                .isTrue();
        assertThat(api.get(proposition).json().get("numbers").get("appearances").asInt())
                .isEqualTo(2);
    }

    @Test
    void retractsWhatNobodyElseCarries() {
        String first = ingest(
                "ferry.example",
                "The ferry to Anst will stop in June, captain Olaf Brenn said on Monday, 4 March 2024.",
                "2024-03-05");
        ingest(
                "ferry.example",
                "An earlier version of this article said that the ferry to Anst will stop in June. It will not.",
                "2024-03-07");

        JsonNode claim = api.all("/claims?article=" + first).get(0);
        JsonNode account =
                api.get("/propositions/" + claim.get("proposition").asString()).json();

        assertThat(account.get("standing").asString()).isEqualTo("retracted");
        assertThat(account.get("numbers").get("appearances").asInt()).isZero();
        assertThat(account.get("withdrawn")).hasSize(1);
        assertThat(api.all("/propositions?standing=retracted"))
                .extracting(each -> each.get("id"))
                .contains(account.get("id"));
    }

    @Test
    void tellsWhatIsSaidAboutAnActor() {
        for (JsonNode actor : details("actors")) {
            List<JsonNode> about = api.all(actor.get("links").get("about").asString());

            assertThat(actor.get("about").asInt())
                    .as(actor.get("name").asString())
                    .isEqualTo(about.size());
        }
        JsonNode assad = details("actors?q=Assad").get(0);
        assertThat(assad.get("about").asInt()).isPositive();
    }

    @Test
    void pagesTheReportsOfAnEvent() {
        JsonNode event =
                details("events?name=territory_retaken&actuality=actual").get(0);
        String reports = event.get("links").get("reports").asString();
        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(reports + "?limit=2" + cursor).json();
            assertThat(page.get("items").size()).isBetween(1, 2);
            page.get("items").forEach(paged::add);
            JsonNode next = page.get("page").get("next");
            cursor = next == null || next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());

        List<JsonNode> first = new ArrayList<>();
        event.get("reports").forEach(first::add);
        assertThat(paged).isEqualTo(first).hasSizeGreaterThan(4);
        assertThat(api.get("/events/nothing/reports").status()).isEqualTo(404);
        assertThat(api.get(reports + "?colour=red").status()).isEqualTo(400);
    }

    @Test
    void citesBothEndsOfARelationBetweenEvents() {
        int relations = 0;
        for (JsonNode event : details("events")) {
            List<JsonNode> listed = api.all(event.get("links").get("related").asString());
            assertThat(event.get("related"))
                    .extracting(related -> related.get("event").get("id"))
                    .allMatch(id ->
                            listed.stream().anyMatch(each -> each.get("id").equals(id)));
            for (JsonNode related : event.get("related")) {
                relations++;
                assertThat(related.get("relation").asString())
                        .isIn(
                                "part_of",
                                "has_part",
                                "builds_on",
                                "built_on_by",
                                "follows",
                                "followed_by",
                                "same_conversation");
                assertThat(related.get("evidence"))
                        .as(event.get("id") + " " + related)
                        .extracting(words -> words.get("event"))
                        .containsExactlyInAnyOrder(
                                event.get("id"), related.get("event").get("id"));
                for (JsonNode words : related.get("evidence")) {
                    String text = api.get("/articles/" + words.get("article").asString())
                            .json()
                            .get("text")
                            .asString();
                    assertThat(sub(text, words, "begin", "end"))
                            .isEqualTo(words.get("words").asString());
                }
            }
        }
        assertThat(relations).isPositive();
    }

    @Test
    void leadsFromADisagreementToItsPropositionsAndBack() {
        int found = 0;
        for (JsonNode proposition : details("propositions")) {
            List<JsonNode> listed =
                    api.all(proposition.get("addresses").get("disagreements").asString());
            assertThat(proposition.get("disagreements"))
                    .extracting(each -> each.get("id"))
                    .containsExactlyInAnyOrderElementsOf(
                            listed.stream().map(each -> each.get("id")).toList());
            found += listed.size();
        }
        assertThat(found).isPositive();
    }

    private List<JsonNode> details(String list) {
        String kind = list.replaceAll("\\?.*", "");
        return api.all("/" + list).stream()
                .map(each ->
                        api.get("/" + kind + "/" + each.get("id").asString()).json())
                .toList();
    }

    private String inText(JsonNode inArticle, JsonNode spans) {
        String text = texts.computeIfAbsent(
                inArticle.get("article").asString(),
                id -> api.get("/articles/" + id).json().get("text").asString());
        List<String> pieces = new ArrayList<>();
        spans.forEach(
                span -> pieces.add(sub(text, span.get(0).asInt(), span.get(1).asInt())));
        return String.join(" ", pieces);
    }

    private static String sub(String text, JsonNode stretch, String begin, String end) {
        return sub(text, stretch.get(begin).asInt(), stretch.get(end).asInt());
    }

    private static String sub(String text, int begin, int end) {
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private String ingest(String domain, String text, @Nullable String published) {
        Map<String, String> request = new HashMap<>(Map.of("domain", domain, "text", text));
        if (published != null) {
            request.put("published", published);
        }
        return api.post("/ingest", JSON, Api.json(request))
                .json()
                .get("article")
                .asString();
    }
}
