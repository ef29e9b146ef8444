package dev.dictum.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row a result set stands on, read from left to right. */
public final class Row {
    private final ResultSet result;
    private int column;

    Row(ResultSet result) {
        this.result = result;
    }

    void begin() {
        column = 0;
    }

    public long getLong() throws SQLException {
        return result.getLong(++column);
    }

    public @Nullable Long longOrNull() throws SQLException {
        long value = result.getLong(++column);
        return result.wasNull() ? null : value;
    }

    public int getInt() throws SQLException {
        return result.getInt(++column);
    }

    public @Nullable Integer intOrNull() throws SQLException {
        int value = result.getInt(++column);
        return result.wasNull() ? null : value;
    }

    public boolean getBoolean() throws SQLException {
        return result.getBoolean(++column);
    }

    public double getDouble() throws SQLException {
        return result.getDouble(++column);
    }

    public String text() throws SQLException {
        return result.getString(++column);
    }

    public @Nullable String textOrNull() throws SQLException {
        return result.getString(++column);
    }

    public byte[] bytes() throws SQLException {
        return result.getBytes(++column);
    }

    public Instant instant() throws SQLException {
        return result.getObject(++column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull() throws SQLException {
        OffsetDateTime value = result.getObject(++column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Nothing where the column is null. */
    public List<Integer> ints() throws SQLException {
        Array array = result.getArray(++column);
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    /** Nothing where the column is null. */
    public List<String> texts() throws SQLException {
        Array array = result.getArray(++column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
