package dev.dictum.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Wakes the import workers of this process when there is something to do. */
@ApplicationScoped
class ImportBell {
    private final Object lock = new Object();
    private long rings;

    void ring() {
        synchronized (lock) {
            rings++;
            lock.notifyAll();
        }
    }

    /** How often it rang so far. */
    long heard() {
        synchronized (lock) {
            return rings;
        }
    }

    /** Waits until it rings again after so many rings, or the time is over. */
    void await(long heard, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        synchronized (lock) {
            for (long left = end - System.nanoTime();
                    rings == heard && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
        }
    }
}
