package org.tadmor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that outlived a killed Tadmor and still holds the cluster: PostgreSQL runs in a process of its own. */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);

    private static final int SECONDS_TO_STOP = 15;

    private LeftoverServer() {}

    /** Ends it, so that the cluster is free; the caller holds the folder's lock, so nobody else uses that server. */
    static void end(Path cluster) throws IOException {
        Optional<ProcessHandle> leftover = running(cluster);
        if (leftover.isPresent()) {
            log.info(
                    "An earlier Tadmor was killed and left its PostgreSQL (process {}): ending it",
                    leftover.get().pid());
            end(leftover.get());
        }
    }

    /** The server that holds the cluster. */
    static Optional<ProcessHandle> running(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        return Files.exists(pidFile) ? postmaster(Files.readAllLines(pidFile)) : Optional.empty();
    }

    private static Optional<ProcessHandle> postmaster(List<String> pidFile) {
        return pidFile.stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(LeftoverServer::isPostgres)
                .findFirst();
    }

    /** After a restart of the machine the number may be another program's. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                .anyMatch(name -> name.startsWith("postgres"));
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
