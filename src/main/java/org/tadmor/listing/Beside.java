package org.tadmor.listing;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** Counts beside what is done meanwhile, as long as a few threads suffice for that; else at once, in the caller's thread. */
@Component
class Beside {

    private static final int MOST = 4;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), new ThreadPoolExecutor.CallerRunsPolicy());

    /** Starts to count; what is given back waits for the number. */
    LongSupplier start(Callable<Long> count) {
        Future<Long> counted = threads.submit(count);
        return () -> result(counted);
    }

    private static long result(Future<Long> counted) {
        try {
            return counted.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while counting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
