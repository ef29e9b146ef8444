package dev.dictum.graphql;

import java.time.Duration;

/** When a request must be answered. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }
}
