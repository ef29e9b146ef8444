package dev.dictum.quote;

import dev.dictum.graphql.PageInfo;
import dev.dictum.graphql.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A page of quotes. */
@Type("QuoteConnection")
@Description("A page of quotes.")
public record QuoteConnection(
        @Description("The quotes of the page.") List<QuoteView> nodes,
        @Description("The quotes of the page, each with its cursor.") List<QuoteEdge> edges,
        @Description("Where the page stands in the list.") PageInfo pageInfo,
        @Description("How many quotes the whole list has; counted only when asked for.")
                int totalCount,
        @Description("Counts of the whole list.") QuoteFacets facets) {

    static QuoteConnection of(
            PageRequest.Page<QuoteView> page, int totalCount, QuoteFacets facets) {
        return new QuoteConnection(
                page.nodes(), page.edges(QuoteEdge::new), page.info(), totalCount, facets);
    }
}
