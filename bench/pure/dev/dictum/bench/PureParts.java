package dev.dictum.bench;

import dev.dictum.graphql.Cursor;
import dev.dictum.imports.reader.DocumentReader;
import dev.dictum.imports.reader.ScrapedArticle;
import dev.dictum.imports.reader.UnreadableDocument;
import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.QuoteExtractor;
import dev.dictum.search.folding.Folding;
import dev.dictum.search.tokens.TextVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What needs no database, on the sample posts: each call takes all of them once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PureParts {
    private record Post(String name, byte[] bytes) {}

    private final List<Post> posts = new ArrayList<>();
    private final List<ScrapedArticle> articles = new ArrayList<>();
    private String cursor = "";

    /** Reads the sample posts; those that are there to be refused are left out. */
    @Setup
    public void samples() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of("samples"))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Post post = new Post(file.toString(), Files.readAllBytes(file));
            try {
                articles.add(read(post));
                posts.add(post);
            } catch (UnreadableDocument e) {
                System.err.println("not read: " + file);
            }
        }
        cursor = new Cursor("2022-03-25T07:30:22Z", 4711).encode("articles");
    }

    private static ScrapedArticle read(Post post) throws UnreadableDocument {
        return DocumentReader.read(post.name, post.bytes, null, null, null);
    }

    /** Front matter and bodies. */
    @Benchmark
    public int reading() throws UnreadableDocument {
        int characters = 0;
        for (Post post : posts) {
            characters += read(post).bodyText().length();
        }
        return characters;
    }

    /** Who said what. */
    @Benchmark
    public int extraction() {
        int quotes = 0;
        for (ScrapedArticle article : articles) {
            Extraction found =
                    QuoteExtractor.read(
                            article.bodyText(), article.title(), article.language(), List.of());
            quotes += found.quotes().size();
        }
        return quotes;
    }

    /** Names and words made equal. */
    @Benchmark
    public int folding() {
        int characters = 0;
        for (ScrapedArticle article : articles) {
            characters += Folding.words(article.bodyText()).length();
        }
        return characters;
    }

    /** What the search reads. */
    @Benchmark
    public int tokens() {
        int parts = 0;
        for (ScrapedArticle article : articles) {
            parts += new TextVector().add(article.bodyText(), TextVector.Weight.BODY).parts().size();
        }
        return parts;
    }

    /** A cursor written. */
    @Benchmark
    public String cursorWritten() {
        return new Cursor("2022-03-25T07:30:22Z", 4711).encode("articles");
    }

    /** A cursor read. */
    @Benchmark
    public Cursor cursorRead() {
        return Cursor.decode(cursor, "articles");
    }
}
