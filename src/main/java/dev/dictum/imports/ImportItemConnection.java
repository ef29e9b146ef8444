package dev.dictum.imports;

import dev.dictum.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A page of what became of documents. */
@Type("ImportItemConnection")
@Description("A page of what became of documents.")
public record ImportItemConnection(
        @Description("The items of the page.") List<ImportItemView> nodes,
        @Description("Where the page stands in the list.") PageInfo pageInfo,
        @Description("How many the whole list has; counted only when asked for.") int totalCount) {}
