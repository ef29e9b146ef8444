package dev.dictum.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes a value of one row. */
@FunctionalInterface
public interface RowReader<T extends @Nullable Object> {
    T read(Row row) throws SQLException;
}
