package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Connections to the database that end in the middle of what they do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=faults")
@Import(PostgresTestConfiguration.class)
class FaultsIT {

    private static final int ARTICLES = 30;

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    @Timeout(180)
    void leavesAllOrNothingOfAnArticleWhenItsTransactionIsCutOff() {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> cutter = CompletableFuture.supplyAsync(() -> cut(over));

        Api.Answer first = api.post("/ingest/batch", "application/x-ndjson", batch());
        over.set(true);
        int cuts = cutter.join();

        assertThat(cuts).isPositive();
        assertThat(first.body().lines()).hasSize(ARTICLES);
        assertWhole();

        Api.Answer second = api.post("/ingest/batch", "application/x-ndjson", batch());

        assertThat(second.body().lines().map(Api::read))
                .allMatch(outcome -> List.of("created", "duplicate")
                        .contains(outcome.get("status").asString()));
        assertWhole();
        assertThat(jdbc.queryForObject(
                        "select count(*) from article join outlet on outlet.id = outlet_id where domain like 'cut%'",
                        Integer.class))
                .isEqualTo(ARTICLES);
        Map<String, List<String>> derived = derived();
        JsonNode job = api.post("/ledger:rebuild").json();
        while (api.get("/ledger/rebuilds/" + job.get("id").asString())
                .json()
                .get("state")
                .asString()
                .equals("running")) {
            Thread.onSpinWait();
        }
        assertThat(derived()).isEqualTo(derived);
    }

    @Test
    @Timeout(120)
    void asksToTryAgainWhenAConnectionEndsInTheMiddle() throws SQLException {
        String article = Api.json(Map.of("domain", "middle.example", "text", "The raft is gone, ranger Odd Moe said."));
        CompletableFuture<Api.Answer> cutOff;
        try (Connection holder = TestServer.running().connect(database());
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(127961645543282)");
            cutOff = CompletableFuture.supplyAsync(() -> api.post("/ingest", "application/json", article));
            while (terminate("wait_event = 'advisory'") == 0) {
                Thread.onSpinWait();
            }
        }

        assertThat(cutOff.join().status()).isEqualTo(503);
        assertThat(cutOff.join().response().headers().firstValue("Retry-After")).isPresent();
        assertThat(jdbc.queryForObject(
                        "select count(*) from article join outlet on outlet.id = outlet_id where domain = 'middle.example'",
                        Integer.class))
                .isZero();
        assertThat(api.post("/ingest", "application/json", article).status()).isEqualTo(201);
    }

    @Test
    @Timeout(120)
    void saysThatTheDatabaseIsAwayAndComesBackByItself() {
        TestServer.running().execute("alter database " + database() + " with allow_connections false");
        try {
            terminate("true");
            Api.Answer away = api.get("/claims");
            for (int i = 0; i < 20 && away.status() == 200; i++) {
                away = api.get("/claims");
            }
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.response().headers().firstValue("Retry-After")).isPresent();
            assertThat(away.response().headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(api.post("/decisions", "application/json", "{}").status())
                    .isEqualTo(503);
        } finally {
            TestServer.running().execute("alter database " + database() + " with allow_connections true");
        }
        assertThat(api.get("/claims").status()).isEqualTo(200);
    }

    private static String batch() {
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> Api.json(Map.of(
                        "domain",
                        "cut" + i % 3 + ".example",
                        "text",
                        "\"Shed %d will be torn down,\" harbour master Tove Lind told reporters on Monday. Shed %d burned last year."
                                .formatted(i, i))))
                .collect(Collectors.joining("\n"));
    }

    /** Ends connections that are in a transaction, again and again. */
    private int cut(AtomicBoolean over) {
        int cuts = 0;
        while (!over.get()) {
            cuts += terminate("state = 'idle in transaction' or state = 'active' and query ilike 'insert%'");
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return cuts;
    }

    private int terminate(String condition) {
        return TestServer.running()
                .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database()
                        + "' and pid <> pg_backend_pid() and (" + condition + ")");
    }

    private String name = "";

    private String database() {
        if (name.isEmpty()) {
            name = String.valueOf(jdbc.queryForObject("select current_database()", String.class));
        }
        return name;
    }

    private void assertWhole() {
        assertThat(jdbc.queryForList("""
                        select article.public_id from article
                        where not exists (select from extraction_run run where run.article_id = article.id)
                            or not exists (select from claim where claim.article_id = article.id)
                            or not exists (select from ledger_node node
                                where node.layer = 'article' and node.id = article.public_id)
                            or not exists (select from resource
                                where resource.kind = 'article' and resource.id = article.public_id)
                        """)).isEmpty();
        assertThat(jdbc.queryForList("""
                        select claim.public_id from claim
                        where not exists (select from claim_evidence part where part.claim_id = claim.id)
                            or not exists (select from claim_reading reading where reading.claim_id = claim.public_id)
                        """)).isEmpty();
        JsonNode sums = api.post("/evidence:verify")
                .body()
                .lines()
                .reduce((a, b) -> b)
                .map(Api::read)
                .orElseThrow();
        assertThat(sums.get("checked").asLong()).isPositive();
        assertThat(sums.get("wrong").asLong()).isZero();
    }

    private Map<String, List<String>> derived() {
        return List.of("event", "proposition", "claim_reading", "ledger_node", "ledger_edge").stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.queryForList(
                                "select to_jsonb(t)::text from " + table + " t order by 1", String.class)));
    }
}
