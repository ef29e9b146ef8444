package dev.dictum.imports;

import dev.dictum.article.Article;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sample posts that come with the program: imported into an empty archive when asked for. */
@ApplicationScoped
public class Samples {
    private static final String FOLDER = "samples";

    private final Importer importer;
    private final boolean wanted;

    Samples(
            Importer importer,
            @ConfigProperty(name = "dictum.samples", defaultValue = "false") boolean wanted) {
        this.importer = importer;
        this.wanted = wanted;
    }

    /** Imports the samples if they are wanted and the archive is empty. */
    public void importIfWanted() throws InterruptedException {
        if (!wanted || QuarkusTransaction.requiringNew().call(() -> Article.count()) > 0) {
            return;
        }
        try {
            Importer.Result result = importer.run(Samples::send, ImportOptions.PLAIN, items -> {});
            Log.infof("Imported %d sample posts", result.counts().created());
        } catch (Importer.ImportFailed e) {
            throw new IllegalStateException("The sample posts could not be imported", e);
        }
    }

    private static void send(DocumentSink sink) throws IOException, InterruptedException {
        TreeMap<String, byte[]> posts = new TreeMap<>();
        ClassPathUtils.consumeAsPaths(FOLDER, folder -> collect(folder, posts));
        for (var post : posts.entrySet()) {
            sink.accept(Candidate.of(post.getKey(), post.getValue()));
        }
    }

    private static void collect(Path folder, TreeMap<String, byte[]> posts) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> documents = files.filter(Files::isRegularFile).toList();
            for (Path document : documents) {
                String name = folder.relativize(document).toString().replace('\\', '/');
                if (!name.equals("README.md")) {
                    posts.put(FOLDER + "/" + name, Files.readAllBytes(document));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
