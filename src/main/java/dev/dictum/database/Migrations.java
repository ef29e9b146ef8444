package dev.dictum.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables to what this build reads and writes, before anything else begins. Flyway does
 * it; a database that has all migrations already is not shown to it, which saves a tenth of each
 * start.
 */
@Singleton
class Migrations {
    /** The number of the newest file of {@code db/migration}; they are numbered without gaps. */
    static final int NEWEST = 14;

    private final DataSource dataSource;
    private final Sql sql;

    Migrations(DataSource dataSource, Sql sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (!areDone()) {
            Flyway.configure().dataSource(dataSource).load().migrate();
        }
    }

    /** Whether exactly the migrations of this build were made, none of them in vain. */
    private boolean areDone() {
        boolean begun =
                sql.first(
                                "select to_regclass('flyway_schema_history') is not null",
                                row -> row.getBoolean())
                        .orElseThrow();
        return begun
                && sql.first(
                                """
                                select count(*) = ? and bool_and(success) and bool_or(version = ?::text)
                                from flyway_schema_history
                                """,
                                row -> row.getBoolean(),
                                NEWEST,
                                NEWEST)
                        .orElseThrow();
    }
}
