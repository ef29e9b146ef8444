package dev.dictum.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.search.tokens.TextVector;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The plans of the benchmark's queries use the indexes that were made for them, here and in {@code
 * bench/plans}, which has the plans of a large archive. {@code ./mvnw test -Dtest=PlansTest
 * -Dplans.update -Dplans.articles=1000000} writes those anew.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {
    private static final Path BENCH = Path.of("bench");
    private static final Pattern INDEX =
            Pattern.compile("Index (?:Only )?Scan (?:Backward )?using (\\w+)|Index Scan on (\\w+)");

    @Inject Archive archive;
    @Inject DataSource database;

    private boolean filled;

    @BeforeEach
    void fill() throws IOException, SQLException {
        if (filled) {
            return;
        }
        archive.clear();
        String articles = System.getProperty("plans.articles", "20000");
        run(Files.readString(BENCH.resolve("data.sql")).replace(":articles", articles));
        run(Files.readString(BENCH.resolve("functions.sql")));
        archive.update("update author set name = name where false");
        filled = true;
    }

    @AfterAll
    void clear() {
        archive.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W1 | article_category_latest article_pkey contribution_pkey article_category_pkey",
                "W2 | article_category_latest article_pkey contribution_pkey article_category_pkey quote_article",
                "W3 | article_pkey article_body_pkey contribution_pkey article_category_pkey quote_article",
                "W4 | quote_speaker article_pkey",
                "W5 | article_published",
                "W6 | category_month_month article_category_published",
                "W6m | article_published"
            })
    void theIndexesAreUsed(String workload, String indexes) throws IOException, SQLException {
        String query = Files.readString(BENCH.resolve("workloads/" + workload + ".graphql"));
        Map<String, Object> variables = variables(workload);
        // Answers to admins are not kept.
        Runnable ask = () -> GraphQL.asAdmin().send(query, variables);
        ask.run();
        List<String> statements = logged(ask);
        // What stays the same as long as the archive does is known by now.
        assertThat(statements).hasSize(1);
        String plan = plan(statements.getFirst());
        Path kept = BENCH.resolve("plans/" + workload + ".txt");
        if (System.getProperty("plans.update") != null) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, plan);
        }
        Set<String> wanted = new TreeSet<>(List.of(indexes.split(" ")));
        assertThat(used(plan)).as(plan).containsAll(wanted);
        assertThat(used(Files.readString(kept))).containsAll(wanted);
        assertThat(plan)
                .doesNotContainPattern(
                        "Seq Scan on (article|quote|contribution|article_category) ");
    }

    @Test
    void theNewestQuotesWithACommonWordAreFoundByDate() throws SQLException {
        String words = new TextVector("@").add("bridge", TextVector.Weight.BODY).parts().getFirst();
        archive.update("update quote set words = cast(? as tsvector) where id % 3 = 0", words);
        Runnable ask =
                () ->
                        assertThat(
                                        GraphQL.data(
                                                        "{ quotes(filter: {text: \"bridge\"}, first: 20)"
                                                                + " { nodes { id } } }")
                                                .getList("quotes.nodes"))
                                .hasSize(20);
        ask.run();
        archive.update("update quote set words = words where false");

        String plan = plan(logged(ask).getLast());

        assertThat(used(plan))
                .as(plan)
                .contains("quote_published")
                .doesNotContain("quote_words_words");
    }

    private static Set<String> used(String plan) {
        return INDEX.matcher(plan)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Object> variables(String workload) throws IOException {
        String statement =
                Files.readString(BENCH.resolve("workloads/" + workload + ".variables.sql"));
        String cursor =
                GraphQL.data("{ articles(first: 1) { pageInfo { endCursor } } }")
                        .getString("articles.pageInfo.endCursor");
        return archive.sql()
                .first(
                        statement.replace(":cursor", "'" + cursor + "'"),
                        row -> new JsonPath(row.text()).<String, Object>getMap("$"))
                .orElseThrow();
    }

    private List<String> logged(Runnable something) {
        List<String> statements = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(Sql.class.getName());
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        if (record.getMessage().startsWith("select")
                                || record.getMessage().startsWith("with")) {
                            statements.add(record.getMessage());
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        handler.setLevel(Level.ALL);
        Level level = logger.getLevel();
        logger.setLevel(Level.FINE);
        logger.addHandler(handler);
        try {
            something.run();
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(level);
        }
        return statements;
    }

    /** The plan that PostgreSQL keeps for all values of the parameters. */
    private String plan(String logged) throws SQLException {
        // The statement's text, then the list of its parameters.
        String text = logged.substring(0, logged.lastIndexOf(" ["));
        StringBuilder numbered = new StringBuilder();
        int parameters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '?') {
                numbered.append('$').append(++parameters);
            } else {
                numbered.append(text.charAt(i));
            }
        }
        String nulls = "null, ".repeat(parameters).replaceAll(", $", "");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare planned as " + numbered);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery(
                            "explain (costs off) execute planned"
                                    + (parameters == 0 ? "" : "(" + nulls + ")"))) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            } finally {
                statement.execute("deallocate planned");
                statement.execute("reset plan_cache_mode");
            }
            return String.join("\n", lines) + "\n";
        }
    }

    private void run(String script) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String part : script.replaceAll("(?m)^\\\\.*$", "").split(";\\s*\n")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
            statement.execute("reset all");
        }
    }
}
