package dev.dictum.imports;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.SourceFormat;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.CRC32VerifyingInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * The entries of a {@code .zip} or {@code .tar}, one after the other; the latter, or a file by
 * itself, may be compressed. An entry that may not be read is refused by itself; an archive that is
 * damaged or too large is refused from the place on where that shows.
 */
final class Archive {
    /** How many first bytes tell an archive: the header of a tar. */
    static final int HEAD = 512;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] TAR = {'u', 's', 't', 'a', 'r'};

    private static final int CHUNK = 1 << 16;

    /** A few bytes packed well are no bomb. */
    private static final long RATIO_MATTERS_FROM = 16L << 20;

    private static final long MAX_ARRAY = Integer.MAX_VALUE - 8;

    private final ImportLimits limits;
    private final DocumentSink sink;
    private final String prefix;
    private int entries;
    private long unpacked;

    Archive(ImportLimits limits, DocumentSink sink, String prefix) {
        this.limits = limits;
        this.sink = sink;
        this.prefix = prefix;
    }

    static boolean isArchive(byte[] head) {
        return isZip(head) || isTar(head) || Packing.of(head).isPresent();
    }

    private static boolean isZip(byte[] head) {
        return Packing.isAt(ZIP, 0, head) || Packing.isAt(EMPTY_ZIP, 0, head);
    }

    /** By its mark, which old ones lack, or by the checksum of its first header. */
    private static boolean isTar(byte[] head) {
        if (Packing.isAt(TAR, 257, head)) {
            return true;
        }
        try {
            return head.length >= HEAD
                    && head[0] != 0
                    && head[HEAD - 1] == 0
                    && TarUtils.verifyCheckSum(Arrays.copyOf(head, HEAD));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Reads an archive; what is wrong with it as a whole is reported under its own name.
     *
     * @param head the first bytes of the file, {@link #HEAD} of them if there are as many
     */
    void read(Path file, String name, byte[] head) throws InterruptedException {
        try {
            Optional<Packing> packing = Packing.of(head);
            if (isZip(head)) {
                zip(file);
            } else if (packing.isPresent()) {
                packed(file, name, packing.get());
            } else {
                try (InputStream plain = buffered(file)) {
                    tar(plain, Files.size(file));
                }
            }
            if (entries == 0) {
                sink.accept(Candidate.refused(name, 0, Refusals.broken("it has no entries")));
            }
        } catch (LimitReached e) {
            sink.accept(
                    Candidate.refused(
                            name, unpacked, Refusals.archiveLimit(String.valueOf(e.getMessage()))));
        } catch (IOException | IllegalArgumentException e) {
            sink.accept(Candidate.refused(name, unpacked, Refusals.broken(problem(e))));
        }
    }

    private static String problem(Exception e) {
        return e.getMessage() == null ? "it ends too early" : e.getMessage();
    }

    private static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), CHUNK);
    }

    /** A tar, or a document by itself. */
    private void packed(Path file, String name, Packing packing)
            throws IOException, InterruptedException {
        long packed = Files.size(file);
        try (InputStream bytes = buffered(file);
                InputStream plain = new BufferedInputStream(packing.open(bytes), CHUNK)) {
            plain.mark(HEAD);
            byte[] head = plain.readNBytes(HEAD);
            plain.reset();
            if (isTar(head)) {
                tar(plain, packed);
                return;
            }
            entries = 1;
            String document = packing.unpackedName(name);
            new Archive(limits, sink, "").document(document, new Counted(plain, packed), -1);
        }
    }

    private void zip(Path file) throws IOException, InterruptedException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            long packed = Files.size(file);
            List<ZipArchiveEntry> found = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : found) {
                count();
                if (entry.isDirectory()) {
                    continue;
                }
                String name = ZipName.of(entry);
                Optional<Issue> refusal =
                        refusal(name, entry.isUnixSymlink())
                                .or(() ->
                                        zip.canReadEntryData(entry)
                                                ? Optional.empty()
                                                : Optional.of(Refusals.encrypted()));
                if (refusal.isPresent()) {
                    refuse(name, entry.getSize(), refusal.get());
                    continue;
                }
                try (InputStream in = checked(zip.getInputStream(entry), entry)) {
                    document(name, new Counted(in, packed), entry.getSize());
                } catch (LimitReached e) {
                    throw e;
                } catch (IOException e) {
                    // Each entry of a zip stands for itself: the next one may be sound.
                    refuse(name, entry.getSize(), Refusals.broken(problem(e)));
                }
            }
            long stated = ZipDirectory.entries(file);
            if (stated > found.size()) {
                throw new IOException(
                        "it has %,d entries, and %,d of them were found"
                                .formatted(stated, found.size()));
            }
        }
    }

    /** Fails at the end of an entry that is not what was packed. */
    private static InputStream checked(InputStream in, ZipArchiveEntry entry) {
        return entry.getSize() < 0 || entry.getCrc() < 0
                ? in
                : new CRC32VerifyingInputStream(in, entry.getSize(), entry.getCrc());
    }

    private void tar(InputStream plain, long packed) throws IOException, InterruptedException {
        // Counted are headers, too, and what is skipped.
        try (TarEnd end = new TarEnd(new Counted(plain, packed));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new BufferedInputStream(end, CHUNK))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                count();
                if (!entry.isCheckSumOK()) {
                    throw new IOException("the header of entry %,d".formatted(entries));
                }
                if (entry.isDirectory()) {
                    continue;
                }
                boolean link = entry.isLink() || entry.isSymbolicLink() || !entry.isFile();
                Optional<Issue> refusal = refusal(entry.getName(), link);
                if (refusal.isPresent()) {
                    refuse(entry.getName(), entry.getSize(), refusal.get());
                } else {
                    document(entry.getName(), CloseShieldInputStream.wrap(tar), entry.getSize());
                }
            }
            // Behind the last entry stands what tells whether these are all, and as they were.
            end.transferTo(OutputStream.nullOutputStream());
            if (entries > 0 && !end.isMarked()) {
                throw new IOException("it ends without the mark of its end");
            }
        }
    }

    private void count() throws LimitReached {
        if (++entries > limits.maxArchiveEntries()) {
            throw new LimitReached("more than %,d entries".formatted(limits.maxArchiveEntries()));
        }
    }

    private static Optional<Issue> refusal(String name, boolean link) {
        if (link) {
            return Optional.of(Refusals.link());
        }
        return isUnsafe(name) ? Optional.of(Refusals.unsafePath()) : Optional.empty();
    }

    private static boolean isUnsafe(String name) {
        String path = name.replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("^[A-Za-z]:.*");
        return absolute || ("/" + path + "/").contains("/../") || path.indexOf('\0') >= 0;
    }

    /** Hidden files of an archive are passed over, like those of a folder. */
    private static boolean isHidden(String name) {
        return ("/" + cleaned(name)).contains("/.") || name.startsWith("__MACOSX/");
    }

    private void document(String name, InputStream in, long size)
            throws IOException, InterruptedException {
        byte[] head = in.readNBytes(SourceFormat.HEAD);
        if (isArchive(head)) {
            refuse(name, size, Refusals.nested());
            return;
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        // What an entry says of its size may be a lie: it is counted while it is read.
        byte[] bytes =
                size > limits.maxDocumentBytes()
                        ? new byte[0]
                        : whole.readNBytes(
                                (int) Math.min(limits.maxDocumentBytes() + 1, MAX_ARRAY));
        boolean large = Math.max(size, bytes.length) > limits.maxDocumentBytes();
        if (isHidden(name)) {
            return;
        }
        if (large && DocumentFiles.isLines(head)) {
            InputStream lines = new SequenceInputStream(new ByteArrayInputStream(bytes), whole);
            DocumentFiles.lines(prefix + cleaned(name), lines, limits, sink);
        } else if (large) {
            refuse(name, size, Refusals.tooLarge(limits, size));
        } else {
            sink.accept(Candidate.of(prefix + cleaned(name), bytes));
        }
    }

    /** Counts what is unpacked while it is read. */
    private final class Counted extends FilterInputStream {
        private final long packed;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        /** The archive goes on behind the entry. */
        @Override
        public void close() {}

        private void count(int read) throws LimitReached {
            unpacked += read;
            checkBytes(packed);
        }
    }

    private void checkBytes(long packed) throws LimitReached {
        if (unpacked > limits.maxArchiveBytes()) {
            throw new LimitReached(
                    "more than %,d bytes unpacked".formatted(limits.maxArchiveBytes()));
        }
        if (unpacked > RATIO_MATTERS_FROM
                && unpacked / Math.max(1, packed) > limits.maxArchiveRatio()) {
            throw new LimitReached(
                    "more than %d bytes for each packed one".formatted(limits.maxArchiveRatio()));
        }
    }

    private void refuse(String name, long size, Issue issue) throws InterruptedException {
        if (!isHidden(name) || isUnsafe(name)) {
            sink.accept(Candidate.refused(prefix + cleaned(name), size, issue));
        }
    }

    private static String cleaned(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("./") ? path.substring(2) : path;
    }

    private static final class LimitReached extends IOException {
        private static final long serialVersionUID = 1L;

        LimitReached(String message) {
            super(message);
        }
    }
}
