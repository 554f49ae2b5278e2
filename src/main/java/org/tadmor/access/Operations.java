package org.tadmor.access;

import java.util.Optional;
import java.util.Set;

/** The scope that each operation needs. What is not named here and does not only read is for administrators. */
final class Operations {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Operations() {}

    /** The scope needed; empty for what is open to everybody. */
    static Optional<Scope> scope(String method, String path) {
        if (under(path, "/keys")) {
            return Optional.of(Scope.ADMIN);
        }
        if (READING.contains(method) || path.equals("/evidence:verify")) {
            return Optional.empty();
        }
        if (under(path, "/ingest")) {
            return Optional.of(Scope.INGEST);
        }
        if (under(path, "/decisions") || under(path, "/articles")) {
            return Optional.of(Scope.CURATE);
        }
        return Optional.of(Scope.ADMIN);
    }

    private static boolean under(String path, String root) {
        return path.equals(root)
                || path.startsWith(root + "/")
                || (path.startsWith(root + ":") && !root.equals("/articles"));
    }
}
