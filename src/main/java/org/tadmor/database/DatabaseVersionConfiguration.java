package org.tadmor.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.tadmor.startup.StartupProblem;

/** Refuses a PostgreSQL that is older than the oldest Tadmor is made for, before anything is written to it. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
class DatabaseVersionConfiguration {

    private static final int OLDEST = 16;

    @Bean
    FlywayConfigurationCustomizer databaseVersion() {
        return configuration -> require(configuration.getDataSource());
    }

    private static void require(DataSource database) {
        try (Connection connection = database.getConnection()) {
            require(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new StartupProblem(
                    "The database does not answer: " + e.getMessage(),
                    "Check that PostgreSQL runs where spring.datasource.url says, and the user and password; "
                            + "without that setting Tadmor starts a PostgreSQL of its own.",
                    e);
        }
    }

    static void require(int version, String url) {
        if (version < OLDEST) {
            throw new StartupProblem(
                    "%s is PostgreSQL %d; Tadmor needs %d or later.".formatted(url, version, OLDEST),
                    "Upgrade it, or leave spring.datasource.url out: Tadmor then starts a PostgreSQL of its own.");
        }
    }
}
