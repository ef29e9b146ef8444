package dev.dictum.category;

import dev.dictum.graphql.ApiException;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.OneOf;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Names one category. */
@OneOf
@Input("CategoryRef")
@Description("One category: exactly one of the fields.")
public record CategoryRef(
        @Nullable @Id @Description("The id of the category.") String id,
        @Nullable
                @Description(
                        "Names from the root down; width, case and Han variants do not matter.")
                List<String> path) {

    /** {@link dev.dictum.graphql.ErrorCode#BAD_REQUEST} unless exactly one field is given. */
    public CategoryRef checked() {
        if ((id == null) == (path == null)) {
            throw ApiException.badRequest("Name a category by exactly one of `id`, `path`.");
        }
        if (path != null && (path.isEmpty() || path.stream().anyMatch(CategoryRef::isBlank))) {
            throw ApiException.badRequest(
                    "A category's `path` has at least one name, and no empty one.");
        }
        return this;
    }

    private static boolean isBlank(@org.jspecify.annotations.Nullable String name) {
        return name == null || name.isBlank();
    }

    /** The reference in words, for messages. */
    public String shown() {
        return path == null ? "id " + id : String.join(" > ", path);
    }
}
