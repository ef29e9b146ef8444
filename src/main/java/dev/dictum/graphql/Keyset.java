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
            sql.add(" and (" + value + " is null and " + id + " " + after + " ?", from.number());
            sql.add(page.backward() ? " or " + value + " is not null)" : ")");
            return;
        }
        sql.add(
                " and ((" + value + ", " + id + ") " + after + " (cast(? as " + type + "), ?)",
                from.value(),
                from.number());
        sql.add(page.backward() ? ")" : " or " + value + " is null)");
    }

    /** The order in the direction of paging. */
    public String order(PageRequest page) {
        String direction = ascending(page) ? "asc" : "desc";
        String nulls = page.backward() ? "first" : "last";
        return value + " " + direction + " nulls " + nulls + ", " + id + " " + direction;
    }

    private boolean ascending(PageRequest page) {
        return (direction == Direction.ASC) != page.backward();
    }
}
