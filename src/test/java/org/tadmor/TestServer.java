package org.tadmor;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The PostgreSQL server of a test run: thrown away with the run, never the user's. */
record TestServer(String address, String user, String password) {

    private static final String IMAGE = "postgres:17-alpine";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    static TestServer running() {
        return Holder.SERVER;
    }

    JdbcConnectionDetails freshDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the test", e);
        }
        return new Details(url(name), user, password);
    }

    /** A connection of its own to a test's database. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    /** Runs a statement as an administrator, outside every test's database; the number of rows it gives. */
    int execute(String sql) {
        int rows = 0;
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet result = statement.getResultSet();
                while (result.next()) {
                    rows++;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }

    private String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    private static TestServer start() {
        TestServer server = switch (System.getProperty("tadmor.test.database", "auto")) {
            case "container" -> container();
            case "embedded" -> embedded();
            case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
            default -> throw new IllegalArgumentException("tadmor.test.database is one of auto, container, embedded");
        };
        return server;
    }

    private static TestServer container() {
        @SuppressWarnings("resource") // ends with the run
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        // as many as the embedded server takes: each test context keeps a pool of its own
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        say("Testcontainers, " + IMAGE);
        return new TestServer(
                container.getHost() + ":" + container.getFirstMappedPort(),
                container.getUsername(),
                container.getPassword());
    }

    private static TestServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .start();
            say("embedded PostgreSQL, thrown away afterwards");
            return new TestServer("127.0.0.1:" + server.getPort(), "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("SystemOut") // the run itself says it, whatever the logging
    private static void say(String database) {
        System.out.println("Integration tests use: " + database);
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }

    private record Details(String url, String user, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
