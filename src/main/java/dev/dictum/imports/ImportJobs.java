package dev.dictum.imports;

import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import dev.dictum.imports.reader.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Uploads and the documents in them, waiting in the database for whichever instance comes first.
 * What an instance has claimed is its own until its lease ends, which it renews as long as it
 * lives.
 */
@ApplicationScoped
class ImportJobs {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int PIECE = 1 << 20;
    private static final int BATCH_DOCUMENTS = 250;
    private static final long BATCH_BYTES = 4L << 20;

    /** A document that was claimed so often, and never done, is claimed alone. */
    private static final int SUSPECT = 2;

    private static final int GIVEN_UP = 6;

    /** This process, among all that share the database. */
    private final String worker = UUID.randomUUID().toString();

    private final Sql sql;
    private final Clock clock;

    ImportJobs(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An upload to be taken apart. */
    record Upload(long run, String name, int collected, ImportOptions options) {}

    /** Documents of one run that this process has claimed. */
    record Batch(long run, ImportOptions options, List<Job> jobs) {}

    /** One of them. */
    record Job(int index, Candidate candidate) {}

    /** What was claimed is claimed by somebody else now, or its run was cancelled. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("the lease has ended");
        }
    }

    private record Open(long run, int index, long bytes, int attempts) {}

    /**
     * Takes an upload in: once this returns, the upload is durable and its run will be finished.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long add(String name, Path file, ImportOptions options) throws IOException {
        Instant now = clock.instant();
        ImportRun run = new ImportRun();
        run.status = ImportStatus.QUEUED;
        run.queued = true;
        run.dryRun = options.dryRun();
        run.startedAt = now;
        run.heartbeatAt = now;
        run.persistAndFlush();
        ZoneId zone = options.defaultZone();
        sql.update(
                "update import_run set name = ?, default_zone = ?, quotes_wanted = ? where id = ?",
                name,
                zone == null ? null : zone.getId(),
                options.quotes(),
                run.id);
        try (InputStream in = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] piece = in.readNBytes(PIECE);
                    piece.length > 0;
                    piece = in.readNBytes(PIECE)) {
                sql.update(
                        "insert into import_upload (run_id, position, content) values (?, ?, ?)",
                        run.id,
                        position++,
                        piece);
            }
        }
        return run.id;
    }

    /** The next upload that nobody takes apart. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Upload> claimUpload() {
        Instant now = clock.instant();
        return sql
                .list(
                        """
                        update import_run set status = 'RUNNING', worker = ?, lease_until = ?
                        where id = (select id from import_run
                          where queued and finished_at is null and not complete
                            and (lease_until is null or lease_until < ?)
                          order by id limit 1 for update skip locked)
                        returning id, name, collected, dry_run, default_zone, quotes_wanted
                        """,
                        row -> {
                            long run = row.getLong();
                            String name = row.text();
                            int collected = row.getInt();
                            return new Upload(run, name, collected, options(row));
                        },
                        worker,
                        now.plus(LEASE),
                        now)
                .stream()
                .findFirst();
    }

    private static ImportOptions options(Row row) throws SQLException {
        boolean dryRun = row.getBoolean();
        String zone = row.textOrNull();
        return new ImportOptions(
                dryRun, false, zone == null ? null : ZoneId.of(zone), row.getBoolean());
    }

    /** Writes the upload into a file, piece by piece. */
    void write(Upload upload, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int position = 0; ; position++) {
                Optional<byte[]> piece =
                        sql.first(
                                "select content from import_upload where run_id = ? and position = ?",
                                row -> row.bytes(),
                                upload.run,
                                position);
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get());
            }
        }
    }

    /** Makes jobs of the next documents of an upload. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addJobs(Upload upload, int firstIndex, List<Candidate> documents) {
        holdUpload(upload, firstIndex + documents.size());
        Integer[] indexes = new Integer[documents.size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = firstIndex + i;
        }
        sql.update(
                """
                insert into import_job (run_id, index, name, content, bytes, noticed, refusal)
                select ?, index, name, content, bytes, noticed::jsonb, refusal::jsonb
                from unnest(?::int[], ?::text[], ?::bytea[], ?::bigint[], ?::text[], ?::text[])
                as n(index, name, content, bytes, noticed, refusal)
                """,
                upload.run,
                indexes,
                documents.stream().map(Candidate::name).toArray(String[]::new),
                documents.stream()
                        .map(document -> Compression.compress(document.bytes()))
                        .toArray(byte[][]::new),
                documents.stream().map(Candidate::size).toArray(Long[]::new),
                documents.stream()
                        .map(document -> ReportJson.issues(document.noticed()))
                        .toArray(String[]::new),
                documents.stream()
                        .map(document ->
                                document.refused()
                                        .map(issue -> ReportJson.issues(List.of(issue)))
                                        .orElse(null))
                        .toArray(String[]::new));
    }

    /** Says that all documents of an upload are jobs. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void complete(Upload upload, int documents) {
        holdUpload(upload, documents);
        sql.update("update import_run set complete = true where id = ?", upload.run);
        sql.update("delete from import_upload where run_id = ?", upload.run);
    }

    private void holdUpload(Upload upload, int collected) {
        int held =
                sql.update(
                        """
                        update import_run set collected = ?, lease_until = ?
                        where id = ? and worker = ? and finished_at is null
                        """,
                        collected,
                        clock.instant().plus(LEASE),
                        upload.run,
                        worker);
        if (held == 0) {
            throw new LeaseLost();
        }
    }

    /** How many documents of a run wait. */
    int waiting(long run) {
        return sql.list(
                        "select count(*) from import_job where run_id = ?",
                        row -> row.getInt(),
                        run)
                .getFirst();
    }

    /** The next documents that nobody works on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Batch> claim() {
        Instant now = clock.instant();
        List<Open> open =
                sql.list(
                        """
                        select run_id, index, bytes, attempts from import_job
                        where lease_until is null or lease_until < ?
                        order by run_id, index limit ? for update skip locked
                        """,
                        row -> new Open(row.getLong(), row.getInt(), row.getLong(), row.getInt()),
                        now,
                        BATCH_DOCUMENTS);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Open> taken = together(open);
        long run = taken.getFirst().run;
        ImportOptions options =
                sql.list(
                                "select dry_run, default_zone, quotes_wanted from import_run where id = ?",
                                ImportJobs::options,
                                run)
                        .getFirst();
        List<Job> jobs =
                sql.list(
                        """
                        update import_job set worker = ?, lease_until = ?, attempts = attempts + 1
                        where run_id = ? and index = any(?)
                        returning index, name, content, bytes, noticed::text, refusal::text, attempts
                        """,
                        row -> {
                            int index = row.getInt();
                            String name = row.text();
                            byte[] content = row.bytes();
                            long bytes = row.getLong();
                            List<Issue> noticed = ReportJson.issues(row.text());
                            Issue refusal = refusal(row.textOrNull(), row.getInt());
                            return new Job(
                                    index,
                                    refusal == null
                                            ? Candidate.of(
                                                    name,
                                                    Compression.expand(
                                                            content, Math.toIntExact(bytes)),
                                                    noticed)
                                            : Candidate.refused(name, bytes, refusal));
                        },
                        worker,
                        now.plus(LEASE),
                        run,
                        taken.stream().map(Open::index).toArray(Integer[]::new));
        List<Job> ordered = new ArrayList<>(jobs);
        ordered.sort((a, b) -> Integer.compare(a.index, b.index));
        return Optional.of(new Batch(run, options, ordered));
    }

    private static @Nullable Issue refusal(@Nullable String stored, int attempts) {
        if (stored != null) {
            return ReportJson.issues(stored).getFirst();
        }
        return attempts > GIVEN_UP ? Refusals.readerFailed() : null;
    }

    /** Of one run, not too many bytes, and what may end the process by itself. */
    private static List<Open> together(List<Open> open) {
        List<Open> taken = new ArrayList<>();
        long bytes = 0;
        for (Open job : open) {
            boolean suspect = job.attempts >= SUSPECT;
            bytes += job.bytes;
            if (!taken.isEmpty()
                    && (job.run != taken.getFirst().run || suspect || bytes > BATCH_BYTES)) {
                break;
            }
            taken.add(job);
            if (suspect) {
                break;
            }
        }
        return taken;
    }

    /** Takes jobs off in the transaction that writes what became of them. */
    void settle(long run, List<ReadDocument> documents) {
        int settled =
                sql.update(
                        "delete from import_job where run_id = ? and index = any(?) and worker = ?",
                        run,
                        documents.stream().map(ReadDocument::index).toArray(Integer[]::new),
                        worker);
        if (settled != documents.size()) {
            throw new LeaseLost();
        }
    }

    /** Gives back what could not be done, for anybody to try again. */
    void release(Batch batch) {
        sql.update(
                """
                update import_job set lease_until = null, worker = null
                where run_id = ? and index = any(?) and worker = ?
                """,
                batch.run,
                batch.jobs.stream().map(Job::index).toArray(Integer[]::new),
                worker);
    }

    /** Says that this process is alive. */
    void renew() {
        Instant until = clock.instant().plus(LEASE);
        sql.update("update import_job set lease_until = ? where worker = ?", until, worker);
        sql.update(
                """
                update import_run set lease_until = ?
                where worker = ? and queued and finished_at is null and not complete
                """,
                until,
                worker);
    }

    /** Ends the runs of which nothing is left to do; how many there were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int finish() {
        return sql.update(
                """
                update import_run r set finished_at = ?, status =
                  case when rejected > 0 then 'COMPLETED_WITH_REJECTIONS' else 'COMPLETED' end
                where queued and finished_at is null and complete
                  and not exists (select from import_job j where j.run_id = r.id)
                """,
                clock.instant());
    }

    /** Ends a run that cannot go on; what was written stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean end(long run, ImportStatus status) {
        // Jobs first, as whoever writes their outcomes: in the other order both wait for each
        // other.
        sql.update(
                """
                delete from import_job where run_id =
                  (select id from import_run where id = ? and queued and finished_at is null)
                """,
                run);
        int ended =
                sql.update(
                        """
                        update import_run set finished_at = ?, status = ?
                        where id = ? and queued and finished_at is null
                        """,
                        clock.instant(),
                        status.name(),
                        run);
        if (ended > 0) {
            sql.update("delete from import_job where run_id = ?", run);
            sql.update("delete from import_upload where run_id = ?", run);
        }
        return ended > 0;
    }
}
