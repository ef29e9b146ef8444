package dev.dictum.graphql;

import dev.dictum.database.RowReader;
import dev.dictum.database.SqlText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What comes along with the records of one level, for all fields that want something. */
public final class LevelAlong {
    private final Map<FieldSelection, Along> fields = new LinkedHashMap<>();

    LevelAlong() {}

    void put(FieldSelection field, Along along) {
        fields.put(field, along);
    }

    /** The columns, to stand behind the record's own. */
    public SqlText columns() {
        SqlText columns = SqlText.of("");
        fields.values().forEach(along -> columns.add(", ").add(along.columns()));
        return columns;
    }

    /** The joins that the columns need. */
    public String joins() {
        StringBuilder joins = new StringBuilder();
        fields.values().forEach(along -> joins.append(along.join()));
        return joins.toString();
    }

    /** Reads the record, then the columns behind its own. */
    public <T extends Loaded> RowReader<T> behind(RowReader<T> own) {
        return row -> {
            T record = own.read(row);
            for (Map.Entry<FieldSelection, Along> field : fields.entrySet()) {
                record.answers().putAlong(field.getKey(), field.getValue().reader().read(row));
            }
            return record;
        };
    }
}
