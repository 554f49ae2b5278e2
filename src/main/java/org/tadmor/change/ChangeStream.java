package org.tadmor.change;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tadmor.web.RequestProblem;

/**
 * Sends changes to whoever follows, as they come. Each follower has a thread and a place of its own; a connection to the
 * database is held only while the next few changes are read, never while they are sent.
 */
@Component
class ChangeStream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);

    private static final int CHUNK = 200;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final ChangeReader reader;
    private final ChangeSignal signal;
    private final ChangeSettings settings;
    private final Semaphore places;
    private volatile @Nullable ExecutorService followers; // while the service runs

    ChangeStream(ChangeReader reader, ChangeSignal signal, ChangeSettings settings) {
        this.reader = reader;
        this.signal = signal;
        this.settings = settings;
        this.places = new Semaphore(settings.followers());
    }

    SseEmitter follow(long place, @Nullable List<ResourceKind> kinds) {
        ExecutorService threads = followers;
        if (threads == null) {
            throw RequestProblem.unavailable("The service is stopping.", WAIT);
        }
        if (!places.tryAcquire()) {
            throw RequestProblem.tooMany(
                    "%d clients follow already. Ask for /changes?cursor=… by and by instead."
                            .formatted(settings.followers()),
                    WAIT);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Follower follower = new Follower(emitter, kinds, place);
        emitter.onCompletion(follower::leave);
        emitter.onError(failure -> follower.leave());
        threads.execute(follower);
        return emitter;
    }

    @Override
    public void start() {
        followers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "changes");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Before the web server waits for open requests: these would never end by themselves. */
    @Override
    public void stop() {
        ExecutorService threads = followers;
        followers = null;
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return followers != null;
    }

    private final class Follower implements Runnable {

        private final SseEmitter emitter;
        private final @Nullable List<ResourceKind> kinds;
        private long place;
        private long sentAt = System.nanoTime();
        private volatile boolean gone;

        Follower(SseEmitter emitter, @Nullable List<ResourceKind> kinds, long place) {
            this.emitter = emitter;
            this.kinds = kinds;
            this.place = place;
        }

        void leave() {
            gone = true;
        }

        @Override
        public void run() {
            try {
                emitter.send(SseEmitter.event().comment("changes").reconnectTime(LOOK_AGAIN.toMillis()));
                while (isRunning() && !gone) {
                    long seen = signal.number();
                    if (!sendNext()) {
                        signal.await(seen, LOOK_AGAIN);
                        beat();
                    }
                }
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("A follower is gone", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                emitter.complete();
            } catch (DataAccessException | CannotCreateTransactionException e) {
                LOG.warn("Changes cannot be read; followers come again: {}", e.getMessage());
                emitter.complete();
            } finally {
                places.release();
            }
        }

        private boolean sendNext() throws IOException {
            List<ChangeItem> items = reader.after(place, kinds, CHUNK);
            for (ChangeItem item : items) {
                emitter.send(SseEmitter.event().id(item.cursor()).data(item, MediaType.APPLICATION_JSON));
                place = Long.parseLong(item.cursor());
                sentAt = System.nanoTime();
            }
            return !items.isEmpty();
        }

        private void beat() throws IOException {
            if (System.nanoTime() - sentAt > settings.heartbeat().toNanos()) {
                emitter.send(SseEmitter.event().comment("still here"));
                sentAt = System.nanoTime();
            }
        }
    }
}
