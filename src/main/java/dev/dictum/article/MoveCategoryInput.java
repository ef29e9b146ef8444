package dev.dictum.article;

import dev.dictum.category.CategoryRef;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What {@code moveCategory} takes. */
@Input("MoveCategoryInput")
@Description("Which category to move, and where.")
public record MoveCategoryInput(
        @Description("The category to move.") CategoryRef category,
        @Nullable @Description("The category below which it moves; left out, it becomes a root.")
                CategoryRef newParent,
        @Nullable @Description("Its new name; left out, it keeps its name.") String newName,
        @Nullable @Description("Comes back in the payload.") String clientMutationId) {}
