package org.tadmor.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failure of the database means for the one who asked. */
final class DatabaseFaults {

    private static final int DEEP = 20;
    private static final String UNIQUE = "23505";

    /** What the pool says of a connection that ended in the middle of a transaction. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseFaults() {}

    /** Whether the database is gone, going or full of connections: worth trying again. */
    static boolean unavailable(Throwable failure) {
        return sqlCause(failure).filter(DatabaseFaults::passing).isPresent();
    }

    private static boolean passing(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state.isEmpty() && CLOSED.equals(failure.getMessage())
                || state.startsWith("08") // connection lost
                || state.startsWith("53") // no room: connections, disk, memory
                || state.startsWith("57P"); // stopping or starting
    }

    /** The unique constraint that a change would break. */
    static Optional<String> uniqueConstraint(Throwable failure) {
        return sqlCause(failure)
                .filter(cause -> UNIQUE.equals(cause.getSQLState()))
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint);
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEP; depth++) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
