package dev.dictum.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The order of a list of authors or categories. */
@Input("NameOrder")
@Description("The order of a list of authors or categories.")
public record NameOrder(
        @Description("What to order by.") NameOrderField field,
        @Description("Which way.") Direction direction) {
    public static final NameOrder BY_NAME = new NameOrder(NameOrderField.NAME, Direction.ASC);

    /** The keyset of this order, given the SQL of its sort value and of the id. */
    public Keyset keyset(String value, String id) {
        String type =
                switch (field) {
                    case NAME -> "text";
                    case COUNT -> "bigint";
                    case LAST_SEEN_AT -> "timestamptz";
                };
        return new Keyset(value, type, id, direction);
    }
}
