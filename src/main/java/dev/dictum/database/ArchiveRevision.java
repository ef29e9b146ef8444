package dev.dictum.database;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The archive's revision: how many changes were ever committed. It becomes visible with the change
 * that it counts, not before; writers do not wait for each other.
 */
@ApplicationScoped
public class ArchiveRevision {
    private final Sql sql;

    ArchiveRevision(Sql sql) {
        this.sql = sql;
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
    }

    public long current() {
        return sql.first("select sum(changes)::bigint from archive_revision", row -> row.getLong())
                .orElseThrow();
    }
}
