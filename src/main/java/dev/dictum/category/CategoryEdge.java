package dev.dictum.category;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A category in a list. */
@Type("CategoryEdge")
@Description("A category in a list.")
public record CategoryEdge(
        @Description("The place in the list, for `after`.") String cursor,
        @Description("The category.") CategoryView node) {}
