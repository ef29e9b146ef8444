package dev.dictum.graphql;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** How much of a list shares a value. */
@Type("FacetCount")
@Description("How much of a list shares a value.")
public record FacetCount(
        @Description("The value: a node's id, or a language.") String value,
        @Description("The value for people: a name.") String label,
        @Description("How many.") int count,
        @Nullable @Description("The author or category; null for other values.") Node node) {}
