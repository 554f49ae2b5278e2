package org.tadmor.change;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Wakes those who wait for changes. It may miss those that another process makes: whoever waits looks again by and by. */
@Component
class ChangeSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long number;

    void changed() {
        lock.lock();
        try {
            number++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long number() {
        lock.lock();
        try {
            return number;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there was a signal after this one, or until the time is up. */
    void await(long seen, Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = time.toNanos();
            while (number == seen && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
