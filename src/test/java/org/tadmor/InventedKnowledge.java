package org.tadmor;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.tadmor.benchmark.Generator;

/** A database that holds an invented knowledge base, and tells how it went about each query. */
@TestConfiguration(proxyBeanMethods = false)
class InventedKnowledge {

    static final int CLAIMS = 50_000;
    static final int SEED = 7;

    @Bean
    PlannedJdbcTemplate jdbcTemplate(DataSource database) {
        return new PlannedJdbcTemplate(database);
    }

    @Bean
    Generation generation(DataSource database, Flyway schemaFirst) {
        return new Generation(database);
    }

    record Generation(DataSource database) implements InitializingBean {

        @Override
        public void afterPropertiesSet() throws SQLException, IOException {
            try (Connection connection = database.getConnection();
                    PrintStream quiet = new PrintStream(PrintStream.nullOutputStream())) {
                new Generator(connection, quiet).generate(CLAIMS, SEED);
            }
        }
    }

    /** Asks for the plan of each query before it runs it, while plans are wanted. */
    static final class PlannedJdbcTemplate extends JdbcTemplate {

        private final List<String> plans = new CopyOnWriteArrayList<>();
        private volatile boolean wanted;

        PlannedJdbcTemplate(DataSource database) {
            super(database);
        }

        List<String> plansOf(Runnable work) {
            plans.clear();
            wanted = true;
            work.run();
            wanted = false;
            return List.copyOf(plans);
        }

        @Override
        public <T> T query(String sql, PreparedStatementSetter values, ResultSetExtractor<T> rows) {
            if (wanted && !sql.contains("refresh_")) {
                plans.add(super.query("explain " + sql, values, result -> {
                    StringBuilder plan = new StringBuilder(sql).append('\n');
                    while (result.next()) {
                        plan.append(result.getString(1)).append('\n');
                    }
                    return plan.toString();
                }));
            }
            return super.query(sql, values, rows);
        }
    }
}
