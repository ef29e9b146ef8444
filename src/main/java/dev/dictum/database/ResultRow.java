package dev.dictum.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row a result set stands on. */
final class ResultRow implements Row {
    private final ResultSet result;
    private int column;

    ResultRow(ResultSet result) {
        this.result = result;
    }

    void begin() {
        column = 0;
    }

    @Override
    public long getLong() throws SQLException {
        return result.getLong(++column);
    }

    @Override
    public @Nullable Long longOrNull() throws SQLException {
        long value = result.getLong(++column);
        return result.wasNull() ? null : value;
    }

    @Override
    public int getInt() throws SQLException {
        return result.getInt(++column);
    }

    @Override
    public @Nullable Integer intOrNull() throws SQLException {
        int value = result.getInt(++column);
        return result.wasNull() ? null : value;
    }

    @Override
    public boolean getBoolean() throws SQLException {
        return result.getBoolean(++column);
    }

    @Override
    public double getDouble() throws SQLException {
        return result.getDouble(++column);
    }

    @Override
    public String text() throws SQLException {
        return result.getString(++column);
    }

    @Override
    public @Nullable String textOrNull() throws SQLException {
        return result.getString(++column);
    }

    @Override
    public byte[] bytes() throws SQLException {
        return result.getBytes(++column);
    }

    @Override
    public Instant instant() throws SQLException {
        return result.getObject(++column, OffsetDateTime.class).toInstant();
    }

    @Override
    public @Nullable Instant instantOrNull() throws SQLException {
        OffsetDateTime value = result.getObject(++column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public List<Long> longs() throws SQLException {
        Array array = result.getArray(++column);
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    @Override
    public List<Integer> ints() throws SQLException {
        Array array = result.getArray(++column);
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    @Override
    public List<String> texts() throws SQLException {
        Array array = result.getArray(++column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
