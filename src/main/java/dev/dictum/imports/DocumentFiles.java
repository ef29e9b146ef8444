package dev.dictum.imports;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.JsonLines;
import dev.dictum.imports.reader.Part;
import dev.dictum.imports.reader.SourceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    /**
     * Hands on every document, a folder's in the order of their names. A file's name is its path
     * from its folder; of several files, from the folder that holds them all.
     */
    void read(List<Path> paths) throws InterruptedException {
        Path root = commonFolder(paths);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, path);
            } else {
                file(path, nameOf(root.relativize(absolute(path))), true);
            }
        }
    }

    /** Hands on what one file holds, as if that were its name. */
    void readAs(Path file, String name) throws InterruptedException {
        file(file, name, true);
    }

    private static Path commonFolder(List<Path> paths) {
        Path common = null;
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                Path folder = folderOf(path);
                common = common == null ? folder : shared(common, folder);
            }
        }
        return common == null ? absolute(Path.of("")) : common;
    }

    private static Path shared(Path one, Path other) {
        Path shared = one;
        while (!other.startsWith(shared)) {
            shared = folderOf(shared);
        }
        return shared;
    }

    private static Path folderOf(Path path) {
        Path parent = absolute(path).getParent();
        return parent == null ? absolute(path) : parent;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void folder(Path root, Path folder) throws InterruptedException {
        Set<Path> entries = new TreeSet<>();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.forEach(entries::add);
        } catch (IOException | UncheckedIOException e) {
            sink.accept(Candidate.refused(nameOf(root.relativize(folder)), 0, unreadable(e)));
        }
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

    private void file(Path file, String name, boolean alone) throws InterruptedException {
        Candidate document;
        try {
            // Two names that cannot be read look alike, and names are keys.
            if (name.indexOf('\uFFFD') >= 0) {
                sink.accept(Candidate.refused(name, Files.size(file), Refusals.unreadableName()));
                return;
            }
            // A pipe would be waited for, and a device never ends.
            if (!Files.isRegularFile(file)) {
                sink.accept(Candidate.refused(name, 0, Refusals.noFile()));
                return;
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(SourceFormat.HEAD);
            }
            if (Archive.isArchive(head)) {
                // The entries of an archive that was named itself are named from its own root.
                String prefix = alone ? "" : name + "/";
                new Archive(limits, sink, prefix).read(file, name, head);
                return;
            }
            long size = Files.size(file);
            // Lines are documents: a file of them may be as long as it likes.
            if (size > limits.maxDocumentBytes() && isLines(head)) {
                try (InputStream in = Files.newInputStream(file)) {
                    lines(name, in, limits, sink);
                }
                return;
            }
            document =
                    size > limits.maxDocumentBytes()
                            ? Candidate.refused(name, size, Refusals.tooLarge(limits, size))
                            : Candidate.of(name, Files.readAllBytes(file));
        } catch (IOException e) {
            document = Candidate.refused(name, 0, unreadable(e));
        }
        sink.accept(document);
    }

    static boolean isLines(byte[] head) {
        return SourceFormat.of(head).filter(SourceFormat.JSON_LINES::equals).isPresent();
    }

    /** Hands on each line of JSON Lines. */
    static void lines(String name, InputStream in, ImportLimits limits, DocumentSink sink)
            throws IOException, InterruptedException {
        JsonLines lines = new JsonLines(name, in, limits.maxLineBytes());
        for (Part line = lines.next(); line != null; line = lines.next()) {
            sink.accept(Candidate.ofLine(line, limits));
        }
    }

    private static Issue unreadable(Exception e) {
        return Refusals.unreadableFile(String.valueOf(e.getMessage()));
    }

    private static String nameOf(Path path) {
        return path.toString().replace('\\', '/');
    }
}
