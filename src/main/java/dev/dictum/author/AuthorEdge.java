package dev.dictum.author;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An author in a list. */
@Type("AuthorEdge")
@Description("An author in a list.")
public record AuthorEdge(
        @Description("The place in the list, for `after`.") String cursor,
        @Description("The author.") AuthorView node) {}
