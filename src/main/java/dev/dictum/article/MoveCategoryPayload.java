package dev.dictum.article;

import dev.dictum.category.CategoryView;
import dev.dictum.graphql.UserError;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What {@code moveCategory} answers. */
@Type("MoveCategoryPayload")
@Description("The category in its new place.")
public record MoveCategoryPayload(
        @Nullable @Description("As it was given in the input.") String clientMutationId,
        @Nullable @Description("Null when nothing was moved.") CategoryView category,
        @Description("Why nothing was done; empty when all went well.")
                List<UserError> userErrors) {}
