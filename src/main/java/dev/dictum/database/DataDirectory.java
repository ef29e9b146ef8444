package dev.dictum.database;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the program keeps what is its own, before the framework's configuration is there: from the
 * environment or a system property alone.
 *
 * @param ownDatabase whether the settings name a PostgreSQL of the user's own
 */
public record DataDirectory(Path path, boolean ownDatabase) {
    public static final String PROPERTY = "dictum.data-dir";

    public static DataDirectory ofThisProgram() {
        Path path =
                setting("DICTUM_DATA_DIR", PROPERTY).map(Path::of).orElseGet(DataDirectory::usual);
        return new DataDirectory(
                path.toAbsolutePath(), setting("DICTUM_DB_URL", "dictum.db-url").isPresent());
    }

    /**
     * Whether this is Quarkus' dev mode, where the framework lives on when the program ends. It
     * tells so itself only after the program has begun; its class loader is there before.
     */
    public static boolean isDevelopment() {
        ClassLoader loader = DataDirectory.class.getClassLoader();
        return loader != null && loader.getClass().getSimpleName().equals("QuarkusClassLoader");
    }

    private static Path usual() {
        if (isDevelopment()) {
            return Path.of("target", "dictum-data");
        }
        return Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("dictum");
    }

    private static Optional<String> setting(String variable, String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
