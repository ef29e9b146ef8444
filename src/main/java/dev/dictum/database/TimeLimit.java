package dev.dictum.database;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * How long the statements of a piece of work may take: one, and all of them together. What takes
 * longer is cancelled in PostgreSQL too.
 */
public final class TimeLimit {
    /** For what nobody waits for: imports, commands. */
    private static final Duration UNBOUND = Duration.ofSeconds(60);

    private static final ScopedValue<TimeLimit> CURRENT = ScopedValue.newInstance();

    private final Duration statement;
    private final long deadline;

    private TimeLimit(Duration statement, long deadline) {
        this.statement = statement;
        this.deadline = deadline;
    }

    /**
     * A limit whose time begins now.
     *
     * @param statement each of the statements
     * @param all all of them together
     */
    public static TimeLimit of(Duration statement, Duration all) {
        return new TimeLimit(statement, System.nanoTime() + all.toNanos());
    }

    /** Runs work whose statements may take so long. */
    public <T> T run(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /** Seconds for the next statement; at least one, since the driver knows no less. */
    static int seconds() {
        if (!CURRENT.isBound()) {
            return (int) UNBOUND.toSeconds();
        }
        TimeLimit limit = CURRENT.get();
        Duration left = Duration.ofNanos(limit.deadline - System.nanoTime());
        if (left.isNegative()) {
            throw DatabaseFailure.outOfTime();
        }
        Duration least = left.compareTo(limit.statement) < 0 ? left : limit.statement;
        return (int) Math.max(1, least.plusMillis(999).toSeconds());
    }
}
