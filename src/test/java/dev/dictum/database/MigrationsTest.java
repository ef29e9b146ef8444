package dev.dictum.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dictum.support.EmbeddedDatabase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** The tables are those of the newest migration, and those that the entities expect. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class MigrationsTest {
    @Inject Migrations migrations;
    @Inject Sql sql;
    @Inject SessionFactory hibernate;

    @Test
    void theNewestIsTheLastFile() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("__.*", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, Migrations.NEWEST)
                                    .mapToObj(version -> "V" + version)
                                    .toList());
        }
    }

    @Test
    void allAreMade() {
        assertThat(versions()).hasSize(Migrations.NEWEST).contains("" + Migrations.NEWEST);
    }

    /** As at the first start of a new release: what is missing is made. */
    @Test
    void aMissingOneIsMade() {
        sql.update(
                "delete from flyway_schema_history where version = ?",
                String.valueOf(Migrations.NEWEST));

        migrations.start(new StartupEvent());

        assertThat(versions()).hasSize(Migrations.NEWEST).contains("" + Migrations.NEWEST);
    }

    /** The newest alone is not enough: another program may have written it. */
    @Test
    void aGapIsSaid() {
        String removed = "5";
        var kept =
                sql.list(
                        "select to_jsonb(h)::text from flyway_schema_history h where version = ?",
                        row -> row.text(),
                        removed);
        sql.update("delete from flyway_schema_history where version = ?", removed);
        try {
            assertThatCode(() -> migrations.start(new StartupEvent()))
                    .hasMessageContaining("5")
                    .hasMessageContaining("resolved migration not applied");
        } finally {
            sql.update(
                    """
                    insert into flyway_schema_history
                    select * from jsonb_populate_record(null::flyway_schema_history, ?::jsonb)
                    """,
                    kept.getFirst());
        }
    }

    @Test
    void entitiesFitTheTables() {
        assertThatCode(() -> hibernate.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    private List<String> versions() {
        return sql.list("select version from flyway_schema_history", row -> row.text());
    }
}
