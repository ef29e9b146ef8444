package dev.dictum.imports;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An import in a list. */
@Type("ImportRunEdge")
@Description("An import in a list.")
public record ImportRunEdge(
        @Description("The place in the list, for `after`.") String cursor,
        @Description("The import.") ImportRunView node) {}
