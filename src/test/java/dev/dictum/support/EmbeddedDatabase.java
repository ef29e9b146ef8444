package dev.dictum.support;

import dev.dictum.database.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The embedded PostgreSQL of the program, in a fresh folder, for all tests of the application. */
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {
    public static final String PASSWORD = "test-password";

    /** An operation of the folder that the application is given. */
    public static final String LATEST =
            """
            query Latest($first: Int = 2) {
              articles(first: $first) { totalCount nodes { title } }
            }
            """;

    /** Another one, which no GET may run. */
    public static final String DELETE =
            """
            mutation { deleteArticle(input: {article: {sourceKey: "a"}}) { deletedId } }
            """;

    private Path home;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            home = Files.createTempDirectory("dictum-test");
            postgres = EmbeddedPostgres.open(home.resolve("postgres"));
            Path operations = Files.createDirectory(home.resolve("operations"));
            Files.writeString(operations.resolve("latest.graphql"), LATEST);
            Files.writeString(operations.resolve("delete.graphql"), DELETE);
            Files.writeString(operations.resolve("broken.graphql"), "{ articles {");
            return Map.of(
                    "dictum.db-url", postgres.address().url(),
                    "dictum.db-user", postgres.address().user(),
                    "dictum.db-password", postgres.address().password(),
                    "dictum.data-dir", home.toString(),
                    "dictum.jobs.poll-seconds", "3600",
                    "dictum.import.max-upload-bytes", String.valueOf(3 << 20),
                    "dictum.graphql.operations", operations.toString(),
                    "dictum.graphql.register-operations", "true",
                    "dictum.admin-password", PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
