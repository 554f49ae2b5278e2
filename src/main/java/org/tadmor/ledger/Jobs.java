package org.tadmor.ledger;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.RequestProblem;

/** Does long work one after the other, and keeps how far it is where clients can see it. */
@Component
public class Jobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final JdbcTemplate jdbc;
    private volatile @Nullable ExecutorService worker; // while the service runs

    Jobs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Long work; it ends early, by an exception, where {@link Progress#step} says so. */
    @FunctionalInterface
    public interface Work {
        void run(Progress progress);
    }

    /** Begins work, unless such work is going on. */
    public Job begin(JobKind kind, Work work) {
        ExecutorService thread = worker;
        if (thread == null) {
            throw RequestProblem.unavailable("The service is stopping.", WAIT);
        }
        String id = PublicId.of("job", UUID.randomUUID().toString());
        try {
            jdbc.update(
                    "insert into job (public_id, kind, state, total, done, asked_at) values (?, ?, 'running', 0, 0, now())",
                    id,
                    kind.token());
        } catch (DuplicateKeyException e) {
            throw RequestProblem.conflict(
                    "A %s is going on already: %s".formatted(kind.token(), kind.address(running(kind))));
        }
        thread.execute(() -> run(id, work));
        return find(id, kind).orElseThrow();
    }

    private String running(JobKind kind) {
        return jdbc
                .queryForList(
                        "select public_id from job where kind = ? and state = 'running'", String.class, kind.token())
                .stream()
                .findFirst()
                .orElse("");
    }

    private void run(String id, Work work) {
        try {
            work.run(new Progress(id));
            end(id, Job.State.DONE, null);
        } catch (Interrupted e) {
            end(id, Job.State.INTERRUPTED, "the service stopped");
        } catch (Unready e) {
            end(id, Job.State.FAILED, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Job {} failed", id, e);
            end(id, Job.State.FAILED, "something went wrong; the service's log says what");
        }
    }

    private void end(String id, Job.State state, @Nullable String message) {
        try {
            jdbc.update(
                    "update job set state = ?, message = ?, ended_at = now() where public_id = ?",
                    state.token(),
                    message,
                    id);
        } catch (RuntimeException e) {
            LOG.warn("The end of job {} could not be noted: {}", id, e.getMessage());
        }
    }

    public Optional<Job> find(String id, JobKind kind) {
        return jdbc
                .query(
                        "select * from job where public_id = ? and kind = ?",
                        (row, number) -> {
                            OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                            return new Job(
                                    row.getString("public_id"),
                                    Term.of(JobKind.class, row.getString("kind")),
                                    Term.of(Job.State.class, row.getString("state")),
                                    row.getInt("total"),
                                    row.getInt("done"),
                                    row.getInt("failed"),
                                    row.getString("message"),
                                    row.getObject("asked_at", OffsetDateTime.class)
                                            .toInstant(),
                                    ended == null ? null : ended.toInstant());
                        },
                        id,
                        kind.token())
                .stream()
                .findFirst();
    }

    /** Work that an earlier process began and cannot end; noted before anything new begins. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void noteInterrupted() {
        jdbc.update("""
                update job set state = 'interrupted', message = 'the service stopped', ended_at = now()
                where state = 'running'
                """);
    }

    @Override
    public void start() {
        worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "jobs");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void stop() {
        ExecutorService thread = worker;
        worker = null;
        if (thread != null) {
            thread.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** How far some work is. */
    public final class Progress {

        private final String id;

        private Progress(String id) {
            this.id = id;
        }

        /** Notes how far it is; ends the work where the service stops. */
        public void step(int done, int failed, int total) {
            jdbc.update("update job set done = ?, failed = ?, total = ? where public_id = ?", done, failed, total, id);
            if (!isRunning()) {
                throw new Interrupted();
            }
        }
    }

    /** The work cannot be done, for a reason that its message tells to whoever asked for it. */
    public static final class Unready extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unready(String reason) {
            super(reason);
        }
    }

    private static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
