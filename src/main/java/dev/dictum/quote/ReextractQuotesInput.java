package dev.dictum.quote;

import dev.dictum.article.ArticleRef;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What {@code reextractQuotes} takes. */
@Input("ReextractQuotesInput")
@Description("Which articles to extract again: either `articles` or `all`.")
public record ReextractQuotesInput(
        @Nullable @Description("These articles, at most 100.") List<ArticleRef> articles,
        @Nullable @Description("All articles of the archive.") Boolean all,
        @Nullable @DefaultValue("false") @Description("Only tell what would change.")
                Boolean dryRun,
        @Nullable @Description("Comes back in the payload.") String clientMutationId) {}
