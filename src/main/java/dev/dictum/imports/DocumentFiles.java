package dev.dictum.imports;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The documents below some paths: folders with all that is in them, files, archives. Hidden files
 * and folders (a name that begins with a dot) are passed over.
 */
final class DocumentFiles {
    private final ImportLimits limits;
    private final DocumentSink sink;

    DocumentFiles(ImportLimits limits, DocumentSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /** Hands on every document, a folder's in the order of their names. */
    void read(List<Path> paths) throws IOException, InterruptedException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, path);
            } else {
                file(path, nameOf(path.toAbsolutePath().getFileName()), true);
            }
        }
    }

    private void folder(Path root, Path folder) throws IOException, InterruptedException {
        Set<Path> entries = new TreeSet<>();
        Files.walkFileTree(
                folder,
                Set.of(),
                1,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        entries.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
        for (Path entry : entries) {
            String name = nameOf(root.relativize(entry));
            if (nameOf(entry.getFileName()).startsWith(".")) {
                continue;
            }
            if (Files.isSymbolicLink(entry)) {
                sink.accept(Candidate.refused(name, 0, Refusals.link()));
            } else if (Files.isDirectory(entry)) {
                folder(root, entry);
            } else {
                file(entry, name, false);
            }
        }
    }

    private void file(Path file, String name, boolean alone)
            throws IOException, InterruptedException {
        try (InputStream in = Files.newInputStream(file)) {
            Optional<Archive.Kind> archive = Archive.kind(in.readNBytes(Archive.HEAD));
            if (archive.isPresent()) {
                // The entries of an archive that was named itself are named from its own root.
                String prefix = alone ? "" : name + "/";
                new Archive(limits, sink, prefix).read(file, name, archive.get());
                return;
            }
        } catch (IOException e) {
            sink.accept(Candidate.refused(name, 0, unreadable(e)));
            return;
        }
        long size = Files.size(file);
        if (size > limits.maxDocumentBytes()) {
            sink.accept(Candidate.refused(name, size, Refusals.tooLarge(limits, size)));
            return;
        }
        try {
            sink.accept(Candidate.of(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            sink.accept(Candidate.refused(name, size, unreadable(e)));
        }
    }

    private static Issue unreadable(IOException e) {
        return Issue.of(
                Severity.ERROR, "UNREADABLE_FILE", "The file cannot be read: " + e.getMessage());
    }

    private static String nameOf(Path path) {
        return path.toString().replace('\\', '/');
    }
}
