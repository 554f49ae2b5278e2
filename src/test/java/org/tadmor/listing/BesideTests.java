package org.tadmor.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class BesideTests {

    private final Beside beside = new Beside();
    private final CountDownLatch meanwhile = new CountDownLatch(1);

    @AfterEach
    void stop() {
        beside.stop();
    }

    @Test
    void countsWhileOtherWorkGoesOn() {
        LongSupplier counted = beside.start(this::seven);
        meanwhile.countDown();

        assertThat(counted.getAsLong()).isEqualTo(7);
    }

    @Test
    void countsAtOnceWhereAllThreadsAreBusy() {
        LongSupplier last = beside.start(this::seven);
        for (int i = 1; i < 4; i++) {
            last = beside.start(this::seven);
        }
        AtomicReference<Thread> by = new AtomicReference<>();

        LongSupplier counted = beside.start(() -> {
            by.set(Thread.currentThread());
            return 3L;
        });

        assertThat(by).hasValue(Thread.currentThread());
        assertThat(counted.getAsLong()).isEqualTo(3);
        meanwhile.countDown();
        assertThat(last.getAsLong()).isEqualTo(7);
    }

    @Test
    void tellsWhyItCouldNotCount() {
        LongSupplier counted = beside.start(() -> {
            throw new QueryTimeoutException("too slow");
        });

        assertThatThrownBy(counted::getAsLong).isInstanceOf(QueryTimeoutException.class);
    }

    private Long seven() throws InterruptedException {
        meanwhile.await();
        return 7L;
    }
}
