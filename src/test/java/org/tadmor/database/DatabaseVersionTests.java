package org.tadmor.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.tadmor.startup.StartupProblem;

class DatabaseVersionTests {

    private static final String URL = "jdbc:postgresql://db/tadmor";

    @Test
    void refusesAnOlderPostgres() {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> DatabaseVersionConfiguration.require(15, URL))
                .withMessage("%s is PostgreSQL 15; Tadmor needs 16 or later.", URL);
    }

    @Test
    void takesTheOldestAndLaterOnes() {
        assertThatCode(() -> DatabaseVersionConfiguration.require(16, URL)).doesNotThrowAnyException();
        assertThatCode(() -> DatabaseVersionConfiguration.require(18, URL)).doesNotThrowAnyException();
    }
}
