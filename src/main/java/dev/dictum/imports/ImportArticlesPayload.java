package dev.dictum.imports;

import dev.dictum.graphql.UserError;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What {@code importArticles} answers. */
@Type("ImportArticlesPayload")
@Description("What became of the documents.")
public record ImportArticlesPayload(
        @Nullable @Description("As it was given in the input.") String clientMutationId,
        @Nullable
                @Description(
                        "The import with its report; null when the input was refused as a whole.")
                ImportRunView run,
        @Description("Why nothing was done; empty when all went well.")
                List<UserError> userErrors) {}
