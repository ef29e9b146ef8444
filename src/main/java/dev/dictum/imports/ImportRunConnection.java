package dev.dictum.imports;

import dev.dictum.graphql.PageInfo;
import dev.dictum.graphql.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A page of imports. */
@Type("ImportRunConnection")
@Description("A page of imports.")
public record ImportRunConnection(
        @Description("The imports of the page.") List<ImportRunView> nodes,
        @Description("The imports of the page, each with its cursor.") List<ImportRunEdge> edges,
        @Description("Where the page stands in the list.") PageInfo pageInfo,
        @Description("How many imports the whole list has; counted only when asked for.")
                int totalCount) {

    static ImportRunConnection of(PageRequest.Page<ImportRunView> page, int totalCount) {
        return new ImportRunConnection(
                page.nodes(), page.edges(ImportRunEdge::new), page.info(), totalCount);
    }
}
