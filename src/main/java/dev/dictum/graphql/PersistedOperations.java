package dev.dictum.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dictum.search.folding.Sha256;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Operations that are known by the SHA-256 of their text: those of the files in a folder, and,
 * where it is allowed, those that clients send once.
 */
@Singleton
class PersistedOperations {
    private static final String SUFFIX = ".graphql";
    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int REGISTERED_CHARACTERS = 1_000_000;

    /** Hash to text, and name to hash. */
    private record Manifest(Map<String, String> texts, SortedMap<String, String> names) {
        static final Manifest NONE = new Manifest(Map.of(), new TreeMap<>());
    }

    private final Optional<Path> folder;
    private final boolean mayRegister;
    private final Cache<String, String> registered =
            Caffeine.newBuilder()
                    .maximumWeight(REGISTERED_CHARACTERS)
                    .weigher((String hash, String text) -> text.length() + 100)
                    .build();
    private volatile Manifest manifest = Manifest.NONE;
    private long readAt;

    PersistedOperations(RequestLimits limits) {
        this.folder = limits.operations();
        this.mayRegister = limits.registerOperations();
    }

    /** What is wrong with the files is said at the start. */
    void start(@Observes StartupEvent event) {
        read();
    }

    /** The text of an operation. */
    Optional<String> text(String hash) {
        String wanted = hash.toLowerCase(Locale.ROOT);
        String known = manifest.texts.get(wanted);
        if (known == null) {
            known = registered.getIfPresent(wanted);
        }
        if (known == null && folder.isPresent()) {
            lookAgain();
            known = manifest.texts.get(wanted);
        }
        return Optional.ofNullable(known);
    }

    /** The names of the files without their ending, and the hashes of the operations in them. */
    SortedMap<String, String> manifest() {
        if (folder.isPresent()) {
            lookAgain();
        }
        return manifest.names;
    }

    boolean mayRegister() {
        return mayRegister;
    }

    /**
     * Keeps what a client calls by a hash, if that is its hash. As many as fit are kept; who asks
     * for one that is gone is told so, and sends it again.
     */
    void register(String hash, String text) throws GraphqlRequest.Malformed {
        if (!mayRegister) {
            return;
        }
        if (!Sha256.hex(text).equals(hash.toLowerCase(Locale.ROOT))) {
            throw new GraphqlRequest.Malformed("`sha256Hash` is not the hash of the query.");
        }
        registered.put(hash.toLowerCase(Locale.ROOT), text);
    }

    /** Files that were added meanwhile are found. */
    private synchronized void lookAgain() {
        if (System.nanoTime() - readAt > LOOK_AGAIN_NANOS) {
            read();
        }
    }

    private synchronized void read() {
        readAt = System.nanoTime();
        if (folder.isEmpty()) {
            return;
        }
        Map<String, String> texts = new HashMap<>();
        SortedMap<String, String> names = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SUFFIX)) {
                    read(file, name.substring(0, name.length() - SUFFIX.length()), texts, names);
                }
            }
            manifest = new Manifest(Map.copyOf(texts), names);
        } catch (IOException | UncheckedIOException e) {
            Log.errorf("The operations in %s cannot be read: %s", folder.get(), e.toString());
        }
    }

    private static void read(
            Path file, String name, Map<String, String> texts, Map<String, String> names)
            throws IOException {
        String text = Files.readString(file);
        try {
            Parser.parse(text);
        } catch (InvalidSyntaxException e) {
            Log.errorf("%s is no GraphQL and left out: %s", file, e.getMessage());
            return;
        }
        String hash = Sha256.hex(text);
        // Clients strip the text before they take its hash, tools take the file's.
        for (String variant : List.of(text, text.strip())) {
            texts.put(Sha256.hex(variant), text);
        }
        names.put(name, hash);
    }
}
