package dev.dictum;

import dev.dictum.database.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The {@code train} command: sets up an archive of its own and removes it afterwards. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the samples from an archive of its own, asks for them, and ends: what the JVM learns"
                    + " from, when it is told to keep it (java -XX:AOTCacheOutput=FILE)."
        })
final class TrainCommand implements Runnable {
    private @Nullable Path folder;

    /** Nothing of the user's own archive and settings is touched or asked. */
    @Override
    public void run() {
        try {
            folder = Files.createTempDirectory("dictum-train");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map.of(
                        DataDirectory.PROPERTY,
                        folder.toString(),
                        "dictum.db-url",
                        "",
                        "dictum.inbox",
                        "",
                        "dictum.samples",
                        "true",
                        // Each request is to be worked out.
                        "dictum.graphql.cache-bytes",
                        "0",
                        "quarkus.log.level",
                        "WARN",
                        "quarkus.log.console.json.enabled",
                        "false",
                        "quarkus.http.host",
                        "127.0.0.1",
                        "quarkus.http.port",
                        "0")
                .forEach(System::setProperty);
    }

    void cleanUp() {
        if (folder != null) {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }
}
