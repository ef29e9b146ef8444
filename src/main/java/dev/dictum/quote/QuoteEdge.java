package dev.dictum.quote;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A quote in a list. */
@Type("QuoteEdge")
@Description("A quote in a list.")
public record QuoteEdge(
        @Description("The place in the list, for `after` and `before`.") String cursor,
        @Description("The quote.") QuoteView node) {}
