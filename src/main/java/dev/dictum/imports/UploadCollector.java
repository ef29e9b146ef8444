package dev.dictum.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes uploads apart into jobs. One that somebody else began and did not end is gone on with where
 * that one stopped: the documents of an upload always come in the same order.
 */
@ApplicationScoped
class UploadCollector {
    private static final int BATCH_DOCUMENTS = 250;
    private static final long BATCH_BYTES = 4L << 20;

    /** So many documents may wait: what is unpacked takes room in the database. */
    private static final int MAX_WAITING = 5_000;

    private static final int PATIENCE_MILLIS = 100;

    private final ImportJobs jobs;
    private final ImportLimits limits;
    private final Path uploads;
    private final ImportBell bell;

    UploadCollector(
            ImportJobs jobs,
            ImportLimits limits,
            ImportBell bell,
            @ConfigProperty(name = "dictum.data-dir") Path data) {
        this.jobs = jobs;
        this.uploads = data.resolve("uploads");
        this.limits = limits;
        this.bell = bell;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(uploads);
    }

    /** Takes an upload apart, waiting while many of its documents wait. */
    void collect(ImportJobs.Upload upload) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(folder(), "collect");
        Path file = folder.resolve("upload");
        try {
            jobs.write(upload, file);
            Documents documents = new Documents(upload);
            new DocumentFiles(limits, documents).readAs(file, upload.name());
            documents.flush();
            jobs.complete(upload, documents.index);
            bell.ring();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private final class Documents implements DocumentSink {
        private final ImportJobs.Upload upload;
        private List<Candidate> batch = new ArrayList<>();
        private long bytes;
        private int index;

        Documents(ImportJobs.Upload upload) {
            this.upload = upload;
        }

        @Override
        public void accept(Candidate candidate) throws InterruptedException {
            for (Candidate document : candidate.documents()) {
                if (index < upload.collected()) {
                    index++;
                    continue;
                }
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
            jobs.addJobs(upload, index, batch);
            index += batch.size();
            batch = new ArrayList<>();
            bytes = 0;
            bell.ring();
            while (jobs.waiting(upload.run()) > MAX_WAITING) {
                Thread.sleep(PATIENCE_MILLIS);
            }
        }
    }
}
