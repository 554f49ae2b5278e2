package org.tadmor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tadmor.startup.StartupProblem;

/**
 * The service's database for a command beside it: the one that is configured, else the embedded one, whether a service
 * is using it right now or not.
 */
public final class StandaloneDatabase implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final DataSource dataSource;
    private final @Nullable EmbeddedDatabase started;

    private StandaloneDatabase(DataSource dataSource, @Nullable EmbeddedDatabase started) {
        this.dataSource = dataSource;
        this.started = started;
    }

    public static StandaloneDatabase open(Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        if (url != null) {
            return new StandaloneDatabase(
                    new DriverManagerDataSource(
                            url,
                            environment.getProperty("spring.datasource.username", ""),
                            environment.getProperty("spring.datasource.password", "")),
                    null);
        }
        DatabaseSettings settings = Binder.get(environment).bindOrCreate("tadmor.database", DatabaseSettings.class);
        if (!Files.exists(settings.directory().resolve("cluster"))) {
            throw new StartupProblem(
                    "There is no database in %s yet.".formatted(settings.directory()),
                    "Start Tadmor once, or name another folder with --tadmor.database.directory=…");
        }
        try {
            EmbeddedDatabase embedded = EmbeddedDatabase.start(settings);
            return new StandaloneDatabase(dataSource(embedded), embedded);
        } catch (StartupProblem e) {
            return new StandaloneDatabase(running(settings.directory().resolve("cluster"), e), null);
        }
    }

    private static DataSource dataSource(EmbeddedDatabase details) {
        return new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    /** The server that another process has started on a cluster. */
    private static DataSource running(Path cluster, StartupProblem otherwise) {
        try {
            if (LeftoverServer.running(cluster).isEmpty()) {
                throw otherwise;
            }
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:%s/postgres"
                            .formatted(lines.get(PORT_LINE).strip()),
                    "postgres",
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        try {
            if (started != null) {
                started.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
