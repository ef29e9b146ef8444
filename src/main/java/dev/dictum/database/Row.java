package dev.dictum.database;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row, read column by column from left to right. */
public interface Row {
    long getLong() throws SQLException;

    @Nullable Long longOrNull() throws SQLException;

    int getInt() throws SQLException;

    @Nullable Integer intOrNull() throws SQLException;

    boolean getBoolean() throws SQLException;

    double getDouble() throws SQLException;

    String text() throws SQLException;

    @Nullable String textOrNull() throws SQLException;

    byte[] bytes() throws SQLException;

    Instant instant() throws SQLException;

    @Nullable Instant instantOrNull() throws SQLException;

    /** Nothing where the column is null. */
    List<Long> longs() throws SQLException;

    /** Nothing where the column is null. */
    List<Integer> ints() throws SQLException;

    /** Nothing where the column is null. */
    List<String> texts() throws SQLException;
}
