package dev.dictum.imports;

import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.GlobalId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose files are imported ({@code dictum.inbox}). A file that has not grown since the
 * last look is moved to {@code importing/}, put into the database, and moved to {@code done/} or
 * {@code rejected/} once its import has ended, with the report beside it. What it is about to do
 * stands in the folder itself, so any instance goes on where another one stopped.
 */
@ApplicationScoped
class ImportInbox {
    private static final String RUN = ".run";

    private final Optional<Path> folder;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final ImportLimits limits;
    private final ImportBell bell;

    /** How long the files were at the last look. */
    private Map<Path, Long> lengths = new HashMap<>();

    ImportInbox(
            @ConfigProperty(name = "dictum.inbox") Optional<Path> folder,
            ImportJobs jobs,
            ImportReports reports,
            ImportLimits limits,
            ImportBell bell) {
        this.folder = folder;
        this.jobs = jobs;
        this.reports = reports;
        this.limits = limits;
        this.bell = bell;
    }

    boolean isWatched() {
        return folder.isPresent();
    }

    /** Looks once: takes in what is there, moves out what is done. */
    void look() throws IOException, InterruptedException {
        Path inbox = folder.orElseThrow();
        Path importing = Files.createDirectories(inbox.resolve("importing"));
        for (Path file : filesOf(importing)) {
            if (!file.toString().endsWith(RUN)) {
                goOn(file);
            }
        }
        Map<Path, Long> now = new HashMap<>();
        for (Path file : filesOf(inbox)) {
            long length = Files.size(file);
            if (length > 0 && length == lengths.getOrDefault(file, -1L)) {
                takeIn(file, importing);
            } else {
                now.put(file, length);
            }
        }
        lengths = now;
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                boolean hidden = entry.getFileName().toString().startsWith(".");
                if (!hidden && Files.isRegularFile(entry)) {
                    files.add(entry);
                }
            }
        }
        files.sort(null);
        return files;
    }

    /** Of several instances that see a file, one moves it. */
    private void takeIn(Path file, Path importing) throws IOException, InterruptedException {
        Path taken = importing.resolve(file.getFileName());
        if (Files.exists(taken)) {
            return;
        }
        try {
            Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException another) {
            return;
        }
        goOn(taken);
    }

    private void goOn(Path file) throws IOException, InterruptedException {
        Optional<Long> run = runOf(file);
        if (run.isEmpty()) {
            begin(file);
            return;
        }
        Optional<ImportRunView> view = reports.run(run.get());
        if (view.isEmpty() || view.get().finishedAt() != null) {
            moveOut(file, run.get(), view.orElse(null));
        }
    }

    private static Path noteOf(Path file) {
        return file.resolveSibling(file.getFileName() + RUN);
    }

    private static Optional<Long> runOf(Path file) throws IOException {
        try {
            String id = Files.readString(noteOf(file)).strip();
            return id.isEmpty()
                    ? Optional.empty()
                    : Optional.of(GlobalId.numberOf(id, ImportRunView.TYPE));
        } catch (NoSuchFileException | ApiException e) {
            return Optional.empty();
        }
    }

    /** Begun twice after a crash, an import finds everything unchanged. */
    private void begin(Path file) throws IOException {
        if (Files.size(file) > limits.maxUploadBytes()) {
            Path rejected = Files.createDirectories(folder.orElseThrow().resolve("rejected"));
            Files.writeString(
                    rejected.resolve(file.getFileName() + ".report.jsonl"),
                    "{\"code\":\"IMPORT_TOO_LARGE\",\"message\":\"A file has at most %,d bytes.\"}%n"
                            .formatted(limits.maxUploadBytes()));
            move(file, rejected);
            return;
        }
        long run = jobs.add(file.getFileName().toString(), file, ImportOptions.PLAIN);
        Files.writeString(noteOf(file), GlobalId.of(ImportRunView.TYPE, run));
        bell.ring();
    }

    /** Rejected is a file of which nothing became an article, or whose import failed. */
    private void moveOut(Path file, long run, @Nullable ImportRunView view)
            throws IOException, InterruptedException {
        boolean done =
                view != null
                        && view.status() != ImportStatus.FAILED
                        && view.status() != ImportStatus.CANCELLED
                        && view.counts().rejected() < Math.max(1, view.counts().received());
        Path target =
                Files.createDirectories(folder.orElseThrow().resolve(done ? "done" : "rejected"));
        try (Writer report =
                Files.newBufferedWriter(target.resolve(file.getFileName() + ".report.jsonl"))) {
            reports.write(run, report::write);
        }
        move(file, target);
        Files.deleteIfExists(noteOf(file));
        Log.infof(
                "Imported %s from the inbox: %s",
                file.getFileName(), view == null ? "gone" : view.status());
    }

    private static void move(Path file, Path folder) throws IOException {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
