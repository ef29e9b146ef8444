package dev.dictum.search;

import dev.dictum.article.ArticleBatches;
import dev.dictum.article.ArticleWords;
import dev.dictum.author.AuthorRegister;
import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.search.tokens.TextVector;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes anew the words that the search reads, batch by batch, beside whoever reads and writes: for
 * an archive from before there was a search, and when the rules of the words have changed.
 */
@ApplicationScoped
public class Reindex {
    private static final int BATCH = 250;

    private record Text(
            long article,
            String title,
            @Nullable String headline,
            List<String> keywords,
            String body,
            @Nullable Instant publishedAt) {}

    private record Name(long number, String text) {}

    private final Sql sql;
    private final ArticleBatches batches;
    private final ArticleWords articles;
    private final AuthorRegister authors;
    private final ArchiveRevision revision;

    Reindex(
            Sql sql,
            ArticleBatches batches,
            ArticleWords articles,
            AuthorRegister authors,
            ArchiveRevision revision) {
        this.sql = sql;
        this.batches = batches;
        this.articles = articles;
        this.authors = authors;
        this.revision = revision;
    }

    /** In the background, if the words follow older rules than this program's. */
    public void runIfOutdated() {
        if (isOutdated() && takeLease()) {
            Thread.ofVirtual()
                    .name("reindex")
                    .start(() -> {
                        try {
                            Log.info("The words of the search are being written anew");
                            int done = run(count -> holdLease("version < ?"));
                            Log.infof("The words of %,d articles are written", done);
                        } catch (RuntimeException e) {
                            Log.error(
                                    "Writing the words of the search anew failed; the next start"
                                            + " begins again",
                                    e);
                        }
                    });
        }
    }

    private boolean isOutdated() {
        return sql.first("select version from search_words", row -> row.getInt()).orElse(0)
                < TextVector.VERSION;
    }

    /** One instance at a time does it; one that died is succeeded at a start some minutes later. */
    private boolean takeLease() {
        return holdLease("version < ? and (lease_until is null or lease_until < now())");
    }

    private boolean holdLease(String condition) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.update(
                                        """
                                        update search_words set lease_until = now() + interval '5 minutes'
                                        where %s
                                        """
                                                .formatted(condition),
                                        TextVector.VERSION)
                                > 0);
    }

    /**
     * Writes all of them.
     *
     * @param progress told after each batch how many articles are done
     * @return how many articles there were
     */
    public int run(IntConsumer progress) {
        int[] done = {0};
        each(
                behind -> batches.next(Optional.empty(), behind),
                numbers -> {
                    writeArticles(numbers);
                    done[0] += numbers.length;
                    progress.accept(done[0]);
                });
        each(behind -> rows("quote", behind), numbers -> writeNames("quote", "text", numbers));
        each(behind -> rows("author", behind), numbers -> authors.renewWords(List.of(numbers)));
        each(
                behind -> rows("category", behind),
                numbers -> writeNames("category", "name", numbers));
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    sql.update(
                            "update search_words set version = ?, lease_until = null",
                            TextVector.VERSION);
                    revision.raise();
                });
        articles.settle();
        return done[0];
    }

    private List<Long> rows(String table, long behind) {
        return sql.list(
                "select id from %s where id > ? order by id limit ?".formatted(table),
                row -> row.getLong(),
                behind,
                BATCH);
    }

    /** A transaction a batch, in the order of the numbers. */
    private void each(LongFunction<List<Long>> next, Consumer<Long[]> writer) {
        for (List<Long> numbers = next.apply(0);
                !numbers.isEmpty();
                numbers = next.apply(numbers.getLast())) {
            Long[] batch = numbers.toArray(Long[]::new);
            QuarkusTransaction.requiringNew().run(() -> writer.accept(batch));
            articles.keepUp();
        }
    }

    private void writeArticles(Long[] numbers) {
        // An import that changes one of them waits, and writes its own words then.
        List<Text> texts =
                sql.list(
                        """
                        select a.id, a.title, a.headline, a.keywords, b.text, a.published_at
                        from article_body b join article a on a.id = b.article_id
                        where b.article_id = any(?) order by b.article_id for share of b
                        """,
                        row ->
                                new Text(
                                        row.getLong(),
                                        row.text(),
                                        row.textOrNull(),
                                        row.texts(),
                                        row.text(),
                                        row.instantOrNull()),
                        (Object) numbers);
        articles.write(
                texts.stream().map(Text::article).toArray(Long[]::new),
                texts.parallelStream()
                        .map(text ->
                                ArticleWords.of(
                                        text.title,
                                        text.headline,
                                        text.keywords,
                                        text.body,
                                        text.publishedAt))
                        .toList());
    }

    private void writeNames(String table, String column, Long[] numbers) {
        List<Name> names =
                sql.list(
                        "select id, %s from %s where id = any(?) order by id for update"
                                .formatted(column, table),
                        row -> new Name(row.getLong(), row.text()),
                        (Object) numbers);
        sql.update(
                """
                update %s t set words = n.words::tsvector
                from unnest(?::bigint[], ?::text[]) n(id, words) where t.id = n.id
                """
                        .formatted(table),
                names.stream().map(Name::number).toArray(Long[]::new),
                names.stream().map(name -> TextVector.of(name.text)).toArray(String[]::new));
    }
}
