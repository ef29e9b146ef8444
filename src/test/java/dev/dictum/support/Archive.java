package dev.dictum.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.DatabaseFailure;
import dev.dictum.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The archive of the tests: empties it, fills it through the API, counts its statements. */
@ApplicationScoped
public class Archive {
    private final Sql sql;
    private final MeterRegistry metrics;
    private final ArchiveRevision revision;

    Archive(Sql sql, MeterRegistry metrics, ArchiveRevision revision) {
        this.sql = sql;
        this.revision = revision;
        this.metrics = metrics;
    }

    /** A run that a test cancelled may still be at its last batch, and one of the two must wait. */
    public void clear() {
        DatabaseFailure.repeated(
                5,
                () -> {
                    update(
                            "truncate article, author, category, import_run restart identity cascade");
                    return null;
                });
    }

    /** Changes the archive behind the program's back, which is told that something changed. */
    public void update(String statement, @Nullable Object... parameters) {
        sql.update(statement, parameters);
        revision.raise();
    }

    /** Imports posts; the import's report. */
    public JsonPath imported(Post... posts) {
        List<Map<String, Object>> documents =
                Arrays.stream(posts)
                        .map(post ->
                                Map.<String, Object>of("name", post.name(), "content", post.text()))
                        .toList();
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation($documents: [ImportDocument!]!) {
                                  importArticles(input: {documents: $documents}) {
                                    userErrors { code message }
                                    run {
                                      status counts { received created updated unchanged rejected quotes warnings }
                                      items(first: 100) { nodes { name outcome article { id } issues { code severity message field line column excerpt } } }
                                    }
                                  }
                                }
                                """,
                                Map.of("documents", documents));
        assertThat(answer.getList("errors")).isNull();
        return new JsonPath(answer.prettify()).setRootPath("data.importArticles");
    }

    public long count(String table) {
        return sql.first("select count(*) from " + table, row -> row.getLong()).orElseThrow();
    }

    public Sql sql() {
        return sql;
    }

    /** How many statements something runs when no answer was kept before. */
    public int statements(Runnable something) {
        revision.raise();
        do {
            // The change is also heard as if another instance had made it.
            pause();
        } while (furtherStatements(revision::known) > 0);
        return furtherStatements(something);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many statements something runs. */
    public int furtherStatements(Runnable something) {
        double before = metrics.get("dictum.sql.statements").counter().count();
        something.run();
        return (int) (metrics.get("dictum.sql.statements").counter().count() - before);
    }
}
