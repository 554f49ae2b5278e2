package org.tadmor;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The database of an integration test: a fresh one for each application context, on one server for the whole run.
 * {@code -Dtadmor.test.database=container} insists on Testcontainers, {@code embedded} keeps from it; without it, a
 * container is used where Docker answers.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresTestConfiguration {

    @Bean
    JdbcConnectionDetails testDatabase() {
        return TestServer.running().freshDatabase();
    }
}
