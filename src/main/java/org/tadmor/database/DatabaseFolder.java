package org.tadmor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tadmor.startup.StartupProblem;

/**
 * The folder of the embedded PostgreSQL, held by one process at a time: {@code cluster} with the data, {@code binaries}
 * with the unpacked server, {@code server.log}, and {@code lock}. While {@code initialising} is there, the cluster is
 * being made and holds nothing of anybody's; one that was interrupted is made again.
 */
final class DatabaseFolder implements AutoCloseable {

    static final String VERSION = "17";

    private static final int LAST_LINES = 12;

    private final Path path;
    private final FileChannel channel;

    private DatabaseFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder for this process, and ends a server that a killed process left on it. */
    static DatabaseFolder open(Path path) {
        try {
            Files.createDirectories(path);
            requireOurs(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw inUse(path);
            }
            DatabaseFolder folder = new DatabaseFolder(path, channel);
            LeftoverServer.end(folder.cluster());
            return folder;
        } catch (IOException e) {
            throw new StartupProblem(
                    "The folder %s of the embedded PostgreSQL cannot be used: %s".formatted(path, e),
                    "Make it writable for this user, or choose another with --tadmor.database.directory=…",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held elsewhere in this process
        }
    }

    private static StartupProblem inUse(Path path) {
        return new StartupProblem(
                "Another Tadmor is running on the folder %s.".formatted(path),
                "Stop that one first, or give this one a folder and a port of its own: "
                        + "--tadmor.database.directory=data/second --server.port=8081");
    }

    private static void requireOurs(Path path) throws IOException {
        if (Files.exists(path.resolve("PG_VERSION"))) {
            throw new StartupProblem(
                    "%s is the data folder of a PostgreSQL %s that Tadmor did not make; it is left as it is."
                            .formatted(path, version(path)),
                    "Start that PostgreSQL (16 or later) and name it with --spring.datasource.url=jdbc:postgresql://…, "
                            + "or choose another folder with --tadmor.database.directory=…");
        }
        Path cluster = path.resolve("cluster");
        if (Files.exists(cluster.resolve("PG_VERSION")) && !version(cluster).equals(VERSION)) {
            throw new StartupProblem(
                    "The data in %s were written by PostgreSQL %s; this Tadmor brings PostgreSQL %s, which cannot read them."
                            .formatted(cluster, version(cluster), VERSION),
                    "Either upgrade the data in place with pg_upgrade, or start PostgreSQL %s on that folder and name it with "
                                    .formatted(version(cluster))
                            + "--spring.datasource.url=jdbc:postgresql://… (16 or later), "
                            + "or delete the folder to start over, or choose another with --tadmor.database.directory=…");
        }
    }

    private static String version(Path cluster) throws IOException {
        return Files.readString(cluster.resolve("PG_VERSION")).strip();
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path log() {
        return path.resolve("server.log");
    }

    private Path initialising() {
        return path.resolve("initialising");
    }

    /** Marks the cluster as being made, unless there is a complete one; the remains of an interrupted start go. */
    void beginCluster() throws IOException {
        if (Files.exists(initialising())) {
            FileSystemUtils.deleteRecursively(cluster());
        }
        Files.createDirectories(binaries());
        Files.deleteIfExists(log());
        if (!Files.exists(cluster())) {
            Files.writeString(initialising(), "The cluster is being made.\n");
        }
    }

    void clusterComplete() {
        try {
            Files.deleteIfExists(initialising());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the server's log. */
    String lastWords() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Releases the folder for the next process. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
