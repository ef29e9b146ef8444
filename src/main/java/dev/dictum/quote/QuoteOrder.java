package dev.dictum.quote;

import dev.dictum.graphql.Direction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The order of a list of quotes. */
@Input("QuoteOrder")
@Description("The order of a list of quotes.")
public record QuoteOrder(
        @Description("What to order by.") QuoteOrderField field,
        @Description("Which way.") Direction direction) {
    static final QuoteOrder NEWEST_FIRST =
            new QuoteOrder(QuoteOrderField.PUBLISHED_AT, Direction.DESC);
    static final QuoteOrder AS_PRINTED = new QuoteOrder(QuoteOrderField.POSITION, Direction.ASC);
}
