package dev.dictum.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements by plain JDBC, for the reads and the set-based writes where entities would cost
 * too much. Within a transaction the statements belong to it. Each statement is counted by {@code
 * dictum.sql.statements}, and logged at DEBUG.
 */
@Singleton
public class Sql {
    private final DataSource dataSource;
    private final Counter statements;

    Sql(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.statements =
                Counter.builder("dictum.sql.statements")
                        .description("SQL statements that were run")
                        .register(metrics);
    }

    /** All rows. */
    public <T extends @Nullable Object> List<T> list(SqlText sql, RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            ResultRow row = new ResultRow(result);
            while (result.next()) {
                row.begin();
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** All rows. */
    public <T extends @Nullable Object> List<T> list(
            String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(SqlText.of(sql, parameters), reader);
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Runs a statement that answers no rows; how many it changed. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, SqlText.of(sql, parameters))) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private PreparedStatement prepare(Connection connection, SqlText sql) throws SQLException {
        statements.increment();
        Log.debug(sql);
        int seconds = TimeLimit.seconds();
        PreparedStatement statement = connection.prepareStatement(sql.text());
        statement.setQueryTimeout(seconds);
        int index = 0;
        for (Object parameter : sql.parameters()) {
            bind(connection, statement, ++index, parameter);
        }
        return statement;
    }

    private static void bind(
            Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Object[] array ->
                    statement.setArray(index, connection.createArrayOf(type(array), plain(array)));
            default -> statement.setObject(index, value);
        }
    }

    private static String type(Object[] array) {
        return switch (array) {
            case Long[] ignored -> "bigint";
            case Integer[] ignored -> "int";
            case Boolean[] ignored -> "boolean";
            case Float[] ignored -> "real";
            case Double[] ignored -> "float8";
            case Instant[] ignored -> "timestamptz";
            case byte[][] ignored -> "bytea";
            default -> "text";
        };
    }

    private static Object[] plain(Object[] array) {
        if (array instanceof Instant[] instants) {
            Object[] texts = new Object[instants.length];
            for (int i = 0; i < texts.length; i++) {
                // The driver has no array of instants; PostgreSQL reads ISO 8601.
                texts[i] = instants[i] == null ? null : instants[i].toString();
            }
            return texts;
        }
        return array;
    }
}
