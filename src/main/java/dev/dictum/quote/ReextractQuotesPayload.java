package dev.dictum.quote;

import dev.dictum.graphql.UserError;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What {@code reextractQuotes} answers. */
@Type("ReextractQuotesPayload")
@Description("What changed, or would change.")
public record ReextractQuotesPayload(
        @Nullable @Description("As it was given in the input.") String clientMutationId,
        @Description("How many articles were extracted.") int articles,
        @Description("Articles left as they are, because extraction failed; the log says why.")
                int failed,
        @Description("Quotes that are new.") int added,
        @Description("Quotes that are gone.") int removed,
        @Description("Quotes of which something else is told now.") int changed,
        @Description("Quotes that stay as they are.") int kept,
        @Description("The first changes, at most 20.") List<QuoteChangeView> samples,
        @Description("Why nothing was done; empty when all went well.")
                List<UserError> userErrors) {}
