package org.tadmor.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.tadmor.startup.StartupProblem;

/**
 * A PostgreSQL server of our own, a child process on 127.0.0.1, with its data in one folder. When it ends without having
 * been told to, it is started again on the same port: connections fail for as long, and then work again.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String USER = "postgres";
    private static final String DATABASE = "postgres";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60); // recovery after a crash replays the log

    private final DatabaseFolder folder;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedDatabase(DatabaseFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
        this.port = server.getPort();
    }

    /** Starts the server on its folder, which it makes where there is none. */
    static EmbeddedDatabase start(DatabaseSettings settings) {
        DatabaseFolder folder = DatabaseFolder.open(settings.directory());
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(folder, launch(folder, settings.port()));
            log.info(
                    "PostgreSQL keeps its data in {} (port {}). To start over, stop Tadmor and delete that folder.",
                    folder.path(),
                    database.port);
            database.watch();
            return database;
        } catch (IOException | IllegalStateException e) {
            folder.close();
            throw new StartupProblem(
                    "The embedded PostgreSQL did not start on %s.%n%n%s".formatted(folder.path(), folder.lastWords()),
                    "If the lines above do not say why, see %s; or use a PostgreSQL (16 or later) of your own: "
                                    .formatted(folder.log())
                            + "--spring.datasource.url=jdbc:postgresql://host/database --spring.datasource.username=… "
                            + "--spring.datasource.password=…",
                    e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres launch(DatabaseFolder folder, int port) throws IOException {
        folder.beginCluster();
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setDataDirectoryCustomizer(ignored -> folder.clusterComplete())
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("random_page_cost", "1.1"); // indexes on solid-state disks
        return (port == 0 ? server : server.setPort(port)).start();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return "";
    }

    private void watch() throws IOException {
        LeftoverServer.running(folder.cluster())
                .ifPresent(process -> process.onExit().thenRunAsync(this::startAgain, later()));
    }

    /** A moment later: the processes that the server left behind end by themselves. */
    private static Executor later() {
        return CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        log.warn("PostgreSQL has ended without being told to; starting it again");
        try {
            server.close();
            server = launch(folder, port);
            watch();
        } catch (IOException | IllegalStateException e) {
            log.error("PostgreSQL did not start again; trying once more. {}", folder.lastWords(), e);
            later().execute(this::startAgain);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            server.close();
        } finally {
            folder.close();
        }
    }
}
