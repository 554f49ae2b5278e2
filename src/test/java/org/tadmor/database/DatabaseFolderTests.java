package org.tadmor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.startup.StartupProblem;

class DatabaseFolderTests {

    @TempDir
    Path path;

    @Test
    void belongsToOneProcessAtATime() {
        try (DatabaseFolder first = DatabaseFolder.open(path)) {
            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(() -> DatabaseFolder.open(path))
                    .withMessage("Another Tadmor is running on the folder %s.", first.path())
                    .satisfies(problem -> assertThat(problem.remedy()).contains("--tadmor.database.directory="));
        }

        DatabaseFolder.open(path).close();
    }

    @Test
    void refusesTheClusterOfAnotherPostgres() throws IOException {
        cluster("16");

        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> DatabaseFolder.open(path))
                .withMessageContaining("written by PostgreSQL 16; this Tadmor brings PostgreSQL 17")
                .satisfies(problem -> assertThat(problem.remedy()).contains("delete the folder to start over"));
    }

    @Test
    void acceptsTheClusterOfItsOwnPostgres() throws IOException {
        cluster(DatabaseFolder.VERSION);

        DatabaseFolder.open(path).close();

        assertThat(path.resolve("cluster/PG_VERSION")).exists();
    }

    @Test
    void leavesSomebodyElsesPostgresAlone() throws IOException {
        Files.writeString(path.resolve("PG_VERSION"), "15\n");

        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> DatabaseFolder.open(path))
                .withMessageContaining("a PostgreSQL 15 that Tadmor did not make");
        assertThat(path).isDirectoryContaining("glob:**PG_VERSION").isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void makesAnInterruptedClusterAgain() throws IOException {
        cluster(DatabaseFolder.VERSION);
        Files.writeString(path.resolve("initialising"), "");

        try (DatabaseFolder folder = DatabaseFolder.open(path)) {
            folder.beginCluster();

            assertThat(folder.cluster()).doesNotExist();
        }
    }

    @Test
    void keepsACompleteCluster() throws IOException {
        cluster(DatabaseFolder.VERSION);

        try (DatabaseFolder folder = DatabaseFolder.open(path)) {
            folder.beginCluster();
            folder.clusterComplete();
            folder.beginCluster();

            assertThat(folder.cluster().resolve("PG_VERSION")).exists();
        }
    }

    private void cluster(String version) throws IOException {
        Path cluster = Files.createDirectories(path.resolve("cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), version + "\n");
    }
}
