package dev.dictum.article;

import dev.dictum.graphql.Direction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The order of a list of articles. */
@Input("ArticleOrder")
@Description("The order of a list of articles.")
public record ArticleOrder(
        @Description("What to order by.") ArticleOrderField field,
        @Description("Which way.") Direction direction) {
    public static final ArticleOrder NEWEST_FIRST =
            new ArticleOrder(ArticleOrderField.PUBLISHED_AT, Direction.DESC);
}
