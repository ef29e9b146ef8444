package dev.dictum.article;

import dev.dictum.graphql.PageInfo;
import dev.dictum.graphql.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A page of articles. */
@Type("ArticleConnection")
@Description("A page of articles.")
public record ArticleConnection(
        @Description("The articles of the page.") List<ArticleView> nodes,
        @Description("The articles of the page, each with its cursor.") List<ArticleEdge> edges,
        @Description("Where the page stands in the list.") PageInfo pageInfo,
        @Description("How many articles the whole list has; counted only when asked for.")
                int totalCount,
        @Description("Counts of the whole list.") ArticleFacets facets) {

    static ArticleConnection of(
            PageRequest.Page<ArticleView> page, int totalCount, ArticleFacets facets) {
        return new ArticleConnection(
                page.nodes(), page.edges(ArticleEdge::new), page.info(), totalCount, facets);
    }
}
