package dev.dictum.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One import: of some paths, of one mutation. */
@Entity
@Table(name = "import_run")
public class ImportRun extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public ImportStatus status = ImportStatus.RUNNING;

    @Column(name = "dry_run")
    public boolean dryRun;

    @Column(name = "started_at")
    public Instant startedAt;

    /** Raised by every batch; a running import that stands still for long is dead. */
    @Column(name = "heartbeat_at")
    public Instant heartbeatAt;

    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    /** Worked off by the jobs of all instances, not by the process that began it. */
    public boolean queued;

    public int received;
    public int created;
    public int updated;
    public int unchanged;
    public int rejected;
    public int quotes;
    public int warnings;

    /** Marks the imports that were killed; how many. */
    static long failAbandoned(Instant notSince, Instant now) {
        return update(
                "status = ?1, finishedAt = ?2 where status = ?3 and queued = false and heartbeatAt < ?4",
                ImportStatus.FAILED,
                now,
                ImportStatus.RUNNING,
                notSince);
    }
}
