package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * What must come out of the seed reports (TADMOR_SEEDS, by default ../shared/seeds). Where they are missing these tests
 * do not run; the digests still prove the path in {@link IngestJourneyIT}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PostgresTestConfiguration.class)
class SeedReportsIT {

    private static final Path REPORTS = Path.of(System.getenv().getOrDefault("TADMOR_SEEDS", "../shared/seeds"));

    @DynamicPropertySource
    static void readTheReports(DynamicPropertyRegistry registry) {
        registry.add(
                "tadmor.seeds.location", () -> REPORTS.toAbsolutePath().toUri().toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    Api api;

    @BeforeEach
    void load() {
        assumeTrue(Files.isReadable(REPORTS.resolve("manifest.json")), "the seed reports are not in " + REPORTS);
        api = new Api(port);
        assertThat(api.post("/ingest/seeds").json())
                .hasSize(5)
                .allSatisfy(
                        outcome -> assertThat(outcome.get("status").asString()).isIn("created", "duplicate"));
    }

    @Test
    void findsTheRecaptureOfPalmyraInAllFiveOutlets() {
        List<JsonNode> recaptures = api.all("/events?name=territory_retaken&actuality=actual&eventFrom=2016-03-27"
                + "&eventTo=2016-03-27&title=palmyra");

        assertThat(recaptures).singleElement().satisfies(event -> {
            assertThat(event.get("numbers").get("outlets").asInt()).isEqualTo(5);
            assertThat(event.get("time").get("begin").asString()).startsWith("2016-03-27");
            assertThat(event.get("numbers").get("origins").asInt()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void findsThePledgeAndTheProposal() {
        assertThat(api.all("/events?name=pledge&actuality=actual&participant=Vladimir Putin"))
                .isNotEmpty();
        assertThat(api.all("/events?name=proposal&actuality=actual&outlet=aawsat.com"))
                .isNotEmpty();
    }

    @Test
    void findsTheProposalOnceHoweverOftenItsReportNamesIt() {
        assertThat(api.all("/events?name=proposal")).singleElement().satisfies(event -> {
            assertThat(event.get("actuality").asString()).isEqualTo("actual");
            assertThat(event.get("numbers").get("outlets").asInt()).isEqualTo(1);
        });
    }

    @Test
    void findsOneEventOfEachOfTheOthersInTheOutletsThatReportIt() {
        assertOne("/events?name=withdrawal&actuality=actual", 4);
        assertOne("/events?name=territory_seized&actuality=actual&title=palmyra", 3);
        assertOne("/events?name=telephone_call&participant=Bashar al-Assad", 3);
        assertOne("/events?name=air_strike&actuality=actual&title=palmyra", 1);
    }

    private void assertOne(String query, int outlets) {
        assertThat(api.all(query))
                .as(query)
                .singleElement()
                .satisfies(
                        event -> assertThat(event.get("numbers").get("outlets").asInt())
                                .as(query)
                                .isGreaterThanOrEqualTo(outlets));
    }

    @Test
    void countsOneOriginBehindFourAppearancesOfWhatAssadSaid() {
        assertThat(api.all("/propositions?speaker=Bashar al-Assad")).anySatisfy(proposition -> {
            assertThat(proposition.get("numbers").get("appearances").asInt()).isEqualTo(4);
            assertThat(proposition.get("numbers").get("origins").asInt()).isEqualTo(1);
        });
    }

    @Test
    void tellsWhatIsCreditedFromWhatIsInferred() {
        assertThat(api.all("/propositions?speaker=Bashar al-Assad")).anySatisfy(proposition -> {
            assertThat(proposition.get("numbers").get("appearances").asInt()).isEqualTo(4);
            JsonNode detail =
                    api.get("/propositions/" + proposition.get("id").asString()).json();
            assertThat(detail.get("appearances"))
                    .extracting(appearance -> appearance.get("echo").asString())
                    .containsExactlyInAnyOrder("credited", "credited", "inferred", "unknown");
        });
    }

    @Test
    void keepsWhatTelevisionToldApartFromTheReadOut() {
        List<JsonNode> claims = api.all("/claims?outlet=ndtv.com&speaker=Bashar al-Assad");

        assertThat(claims)
                .anySatisfy(claim -> assertThat(
                                claim.get("informant").get("actor").get("name").asString())
                        .isEqualTo("Syrian television"));
    }

    @Test
    void knowsWhatTheHeadOfUnescoSaidFromTheSpokesmanAlone() {
        assertThat(api.all("/claims?outlet=alwaght.com&speaker=Irina Bokova"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(
                                claim.get("informant").get("actor").get("name").asString())
                        .isEqualTo("Dmitry Peskov"));
    }

    @Test
    void leavesOpenWhetherTheTargetsAreOfOneDayAndOneArea() {
        assertThat(api.all("/disagreements?type=value")).singleElement().satisfies(targets -> {
            assertThat(targets.get("verdict").asString()).isEqualTo("apparent");
            assertThat(targets.get("why").toString()).contains("window:", "area:");
            assertThat(targets.get("samePrincipal").asBoolean()).isTrue();
            assertThat(targets.get("sameState").asBoolean()).isTrue();
        });
    }

    @Test
    void findsTheBulkAndAPartCompatible() {
        assertThat(api.all("/disagreements?type=degree"))
                .isNotEmpty()
                .allSatisfy(
                        degree -> assertThat(degree.get("verdict").asString()).isEqualTo("compatible"));
    }

    @Test
    void findsTheCityAndTheSiteInOneProposition() {
        assertThat(api.all("/propositions?speaker=Vladimir Putin")).anySatisfy(proposition -> {
            assertThat(proposition.get("text").asString()).contains("unique historic");
            assertThat(proposition.get("numbers").get("appearances").asInt()).isEqualTo(3);
            assertThat(proposition.get("numbers").get("origins").asInt()).isEqualTo(1);
        });
    }

    @Test
    void followsTheChainFromOutletToInformant() {
        assertThat(api.all("/claims?outlet=ndtv.com&via=TASS")).anySatisfy(claim -> {
            assertThat(claim.get("informant").get("actor").get("name").asString())
                    .isEqualTo("Dmitry Peskov");
            assertThat(claim.get("relays").get(0).get("actor").get("name").asString())
                    .isEqualTo("TASS");
            assertThat(claim.get("wire").asString()).isEqualTo("Reuters");
            assertThat(claim.get("quotation").asString()).isEqualTo("direct");
        });
    }

    @Test
    void keepsANamelessVoiceNameless() {
        assertThat(api.all("/claims?outlet=aawsat.com&voice=anonymous"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.get("speakers")
                                .get(0)
                                .get("actor")
                                .get("name")
                                .asString())
                        .doesNotContain("Bogdanov"));
    }

    @Test
    void makesNoClaimAndNoEventOfBoilerplate() {
        assertThat(jdbc.queryForObject("select count(*) from segment where kind = 'boilerplate'", Integer.class))
                .isPositive();
        assertThat(jdbc.queryForList("""
                                select evidence.quote
                                from segment
                                join extraction_run run on run.id = segment.run_id
                                join evidence on evidence.article_id = run.article_id
                                    and evidence.begin_offset < segment.end_offset
                                    and segment.begin_offset < evidence.end_offset
                                where segment.kind = 'boilerplate'
                                    and (exists (select from claim_evidence where evidence_id = evidence.id)
                                        or exists (select from mention where evidence_id = evidence.id)
                                        or exists (select from event_mention where trigger_evidence_id = evidence.id))
                                """, String.class)).isEmpty();
    }

    @Test
    void provesEveryQuote() {
        assertThat(api.post("/evidence:verify")
                        .body()
                        .lines()
                        .reduce((a, b) -> b)
                        .map(Api::read))
                .hasValueSatisfying(sums -> {
                    assertThat(sums.get("articles").asLong()).isEqualTo(5);
                    assertThat(sums.get("checked").asLong()).isGreaterThan(500);
                    assertThat(sums.get("wrong").asLong()).isZero();
                });
    }
}
