import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches an address into a file, for ./mvnw on machines without curl. */
class Download {
    public static void main(String... arguments) throws Exception {
        try (InputStream in = URI.create(arguments[0]).toURL().openStream()) {
            Files.copy(in, Path.of(arguments[1]));
        }
    }
}
