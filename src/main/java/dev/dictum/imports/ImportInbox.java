package dev.dictum.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.GlobalId;
import dev.dictum.imports.reader.Issue;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** So long one instance may take to put a file into the database. */
    private static final Duration BEGINNING = Duration.ofMinutes(10);

    private final Optional<Path> folder;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final ImportLimits limits;
    private final ImportBell bell;

    /** How long the files were at the last look. */
    private Map<Path, Long> lengths = new HashMap<>();

    /** Files of whose trouble the log has been told. */
    private final Set<Path> troubled = new HashSet<>();

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
            each(file, this::goOn);
        }
        Map<Path, Long> now = new HashMap<>();
        for (Path file : filesOf(inbox)) {
            each(
                    file,
                    ready -> {
                        long length = lengthOf(ready);
                        if (length > 0 && length == lengths.getOrDefault(ready, -1L)) {
                            takeIn(ready, importing);
                        } else {
                            now.put(ready, length);
                        }
                    });
        }
        lengths = now;
    }

    /** What is to be done with a file. */
    private interface Step {
        void take(Path file) throws IOException, InterruptedException;
    }

    /** A file that makes trouble is told once, and keeps no other one waiting. */
    private void each(Path file, Step step) throws InterruptedException {
        try {
            step.take(file);
            troubled.remove(file);
        } catch (NoSuchFileException another) {
            troubled.remove(file);
        } catch (IOException | RuntimeException e) {
            if (troubled.add(file)) {
                Log.errorf(e, "%s of the inbox cannot be imported; it is tried again", file);
            }
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                boolean hidden = entry.getFileName().toString().startsWith(".");
                if (!hidden && (isFile(entry) || isLink(entry))) {
                    files.add(entry);
                }
            }
        }
        files.sort(null);
        return files;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** A link to a folder is left alone, as folders are. */
    private static boolean isLink(Path path) {
        return Files.isSymbolicLink(path) && !Files.isDirectory(path);
    }

    private static long lengthOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .size();
    }

    /** Of several instances that see a file, one moves it. */
    private void takeIn(Path file, Path importing) throws IOException, InterruptedException {
        Path taken = importing.resolve(file.getFileName());
        if (Files.exists(taken, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
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

    /** Hidden, so that no file of the inbox is called so, and never longer than a name may be. */
    private static Path besideOf(Path file, String what) {
        String name = file.getFileName().toString();
        UUID same = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return file.resolveSibling("." + same + what);
    }

    private static Path noteOf(Path file) {
        return besideOf(file, ".run");
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
    private void begin(Path file) throws IOException, InterruptedException {
        if (!isFile(file)) {
            refuse(file, Refusals.link());
            return;
        }
        if (Files.size(file) > limits.maxUploadBytes()) {
            refuse(file, Refusals.importTooLarge(limits));
            return;
        }
        if (!Files.isReadable(file)) {
            refuse(file, Refusals.unreadableFile("permission denied"));
            return;
        }
        Path note = noteOf(file);
        if (!isClaimed(note)) {
            return;
        }
        try {
            long run = jobs.add(file.getFileName().toString(), file, ImportOptions.PLAIN);
            Files.writeString(note, GlobalId.of(ImportRunView.TYPE, run));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(note);
            throw e;
        }
        bell.ring();
    }

    /** Of several instances that find a file, one begins; an old note is that of one that died. */
    private static boolean isClaimed(Path note) throws IOException {
        try {
            Files.createFile(note);
            return true;
        } catch (FileAlreadyExistsException another) {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(note).toInstant().isAfter(now.minus(BEGINNING))) {
                return false;
            }
            Files.setLastModifiedTime(note, FileTime.from(now));
            return true;
        }
    }

    private void refuse(Path file, Issue issue) throws IOException, InterruptedException {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("code", issue.code());
        line.put("message", issue.message());
        moveOut(
                file,
                "rejected",
                report -> report.write(JSON.writeValueAsString(line) + System.lineSeparator()));
        Log.infof("Refused %s of the inbox: %s", file.getFileName(), issue.code());
    }

    /** Rejected is a file of which nothing became an article, or whose import failed. */
    private void moveOut(Path file, long run, @Nullable ImportRunView view)
            throws IOException, InterruptedException {
        boolean done =
                view != null
                        && view.status() != ImportStatus.FAILED
                        && view.status() != ImportStatus.CANCELLED
                        && view.counts().rejected() < Math.max(1, view.counts().received());
        moveOut(file, done ? "done" : "rejected", report -> reports.write(run, report::write));
        Log.infof(
                "Imported %s from the inbox: %s",
                file.getFileName(), view == null ? "gone" : view.status());
    }

    /** Writes a report. */
    private interface Report {
        void write(Writer to) throws IOException, InterruptedException;
    }

    /** The report is whole before its file moves, and stands beside it then. */
    private void moveOut(Path file, String where, Report report)
            throws IOException, InterruptedException {
        Path target = Files.createDirectories(folder.orElseThrow().resolve(where));
        Path written = besideOf(file, ".report");
        try (Writer to = Files.newBufferedWriter(written)) {
            report.write(to);
        }
        int number = 1;
        while (isTaken(target, file, number)) {
            number++;
        }
        Files.move(file, target.resolve(InboxName.of(file, number)));
        Files.move(written, target.resolve(InboxName.ofReport(file, number)));
        Files.deleteIfExists(noteOf(file));
    }

    /** What has been kept under a name stays there. */
    private static boolean isTaken(Path target, Path file, int number) {
        return Files.exists(target.resolve(InboxName.of(file, number)), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(
                        target.resolve(InboxName.ofReport(file, number)),
                        LinkOption.NOFOLLOW_LINKS);
    }
}
