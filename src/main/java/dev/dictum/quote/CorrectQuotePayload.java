package dev.dictum.quote;

import dev.dictum.graphql.UserError;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What {@code correctQuote} answers. */
@Type("CorrectQuotePayload")
@Description("The quote as it is now.")
public record CorrectQuotePayload(
        @Nullable @Description("As it was given in the input.") String clientMutationId,
        @Nullable @Description("Null when it was rejected, or nothing was done.") QuoteView quote,
        @Description("Why nothing was done; empty when all went well.")
                List<UserError> userErrors) {}
