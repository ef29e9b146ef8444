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
}
