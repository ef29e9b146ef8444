package dev.dictum.author;

import dev.dictum.graphql.ApiException;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Names one author. */
@OneOf
@Input("NamedRef")
@Description("One author: exactly one of the fields.")
public record NamedRef(
        @Nullable @Id @Description("The id of the author.") String id,
        @Nullable
                @Description(
                        "The exact name or an alias; width, case and Han variants do not matter.")
                String name) {

    /** {@link dev.dictum.graphql.ErrorCode#BAD_REQUEST} unless exactly one field is given. */
    public NamedRef checked() {
        if ((id == null) == (name == null)) {
            throw ApiException.badRequest("Name an author by exactly one of `id`, `name`.");
        }
        return this;
    }
}
