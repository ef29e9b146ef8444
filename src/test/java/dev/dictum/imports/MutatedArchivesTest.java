package dev.dictum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives damaged at random: something is told of each, and none crashes a reader. */
class MutatedArchivesTest {
    private static final int ARCHIVES = 5_000;
    private static final int ENTRIES = 8;
    @TempDir Path folder;

    private record Limits(
            long maxDocumentBytes, int maxArchiveEntries, long maxArchiveBytes, int maxArchiveRatio)
            implements ImportLimits {
        @Override
        public long maxUploadBytes() {
            return 1L << 30;
        }
    }

    @Test
    @Timeout(120)
    void ofEachSomethingIsTold() throws Exception {
        List<byte[]> sound = new ArrayList<>(List.of(zip(), tar()));
        for (Packing packing : Packing.values()) {
            sound.add(Compressed.by(packing, tar()));
        }
        Random random = new Random(20_261_130);
        Path file = folder.resolve("archive");
        int whole = 0;
        int damaged = 0;
        for (int i = 0; i < ARCHIVES; i++) {
            byte[] archive = mutated(sound.get(random.nextInt(sound.size())).clone(), random);
            Files.write(file, archive);
            List<Candidate> told = new ArrayList<>();
            new DocumentFiles(new Limits(1 << 16, 1000, 1 << 22, 100), told::add)
                    .read(List.of(file));
            assertThat(told).as("archive %d", i).isNotEmpty();
            boolean noArchive = told.getFirst().name().equals("archive");
            boolean sure = told.stream().allMatch(document -> document.refused().isEmpty());
            if (sure && !noArchive) {
                assertThat(told).as("archive %d", i).hasSizeGreaterThanOrEqualTo(ENTRIES);
            }
            whole += sure ? 1 : 0;
            damaged += sure ? 0 : 1;
        }
        assertThat(whole).isGreaterThan(ARCHIVES / 50);
        assertThat(damaged).isGreaterThan(ARCHIVES / 2);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < ENTRIES; i++) {
                entry(zip, new ZipArchiveEntry("posts/新闻" + i + ".md"), post(i));
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int i = 0; i < ENTRIES; i++) {
                String name = (i == 3 ? "n".repeat(150) : "posts/新闻") + i + ".md";
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(post(i).length);
                entry(tar, entry, post(i));
            }
        }
        return out.toByteArray();
    }

    private static <E extends ArchiveEntry> void entry(
            ArchiveOutputStream<E> out, E entry, byte[] content) throws IOException {
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private static byte[] post(int i) {
        return "---\ntitle: T%d\n---\n<p>%s</p>\n"
                .formatted(i, "words ".repeat(40 * i))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] archive, Random random) {
        byte[] bytes = archive;
        for (int times = random.nextInt(3); times >= 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0xFF);
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    int length = Math.min(bytes.length - at, random.nextInt(600));
                    System.arraycopy(archive, at / 2, bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
