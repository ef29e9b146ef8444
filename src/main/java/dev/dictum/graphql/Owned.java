package dev.dictum.graphql;

import dev.dictum.database.Row;
import dev.dictum.database.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record in the list of its owner, read from the columns (owner, score, those of the record).
 *
 * @param owner the number of the category, author, article … whose list it is
 * @param score by which the list is ordered, when it is ordered by one
 */
public record Owned<T>(long owner, @Nullable String score, T record) {

    public static <T> Owned<T> read(Row row, RowReader<T> record) throws SQLException {
        return new Owned<>(row.getLong(), row.textOrNull(), record.read(row));
    }

    /** The lists, each in the order of the rows; of an owner without rows nothing. */
    public static <T> Map<Long, List<Owned<T>>> byOwner(List<Owned<T>> rows) {
        Map<Long, List<Owned<T>>> lists = new HashMap<>();
        rows.forEach(row -> lists.computeIfAbsent(row.owner, o -> new ArrayList<>()).add(row));
        return lists;
    }
}
