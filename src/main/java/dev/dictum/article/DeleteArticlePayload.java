package dev.dictum.article;

import dev.dictum.graphql.UserError;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** What {@code deleteArticle} answers. */
@Type("DeleteArticlePayload")
@Description("Which article was deleted.")
public record DeleteArticlePayload(
        @Nullable @Description("As it was given in the input.") String clientMutationId,
        @Nullable @Id @Description("Null when nothing was deleted.") String deletedId,
        @Description("Why nothing was done; empty when all went well.")
                List<UserError> userErrors) {}
