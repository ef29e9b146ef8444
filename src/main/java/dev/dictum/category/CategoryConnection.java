package dev.dictum.category;

import dev.dictum.graphql.PageInfo;
import dev.dictum.graphql.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A page of categories. */
@Type("CategoryConnection")
@Description("A page of categories.")
public record CategoryConnection(
        @Description("The categories of the page.") List<CategoryView> nodes,
        @Description("The categories of the page, each with its cursor.") List<CategoryEdge> edges,
        @Description("Where the page stands in the list.") PageInfo pageInfo,
        @Description("How many categories the whole list has; counted only when asked for.")
                int totalCount) {

    static CategoryConnection of(PageRequest.Page<CategoryView> page, int totalCount) {
        return new CategoryConnection(
                page.nodes(), page.edges(CategoryEdge::new), page.info(), totalCount);
    }
}
