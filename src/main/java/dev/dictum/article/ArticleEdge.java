package dev.dictum.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An author in a list. */
@Type("ArticleEdge")
@Description("An author in a list.")
public record ArticleEdge(
        @Description("The place in the list, for `after` and `before`.") String cursor,
        @Description("The article.") ArticleView node) {}
