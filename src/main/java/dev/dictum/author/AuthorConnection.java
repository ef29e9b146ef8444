package dev.dictum.author;

import dev.dictum.graphql.PageInfo;
import dev.dictum.graphql.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A page of authors. */
@Type("AuthorConnection")
@Description("A page of authors.")
public record AuthorConnection(
        @Description("The authors of the page.") List<AuthorView> nodes,
        @Description("The authors of the page, each with its cursor.") List<AuthorEdge> edges,
        @Description("Where the page stands in the list.") PageInfo pageInfo,
        @Description("How many authors the whole list has; counted only when asked for.")
                int totalCount) {

    static AuthorConnection of(PageRequest.Page<AuthorView> page, int totalCount) {
        return new AuthorConnection(
                page.nodes(), page.edges(AuthorEdge::new), page.info(), totalCount);
    }
}
