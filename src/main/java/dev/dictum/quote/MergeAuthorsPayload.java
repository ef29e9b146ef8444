package dev.dictum.quote;

import dev.dictum.author.AuthorView;
import dev.dictum.graphql.UserError;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What {@code mergeAuthors} answers. */
@Type("MergeAuthorsPayload")
@Description("The author that stays.")
public record MergeAuthorsPayload(
        @Nullable @Description("As it was given in the input.") String clientMutationId,
        @Nullable @Description("Null when nothing was done.") AuthorView author,
        @Description("Why nothing was done; empty when all went well.")
                List<UserError> userErrors) {}
