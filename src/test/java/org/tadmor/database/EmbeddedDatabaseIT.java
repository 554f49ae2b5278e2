package org.tadmor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    Path path;

    @Test
    void keepsWhatWasWrittenAndWaitsForTheDisk() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(new DatabaseSettings(path, 0))) {
            assertThat(answer(database, "show fsync")).isEqualTo("on");
            assertThat(answer(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(database, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            execute(database, "create table kept as select 7 as number");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(new DatabaseSettings(path, 0))) {
            assertThat(answer(database, "select number from kept")).isEqualTo("7");
        }
    }

    @Test
    void startsAgainWhenTheServerDies() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(new DatabaseSettings(path, 0))) {
            execute(database, "create table kept as select 7 as number");

            ProcessHandle server =
                    LeftoverServer.running(path.resolve("cluster")).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);

            assertThat(answerWhenBack(database, "select number from kept")).isEqualTo("7");
        }
    }

    @Test
    void endsTheServerThatAKilledProcessLeft() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(new DatabaseSettings(path, 0))) {
            ProcessHandle server =
                    LeftoverServer.running(path.resolve("cluster")).orElseThrow();

            LeftoverServer.end(path.resolve("cluster"));

            assertThat(server.isAlive()).isFalse();
            assertThat(database.getJdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    private static String answerWhenBack(EmbeddedDatabase database, String question) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return answer(database, question);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    private static String answer(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
