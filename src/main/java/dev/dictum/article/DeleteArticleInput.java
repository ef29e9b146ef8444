package dev.dictum.article;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What {@code deleteArticle} takes. */
@Input("DeleteArticleInput")
@Description("Which article to delete.")
public record DeleteArticleInput(
        @Description("The article to delete.") ArticleRef article,
        @Nullable @Description("Comes back in the payload.") String clientMutationId) {}
