package dev.dictum.imports;

import dev.dictum.article.ArticleWords;
import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Severity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Runs imports: documents are collected into batches, read on all cores, and written batch by batch
 * in their order. Only a few batches are on their way at once, however large the import is.
 */
@ApplicationScoped
public class Importer {
    private static final int BATCH_DOCUMENTS = 250;

    /** So many changes make searches slower until they are indexed. */
    private static final int MANY = 1_000;

    private static final long BATCH_BYTES = 4L << 20;

    /** Without a sign of life for so long an import counts as killed. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final Issue NOT_ALONE =
            Issue.of(
                    Severity.ERROR,
                    "ATOMIC",
                    "Another document of this all-or-nothing import was refused.");
    private static final Issue REPEATED =
            Issue.of(
                    Severity.ERROR,
                    "DUPLICATE_KEY",
                    "An earlier document of this all-or-nothing import has the same key.");

    private final DocumentReading reading;
    private final BatchWriter writer;
    private final ArticleWords words;
    private final Clock clock;

    Importer(DocumentReading reading, BatchWriter writer, ArticleWords words, Clock clock) {
        this.reading = reading;
        this.writer = writer;
        this.words = words;
        this.clock = clock;
    }

    /** Where the documents of an import come from: hands them on, one after the other. */
    @FunctionalInterface
    interface Source {
        void sendTo(DocumentSink sink) throws IOException, InterruptedException;
    }

    /** Hears of every document once its outcome is durable. */
    @FunctionalInterface
    interface Listener {
        void imported(List<ItemReport> items);
    }

    /** How an import ended. */
    record Result(long run, ImportStatus status, ImportCounts counts) {}

    /**
     * Imports all documents of a source.
     *
     * @throws ImportFailed when it ended before its last document; what was reported until then is
     *     in the archive
     */
    Result run(Source source, ImportOptions options, Listener listener)
            throws InterruptedException, ImportFailed {
        long run = begin(options);
        Totals totals = new Totals();
        try {
            Listener counting =
                    items -> {
                        totals.counts = totals.counts.plus(ImportCounts.of(items));
                        listener.imported(items);
                    };
            if (options.atomic()) {
                allOrNothing(run, source, options, counting);
            } else {
                transfer(run, source, options, counting);
            }
            ImportStatus status =
                    totals.counts.rejected() > 0
                            ? ImportStatus.COMPLETED_WITH_REJECTIONS
                            : ImportStatus.COMPLETED;
            end(run, status);
            if (totals.counts.created() + totals.counts.updated() >= MANY) {
                words.settle();
            }
            return new Result(run, status, totals.counts);
        } catch (IOException | RuntimeException | InterruptedException e) {
            try {
                end(
                        run,
                        e instanceof InterruptedException
                                ? ImportStatus.CANCELLED
                                : ImportStatus.FAILED);
            } catch (RuntimeException unreachable) {
                e.addSuppressed(unreachable);
            }
            if (e instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new ImportFailed(e);
        }
    }

    private static final class Totals {
        private ImportCounts counts = ImportCounts.NONE;
    }

    private long begin(ImportOptions options) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Instant now = clock.instant();
                    ImportRun.failAbandoned(now.minus(ABANDONED), now);
                    ImportRun run = new ImportRun();
                    run.dryRun = options.dryRun();
                    run.startedAt = now;
                    run.heartbeatAt = now;
                    run.persist();
                    return run.id;
                });
    }

    private void end(long run, ImportStatus status) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        ImportRun.update(
                                "status = ?1, finishedAt = ?2 where id = ?3",
                                status,
                                clock.instant(),
                                run));
    }

    /** Everything in one transaction; a document that is refused has all others refused too. */
    private void allOrNothing(long run, Source source, ImportOptions options, Listener listener)
            throws IOException, InterruptedException {
        List<Candidate> candidates = new ArrayList<>();
        source.sendTo(candidate -> candidates.addAll(candidate.documents()));
        List<ReadDocument> documents = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (ReadDocument document : reading.read(candidates, 0, options)) {
            boolean repeated = !document.isRefused() && !keys.add(document.sourceKey());
            documents.add(repeated ? document.refused(REPEATED) : document);
        }
        if (documents.stream().anyMatch(ReadDocument::isRefused)) {
            documents.replaceAll(
                    document -> document.isRefused() ? document : document.refused(NOT_ALONE));
        }
        listener.imported(writer.writeAtOnce(run, documents, options, BatchWriter.Claim.NONE));
    }

    /** One thread collects, all cores read, this thread writes. */
    private void transfer(long run, Source source, ImportOptions options, Listener listener)
            throws IOException, InterruptedException {
        int readers = Runtime.getRuntime().availableProcessors();
        BlockingQueue<Future<List<ReadDocument>>> read = new ArrayBlockingQueue<>(readers + 1);
        Future<List<ReadDocument>> end = new FutureTask<>(List::of);
        try (ExecutorService readerPool = Executors.newFixedThreadPool(readers);
                ExecutorService collector = Executors.newSingleThreadExecutor()) {
            Future<?> collecting =
                    collector.submit(() -> {
                        Batches batches = new Batches(options, readerPool, read);
                        try {
                            source.sendTo(batches::add);
                            batches.flush();
                        } catch (IOException | RuntimeException | Error e) {
                            read.put(end);
                            throw e;
                        }
                        read.put(end);
                        return null;
                    });
            try {
                for (Future<List<ReadDocument>> batch = read.take();
                        batch != end;
                        batch = read.take()) {
                    writer.write(run, batch.get(), options, BatchWriter.Claim.NONE, listener);
                }
                collecting.get();
            } catch (ExecutionException e) {
                throw unwrapped(e);
            } finally {
                // Whatever stopped the writing stops the others too; a collector that waits for
                // room in the queue is interrupted, and puts nothing more into it.
                collector.shutdownNow();
                readerPool.shutdownNow();
            }
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            throw failure;
        }
        return e.getCause() instanceof IOException failure
                ? failure
                : new IOException(e.getCause());
    }

    /** Collects documents into batches and has them read. */
    private final class Batches {
        private final ImportOptions options;
        private final ExecutorService readers;
        private final BlockingQueue<Future<List<ReadDocument>>> read;
        private List<Candidate> batch = new ArrayList<>();
        private long bytes;
        private int index;

        Batches(
                ImportOptions options,
                ExecutorService readers,
                BlockingQueue<Future<List<ReadDocument>>> read) {
            this.options = options;
            this.readers = readers;
            this.read = read;
        }

        void add(Candidate candidate) throws InterruptedException {
            for (Candidate document : candidate.documents()) {
                batch.add(document);
                bytes += document.bytes().length;
                if (batch.size() >= BATCH_DOCUMENTS || bytes >= BATCH_BYTES) {
                    flush();
                }
            }
        }

        void flush() throws InterruptedException {
            if (batch.isEmpty()) {
                return;
            }
            List<Candidate> candidates = batch;
            int first = index;
            // Waits while enough is on its way: this is what keeps the memory bounded.
            FutureTask<List<ReadDocument>> task =
                    new FutureTask<>(() -> reading.read(candidates, first, options));
            read.put(task);
            readers.execute(task);
            index += candidates.size();
            batch = new ArrayList<>();
            bytes = 0;
        }
    }

    /** An import that ended before its last document. */
    static final class ImportFailed extends Exception {
        private static final long serialVersionUID = 1L;

        ImportFailed(@Nullable Throwable cause) {
            super(cause == null ? "" : String.valueOf(cause.getMessage()), cause);
        }
    }
}
