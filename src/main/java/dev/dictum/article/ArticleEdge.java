package dev.dictum.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An article in a list. */
@Type("ArticleEdge")
@Description("An article in a list.")
public record ArticleEdge(
        @Description("The place in the list, for `after` and `before`.") String cursor,
        @Description("The article.") ArticleView node) {}
