package dev.dictum.imports;

import dev.dictum.article.ArticleWords;
import dev.dictum.database.DatabaseFailure;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The threads of this process that work off uploads: one takes them apart, one a core reads and
 * writes what is in them, one says that they are alive, one looks into the inbox. They look for
 * work when the bell rings, and now and then, for what other instances left behind.
 */
@ApplicationScoped
class ImportWorkers {
    private static final int START_SECONDS = 1;
    private static final int RENEW_SECONDS = 10;
    private static final int AFTER_FAILURE_SECONDS = 1;
    private static final int STOP_SECONDS = 20;

    private final ImportJobs jobs;
    private final ArticleWords words;
    private final UploadCollector collector;
    private final DocumentReading reading;
    private final BatchWriter writer;
    private final ImportInbox inbox;
    private final ImportBell bell;
    private final int workers;
    private final int pollSeconds;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(named());
    private final AtomicInteger busy = new AtomicInteger();
    private final Queue<ImportJobs.Batch> abandoned = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    ImportWorkers(
            ImportJobs jobs,
            ArticleWords words,
            UploadCollector collector,
            DocumentReading reading,
            BatchWriter writer,
            ImportInbox inbox,
            ImportBell bell,
            @ConfigProperty(name = "dictum.jobs.workers", defaultValue = "-1") int workers,
            @ConfigProperty(name = "dictum.jobs.poll-seconds", defaultValue = "2")
                    int pollSeconds) {
        this.jobs = jobs;
        this.words = words;
        this.collector = collector;
        this.reading = reading;
        this.writer = writer;
        this.inbox = inbox;
        this.bell = bell;
        this.workers = workers < 0 ? Runtime.getRuntime().availableProcessors() : workers;
        this.pollSeconds = pollSeconds;
    }

    private static ThreadFactory named() {
        return Thread.ofPlatform().daemon().name("import-", 0).factory();
    }

    void start(@Observes StartupEvent event) {
        if (workers == 0) {
            return;
        }
        threads.submit(() -> begin(this::collectNext));
        for (int i = 0; i < workers; i++) {
            threads.submit(() -> begin(this::importNext));
        }
        threads.submit(() -> loop(this::renew));
        if (inbox.isWatched()) {
            threads.submit(() -> begin(this::lookIntoInbox));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        threads.shutdownNow();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            Log.warn(
                    "Imports did not stop in time; their documents are imported at the next start");
        }
    }

    /** Something that is done again and again. */
    private interface Work {
        /** Whether there was anything to do. */
        boolean next() throws IOException, InterruptedException;
    }

    /** Until the bell rings first, what there is waits: the server has the time to start. */
    private void begin(Work work) {
        try {
            bell.await(0, START_SECONDS);
            loop(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop(Work work) {
        while (!stopping) {
            try {
                long heard = bell.heard();
                if (!work.next()) {
                    bell.await(heard, pollSeconds);
                }
            } catch (InterruptedException e) {
                return;
            } catch (ImportJobs.LeaseLost e) {
                Log.debug("Documents went to another instance");
            } catch (IOException | RuntimeException | Error e) {
                if (stopping) {
                    return;
                }
                Log.warnf("Working off an upload failed, and is tried again: %s", e);
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(AFTER_FAILURE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean collectNext() throws IOException, InterruptedException {
        Optional<ImportJobs.Upload> upload = jobs.claimUpload();
        if (upload.isEmpty()) {
            return false;
        }
        busy.incrementAndGet();
        try {
            collector.collect(upload.get());
        } catch (DatabaseFailure | ImportJobs.LeaseLost e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // A fault of ours would come again at every attempt.
            Log.errorf(e, "Taking the upload of import %d apart failed", upload.get().run());
            jobs.end(upload.get().run(), ImportStatus.FAILED);
        } finally {
            busy.decrementAndGet();
        }
        return true;
    }

    private boolean importNext() {
        giveBack();
        Optional<ImportJobs.Batch> claimed = jobs.claim();
        if (claimed.isEmpty()) {
            if (jobs.finish() > 0) {
                words.settle();
            }
            return false;
        }
        ImportJobs.Batch batch = claimed.get();
        busy.incrementAndGet();
        try {
            writer.write(
                    batch.run(),
                    reading.read(batch),
                    batch.options(),
                    documents -> jobs.settle(batch.run(), documents),
                    items -> {});
        } catch (ImportJobs.LeaseLost e) {
            throw e;
        } catch (RuntimeException | Error e) {
            abandoned.add(batch);
            throw e;
        } finally {
            busy.decrementAndGet();
        }
        return true;
    }

    /** What could not be done, as soon as the database takes it: its lease would be renewed. */
    private void giveBack() {
        for (ImportJobs.Batch batch = abandoned.poll(); batch != null; batch = abandoned.poll()) {
            try {
                jobs.release(batch);
            } catch (RuntimeException e) {
                abandoned.add(batch);
                throw e;
            }
        }
    }

    private boolean lookIntoInbox() throws IOException, InterruptedException {
        inbox.look();
        TimeUnit.SECONDS.sleep(pollSeconds);
        return true;
    }

    private boolean renew() throws InterruptedException {
        TimeUnit.SECONDS.sleep(RENEW_SECONDS);
        if (busy.get() > 0) {
            jobs.renew();
        }
        return true;
    }
}
