package dev.dictum.article;

import dev.dictum.category.CategoryRef;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Articles filed under any of some categories. */
@Input("CategoryFilter")
@Description(
        "Articles filed under any of the categories. A path at which no category is: NOT_FOUND.")
public record CategoryFilter(
        @Description("Any of these categories.") List<CategoryRef> anyOf,
        @Nullable @DefaultValue("true") @Description("Also what is filed below them.")
                Boolean includeDescendants) {}
