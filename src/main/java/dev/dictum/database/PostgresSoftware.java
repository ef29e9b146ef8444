package dev.dictum.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come as an archive on the class path, unpacked once. */
final class PostgresSoftware {
    private PostgresSoftware() {}

    /** Unpacks the programs below the folder unless they are there; the folder of this version. */
    static Path unpackInto(Path home) throws IOException {
        URL archive = archive();
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        // Another version of the archive has another length, and so a folder of its own.
        Path target = home.resolve("postgres-%x".formatted(connection.getContentLengthLong()));
        if (Files.isDirectory(target)) {
            connection.getInputStream().close();
            return target;
        }
        Path unpacking = Files.createTempDirectory(home, "unpacking-");
        try (InputStream in = connection.getInputStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
            unpack(tar, unpacking);
        }
        Files.move(unpacking, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static URL archive() throws IOException {
        String name = "postgres-%s-%s.txz".formatted(system(), processor());
        URL url = PostgresSoftware.class.getResource("/" + name);
        if (url == null) {
            throw new IOException(
                    "This package has no embedded PostgreSQL for this machine (%s). Set DICTUM_DB_URL to a PostgreSQL 15 to 18 of your own."
                            .formatted(name));
        }
        return url;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry();
                entry != null;
                entry = tar.getNextEntry()) {
            Path path = folder.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                boolean executable = (entry.getMode() & 0100) != 0;
                path.toFile().setExecutable(executable);
            }
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
