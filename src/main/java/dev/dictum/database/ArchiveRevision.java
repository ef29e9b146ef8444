package dev.dictum.database;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The archive's revision: how many changes were ever committed. It becomes visible with the change
 * that it counts, not before; writers do not wait for each other.
 */
@Singleton
public class ArchiveRevision {
    /** The revision as a statement of one row, for those that read it with what is of it. */
    public static final String SUM = "select sum(changes)::bigint from archive_revision";

    private static final String CHANNEL = "dictum_revision";

    /** The revision as it was read after so many changes were heard of. */
    private record Known(long changes, long revision) {}

    private final Sql sql;
    private final Notifications notifications;
    private final TransactionSynchronizationRegistry transactions;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;
    private volatile boolean listens;
    private boolean listening;

    ArchiveRevision(
            Sql sql, Notifications notifications, TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.notifications = notifications;
        this.transactions = transactions;
    }

    /** Counts a change; called in the transaction that makes it. */
    public void raise() {
        int raised =
                sql.update(
                        """
                        update archive_revision set changes = changes + 1 where slot =
                          (select slot from archive_revision for update skip locked limit 1)
                        """);
        if (raised == 0) {
            // More writers at once than slots: wait for any of them.
            sql.update(
                    "update archive_revision set changes = changes + 1"
                            + " where slot = mod(pg_backend_pid(), 64)");
        }
        notifications.send(CHANNEL, "");
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(new Committed());
        } else {
            changes.incrementAndGet();
        }
    }

    /** The revision as the database has it. */
    public long current() {
        return sql.first(SUM, row -> row.getLong()).orElseThrow();
    }

    /**
     * The revision as far as this instance knows, mostly without a statement: never behind a change
     * that this instance has committed, and behind those of others by as long as a message takes.
     * What is read after this was called is of this revision or a later one.
     */
    public long known() {
        listen();
        long heard = changes.get();
        Optional<Long> last = heardOf();
        if (last.isPresent()) {
            return last.get();
        }
        long revision = current();
        known = new Known(heard, revision);
        return revision;
    }

    /** What {@link #known} answers, where it needs no statement. */
    public Optional<Long> heardOf() {
        Known last = known;
        return listens && last != null && last.changes == changes.get()
                ? Optional.of(last.revision)
                : Optional.empty();
    }

    private synchronized void listen() {
        if (!listening) {
            listening = true;
            notifications.listen(CHANNEL, new Heard());
        }
    }

    private final class Heard implements Notifications.Listener {
        @Override
        public void heard(String message) {
            changes.incrementAndGet();
        }

        @Override
        public void listens() {
            changes.incrementAndGet();
            listens = true;
        }

        @Override
        public void deaf() {
            listens = false;
        }
    }

    /** This instance sees its own changes at once. */
    private final class Committed implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            changes.incrementAndGet();
        }
    }
}
