package dev.dictum.graphql;

import dev.dictum.database.JsonRow;
import dev.dictum.database.RowReader;
import dev.dictum.database.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the statement that reads a record reads for one of the record's fields as well, so that the
 * field needs no statement of its own: each statement costs more on its way than most do in the
 * database.
 *
 * @param columns expressions over the alias of the record's table
 * @param join what they need besides that table, or nothing
 * @param reader makes of the columns what the field's loader finds in {@link Answers#along}
 */
public record Along(SqlText columns, String join, RowReader<?> reader) {

    /**
     * Rows of another table as one column.
     *
     * @param columns what the reader reads, over the alias
     * @param alias of the rows
     * @param rows the rows in their order, over the alias of the record's table
     */
    public static Along rows(String columns, String alias, SqlText rows, RowReader<?> reader) {
        return new Along(
                SqlText.of("(select json_agg(json_build_array(" + columns + ")) from (")
                        .add(rows)
                        .add(") " + alias + ")"),
                "",
                row -> JsonRow.readAll(row.textOrNull(), reader));
    }

    /** What came along for a field with each record of a level. */
    public static <T> List<T> of(List<? extends Loaded> level, FieldSelection field) {
        List<T> along = new ArrayList<>(level.size());
        for (Loaded record : level) {
            T one = record.answers().along(field);
            along.add(Objects.requireNonNull(one));
        }
        return along;
    }
}
