package dev.dictum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.imports.reader.Issue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentFilesTest {
    @TempDir Path folder;

    private record Limits(long maxDocumentBytes, int maxArchiveEntries, long maxArchiveBytes)
            implements ImportLimits {
        @Override
        public int maxArchiveRatio() {
            return 100;
        }

        @Override
        public long maxUploadBytes() {
            return 1L << 30;
        }
    }

    private static final Limits WIDE = new Limits(1 << 20, 1000, 1L << 30);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> read(Path path) throws Exception {
        return read(WIDE, path);
    }

    /** Names, with the code of the refusal behind those that were refused. */
    private static List<String> read(ImportLimits limits, Path... paths) throws Exception {
        List<String> read = new ArrayList<>();
        new DocumentFiles(
                        limits,
                        candidate ->
                                read.add(
                                        candidate.name()
                                                + candidate
                                                        .refused()
                                                        .map(Issue::code)
                                                        .map(code -> " " + code)
                                                        .orElse("")))
                .read(List.of(paths));
        return read;
    }

    @Test
    void readsFoldersInOrderAndNamesFilesFromTheRoot() throws Exception {
        Files.createDirectories(folder.resolve("b/c"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("b/c/2.md"), "x");
        Files.writeString(folder.resolve("b/1.md"), "x");
        Files.writeString(folder.resolve("a.md"), "x");
        Files.writeString(folder.resolve(".git/config"), "x");
        Files.createSymbolicLink(folder.resolve("z.md"), folder.resolve("a.md"));
        assertThat(read(folder)).containsExactly("a.md", "b/1.md", "b/c/2.md", "z.md LINK_REFUSED");
        assertThat(read(folder.resolve("b/1.md"))).containsExactly("1.md");
    }

    @Test
    void refusesFilesOverTheLimitUnread() throws Exception {
        Files.write(folder.resolve("big.md"), new byte[101]);
        Files.write(folder.resolve("fits.md"), new byte[100]);
        assertThat(read(new Limits(100, 10, 1000), folder))
                .containsExactly("big.md DOCUMENT_TOO_LARGE", "fits.md");
    }

    @Test
    void refusesWhatAZipMayNotHold() throws Exception {
        Path zip = folder.resolve("posts.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            for (String name :
                    List.of(
                            "good.md",
                            "../up.md",
                            "a/../../up.md",
                            "/etc/up.md",
                            "C:\\up.md",
                            "sub/中文.md",
                            ".hidden")) {
                out.putArchiveEntry(new ZipArchiveEntry(name));
                out.write(bytes("x"));
                out.closeArchiveEntry();
            }
            ZipArchiveEntry link = new ZipArchiveEntry("link.md");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write(bytes("/etc/passwd"));
            out.closeArchiveEntry();
            out.putArchiveEntry(new ZipArchiveEntry("inner.zip"));
            out.write(new byte[] {'P', 'K', 3, 4, 0, 0});
            out.closeArchiveEntry();
        }
        assertThat(read(zip))
                .containsExactly(
                        "good.md",
                        "../up.md UNSAFE_PATH",
                        "a/../../up.md UNSAFE_PATH",
                        "/etc/up.md UNSAFE_PATH",
                        "C:/up.md UNSAFE_PATH",
                        "sub/中文.md",
                        "link.md LINK_REFUSED",
                        "inner.zip NESTED_ARCHIVE");
    }

    @Test
    void refusesWhatATarMayNotHold() throws Exception {
        Path file = folder.resolve("posts.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name :
                    List.of("./good.md", "x/../../up.md", "d/" + "n".repeat(150) + ".md")) {
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                entry.setSize(1);
                tar.putArchiveEntry(entry);
                tar.write('x');
                tar.closeArchiveEntry();
            }
            TarArchiveEntry link = new TarArchiveEntry("link.md", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThat(read(file))
                .containsExactly(
                        "good.md",
                        "x/../../up.md UNSAFE_PATH",
                        "d/" + "n".repeat(150) + ".md",
                        "link.md LINK_REFUSED");
    }

    @Test
    void stopsAtTheLimitsOfArchives() throws Exception {
        Path zip = zip("many.zip", 30, bytes("xxxxxxxxxx"));
        assertThat(read(new Limits(100, 20, 1000), zip))
                .hasSize(21)
                .last()
                .isEqualTo("many.zip ARCHIVE_LIMIT");
        assertThat(read(new Limits(100, 100, 100), zip))
                .hasSize(11)
                .last()
                .isEqualTo("many.zip ARCHIVE_LIMIT");
        Path large = zip("large.zip", 2, new byte[5000]);
        assertThat(read(new Limits(1000, 100, 1 << 20), large))
                .containsExactly("0.md DOCUMENT_TOO_LARGE", "1.md DOCUMENT_TOO_LARGE");
    }

    @Test
    void stopsABomb() throws Exception {
        Path zip = zip("bomb.zip", 40, new byte[1 << 20]);
        assertThat(Files.size(zip)).isLessThan(100_000);
        List<String> read = read(zip);
        assertThat(read).hasSizeLessThan(20).last().isEqualTo("bomb.zip ARCHIVE_LIMIT");
    }

    @Test
    void saysWhereAnArchiveIsBroken() throws Exception {
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        byte[] bytes = Compressed.by(Packing.GZIP, tar(200, noise));
        Path cut = folder.resolve("cut.tar.gz");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        List<String> read = read(cut);
        assertThat(read.getFirst()).isEqualTo("0.md");
        assertThat(read.getLast()).isEqualTo("cut.tar.gz BROKEN_ARCHIVE");
        Path junk = folder.resolve("junk.zip");
        Files.write(junk, bytes("PK\3\4 and then nothing"));
        assertThat(read(junk)).containsExactly("junk.zip BROKEN_ARCHIVE");
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void takesTarsAndFilesHoweverTheyAreCompressed(Packing packing) throws Exception {
        String suffix =
                switch (packing) {
                    case GZIP -> ".gz";
                    case BZIP2 -> ".bz2";
                    case XZ -> ".xz";
                    case ZSTD -> ".zst";
                };
        Files.write(folder.resolve("a.tar" + suffix), Compressed.by(packing, tar(2, bytes("x"))));
        byte[] line = bytes("{\"title\": \"T\", \"body\": \"x\"}\n");
        Files.write(folder.resolve("b.jsonl" + suffix), Compressed.by(packing, line));
        byte[] twice =
                joined(
                        Compressed.by(packing, bytes("first")),
                        Compressed.by(packing, bytes("second")));
        Files.write(folder.resolve("c.md" + suffix), twice);
        byte[] cut = Compressed.by(packing, bytes("words"));
        Files.write(folder.resolve("d.md" + suffix), Arrays.copyOf(cut, cut.length - 3));
        Files.write(folder.resolve("e" + suffix), Compressed.by(packing, cut));
        List<Candidate> read = new ArrayList<>();
        new DocumentFiles(WIDE, read::add).read(List.of(folder));
        assertThat(read)
                .extracting(Candidate::name)
                .containsExactly(
                        "a.tar" + suffix + "/0.md",
                        "a.tar" + suffix + "/1.md",
                        "b.jsonl",
                        "c.md",
                        "d.md" + suffix,
                        "e");
        assertThat(read.get(3).bytes()).isEqualTo(bytes("firstsecond"));
        assertThat(read.subList(4, 6))
                .extracting(document -> document.refused().orElseThrow().code())
                .containsExactly("BROKEN_ARCHIVE", "NESTED_ARCHIVE");
    }

    /**
     * A file of lines may be as long as it likes, however it is compressed; another one may not.
     */
    @Test
    void limitsWhatACompressedFileHolds() throws Exception {
        byte[] lines = bytes("{\"title\": \"T\", \"body\": \"x\"}\n".repeat(50));
        Files.write(folder.resolve("lines.jsonl.gz"), Compressed.by(Packing.GZIP, lines));
        Files.write(folder.resolve("text.md.gz"), Compressed.by(Packing.GZIP, new byte[1001]));
        List<String> read = read(new Limits(1000, 10, 1 << 20), folder);
        assertThat(read)
                .hasSize(51)
                .startsWith("lines.jsonl#1", "lines.jsonl#2")
                .endsWith("text.md DOCUMENT_TOO_LARGE");
        Files.write(folder.resolve("bomb.gz"), Compressed.by(Packing.GZIP, new byte[40 << 20]));
        assertThat(read(WIDE, folder.resolve("bomb.gz")))
                .containsExactly("bomb DOCUMENT_TOO_LARGE");
        byte[] bomb = bytes("{\"a\": 1}\n".repeat(4 << 20));
        Files.write(folder.resolve("bomb.jsonl.gz"), Compressed.by(Packing.GZIP, bomb));
        assertThat(read(WIDE, folder.resolve("bomb.jsonl.gz")))
                .last()
                .isEqualTo("bomb.jsonl.gz ARCHIVE_LIMIT");
    }

    /** Also what is not read of it: names that are refused, and names without end. */
    @Test
    void countsWhatATarSkips() throws Exception {
        byte[] skipped = new byte[64 << 20];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry("../x.md", true);
            entry.setSize(skipped.length);
            tar.putArchiveEntry(entry);
            tar.write(skipped);
            tar.closeArchiveEntry();
        }
        Files.write(
                folder.resolve("skipped.tar.gz"), Compressed.by(Packing.GZIP, out.toByteArray()));
        assertThat(read(WIDE, folder.resolve("skipped.tar.gz")))
                .containsExactly("../x.md UNSAFE_PATH", "skipped.tar.gz ARCHIVE_LIMIT");
        out.reset();
        Arrays.fill(skipped, (byte) 'a');
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry name =
                    new TarArchiveEntry("././@LongLink", TarArchiveEntry.LF_GNUTYPE_LONGNAME);
            name.setSize(skipped.length);
            tar.putArchiveEntry(name);
            tar.write(skipped);
            tar.closeArchiveEntry();
        }
        Files.write(folder.resolve("name.tar.gz"), Compressed.by(Packing.GZIP, out.toByteArray()));
        assertThat(read(WIDE, folder.resolve("name.tar.gz")))
                .containsExactly("name.tar.gz ARCHIVE_LIMIT");
    }

    /** Tars of old have no mark; the checksum of their first header tells them. */
    @Test
    void takesTarsWithoutAMark() throws Exception {
        byte[] tar = tar(1, bytes("x"));
        int sum = 0;
        Arrays.fill(tar, 257, 265, (byte) 0);
        Arrays.fill(tar, 148, 156, (byte) ' ');
        for (int i = 0; i < 512; i++) {
            sum += tar[i];
        }
        System.arraycopy(bytes("%06o\0 ".formatted(sum)), 0, tar, 148, 8);
        Path file = folder.resolve("old.tar");
        Files.write(file, tar);
        assertThat(read(file)).containsExactly("0.md");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** Each entry of a zip stands for itself; its checksum tells whether it is what was packed. */
    @Test
    void tellsWhichEntryOfAZipIsDamaged() throws Exception {
        Path file = zip("posts.zip", 4, bytes("words and no others"));
        byte[] zip = Files.readAllBytes(file);
        int second = indexOf(zip, bytes("PK\3\4"), 1);
        zip[second + 45] ^= 1;
        Files.write(file, zip);
        assertThat(read(file)).containsExactly("0.md", "1.md BROKEN_ARCHIVE", "2.md", "3.md");
    }

    @Test
    void missesTheEntriesThatAZipsDirectoryLost() throws Exception {
        Path file = zip("posts.zip", 4, bytes("words"));
        byte[] zip = Files.readAllBytes(file);
        zip[indexOf(zip, bytes("PK\1\2"), 2)] ^= 1;
        Files.write(file, zip);
        assertThat(read(file)).containsExactly("0.md", "1.md", "posts.zip BROKEN_ARCHIVE");
    }

    @Test
    void countsTheEntriesOfALargeZipToo() throws Exception {
        Limits many = new Limits(100, 70_000, 100);
        Path file = zip("many.zip", 65_600, new byte[0]);
        assertThat(read(many, file)).hasSize(65_600);
        byte[] zip = Files.readAllBytes(file);
        zip[indexOf(zip, bytes("PK\1\2"), 65_590)] ^= 1;
        Files.write(file, zip);
        assertThat(read(many, file)).hasSize(65_591).endsWith("many.zip BROKEN_ARCHIVE");
    }

    @Test
    void readsNoDamagedHeaderOfATar() throws Exception {
        byte[] tar = tar(4, bytes("words"));
        // The second entry: a directory as large as all that follows.
        tar[1024 + 156] = '5';
        tar[1024 + 128] = '7';
        Path file = folder.resolve("posts.tar");
        Files.write(file, tar);
        assertThat(read(file)).containsExactly("0.md", "posts.tar BROKEN_ARCHIVE");
    }

    @Test
    void missesTheEndOfATarThatWasCut() throws Exception {
        Path file = folder.resolve("posts.tar");
        Files.write(file, Arrays.copyOf(tar(4, bytes("words")), 2 * 1024 + 100));
        assertThat(read(file)).containsExactly("0.md", "1.md", "posts.tar BROKEN_ARCHIVE");
    }

    @Test
    void tellsThatWhatWasCompressedIsDamaged() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] bytes = Compressed.by(Packing.GZIP, tar(4, noise));
        bytes[bytes.length - 6] ^= 1;
        Path file = folder.resolve("posts.tar.gz");
        Files.write(file, bytes);
        assertThat(read(file)).startsWith("0.md", "1.md").endsWith("posts.tar.gz BROKEN_ARCHIVE");
    }

    private static byte[] tar(int entries, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                TarArchiveEntry entry = new TarArchiveEntry(i + ".md");
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /** Where a mark stands behind so many others. */
    private static int indexOf(byte[] bytes, byte[] mark, int others) {
        int left = others;
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length) && left-- == 0) {
                return i;
            }
        }
    }

    @Test
    void archivesInAFolderKeepTheirPlace() throws Exception {
        zip("posts.zip", 2, bytes("x"));
        assertThat(read(folder)).containsExactly("posts.zip/0.md", "posts.zip/1.md");
    }

    private Path zip(String name, int entries, byte[] content) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < entries; i++) {
                out.putNextEntry(new ZipEntry(i + ".md"));
                out.write(content);
                out.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void compressionKeepsEveryByte() {
        byte[] noise = new byte[100_000];
        new Random(2).nextBytes(noise);
        for (byte[] bytes : List.of(new byte[0], bytes("新闻".repeat(1000)), noise)) {
            assertThat(Compression.expand(Compression.compress(bytes), bytes.length))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void namesInTheCharsetOfAChineseSystemStayApart() throws Exception {
        Path zip = folder.resolve("gbk.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setEncoding("GB18030");
            out.setUseLanguageEncodingFlag(false);
            for (String name : List.of("新闻.md", "体育.md")) {
                out.putArchiveEntry(new ZipArchiveEntry(name));
                out.write(bytes("x"));
                out.closeArchiveEntry();
            }
        }
        assertThat(read(zip)).containsExactly("新闻.md", "体育.md");
    }

    @Test
    void linesAreStreamedHoweverLongTheirFileIs() throws Exception {
        String line = "{\"title\": \"" + "x".repeat(600_000) + "\"}\n";
        String tooLong = "{\"title\": \"" + "x".repeat(5 << 20) + "\"}\n";
        byte[] lines = bytes(line + line + tooLong + line);
        Path file = Files.write(folder.resolve("a.jsonl"), lines);
        assertThat(read(file))
                .containsExactly(
                        "a.jsonl#1", "a.jsonl#2", "a.jsonl#3 DOCUMENT_TOO_LARGE", "a.jsonl#4");
        Path tar = folder.resolve("lines.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(tar));
                TarArchiveOutputStream archive = new TarArchiveOutputStream(out)) {
            for (byte[] content : List.of(lines, bytes("x"))) {
                TarArchiveEntry entry = new TarArchiveEntry(content.length + ".jsonl");
                entry.setSize(content.length);
                archive.putArchiveEntry(entry);
                archive.write(content);
                archive.closeArchiveEntry();
            }
        }
        String name = lines.length + ".jsonl";
        assertThat(read(tar))
                .containsExactly(
                        name + "#1",
                        name + "#2",
                        name + "#3 DOCUMENT_TOO_LARGE",
                        name + "#4",
                        "1.jsonl");
    }

    @Test
    void aLargeEntryDoesNotTakeTheOthersWithIt() throws Exception {
        Path file = folder.resolve("posts.tar");
        byte[] video = new byte[20 << 20];
        new Random(3).nextBytes(video);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            for (byte[] content : List.of(video, bytes("x"))) {
                TarArchiveEntry entry = new TarArchiveEntry(content.length + ".md");
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        assertThat(read(file)).containsExactly(video.length + ".md DOCUMENT_TOO_LARGE", "1.md");
    }

    @Test
    void filesOfSeveralFoldersKeepDifferentNames() throws Exception {
        for (String name : List.of("p1/index.md", "p2/index.md")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "x");
        }
        assertThat(read(WIDE, folder.resolve("p1/index.md"), folder.resolve("p2/index.md")))
                .containsExactly("p1/index.md", "p2/index.md");
    }

    @Test
    void whatIsNoFileIsRefused() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(read(folder)).containsExactly("pipe UNREADABLE_FILE");
    }

    @Test
    void namesThatCannotBeReadAreNoKeys() throws Exception {
        String make = "printf x > \"$(printf '\\377.md')\"; printf x > \"$(printf '\\376.md')\"";
        assertThat(
                        new ProcessBuilder("sh", "-c", make)
                                .directory(folder.toFile())
                                .start()
                                .waitFor())
                .isZero();
        assertThat(read(folder)).hasSize(2).allMatch(name -> name.endsWith(" UNREADABLE_NAME"));
    }
}
