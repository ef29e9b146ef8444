package dev.dictum.graphql;

import dev.dictum.database.SqlText;

/**
 * The SQL of a page by keyset: rows without a sort value come last, whichever way the list is
 * ordered; equal values are ordered by id in the same direction.
 *
 * @param value the SQL expression of the sort value
 * @param type its SQL type
 * @param id the SQL expression of the row's id
 */
public record Keyset(String value, String type, String id, Direction direction) {

    /** The condition that a row stands behind the cursor in the direction of paging. */
    public void addCondition(SqlText sql, PageRequest page) {
        if (page.from().isEmpty()) {
            return;
        }
        Cursor from = page.from().get();
        String after = ascending(page) ? ">" : "<";
        if (from.value() == null) {
            sql.add(" and (%s is null and %s %s ?".formatted(value, id, after), from.number());
            sql.add(page.backward() ? " or %s is not null)".formatted(value) : ")");
            return;
        }
        sql.add(
                " and ((%s, %s) %s (cast(? as %s), ?)".formatted(value, id, after, type),
                from.value(),
                from.number());
        sql.add(page.backward() ? ")" : " or %s is null)".formatted(value));
    }

    /** The order in the direction of paging. */
    public String order(PageRequest page) {
        String direction = ascending(page) ? "asc" : "desc";
        return "%s %s nulls %s, %s %s"
                .formatted(value, direction, page.backward() ? "first" : "last", id, direction);
    }

    private boolean ascending(PageRequest page) {
        return (direction == Direction.ASC) != page.backward();
    }
}
